"""HTML: whole pages, of which only the article counts, and fragments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from evaluator.domain.document import Role
from evaluator.readers.blocks import Block, Shape
from evaluator.readers.registry import reader

if TYPE_CHECKING:
    from evaluator.readers.page.dom import Placed

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_PRESCANNED = 4096
"""Bytes in which a page must name its encoding; the standard asks for 1024, pages are laxer."""

_WHOLLY = 0.8


def declared_encoding(data: bytes) -> str:
    """The encoding that the page names in its own head, ``""`` where it names none."""
    opening = data[:_PRESCANNED]
    match = _META_CHARSET.search(opening) or _XML_ENCODING.search(opening)
    return match[1].decode("ascii") if match else ""


@reader("html", ".html", ".htm", ".xhtml", encoding=declared_encoding)
def read_html(text: str) -> list[Block]:
    """The blocks of a page or fragment; what is not the article is boilerplate.

    Scripts, styles and whatever else is never shown as text are left out.
    """
    from evaluator.readers.page import article, dom

    placed = list(dom.walk(text))
    chosen = article.choose(text, placed)
    return [
        _with_role(item) if keep else item.block._replace(role=_outside(item))
        for item, keep in zip(placed, chosen, strict=True)
    ]


def read_fragment(text: str) -> list[Block]:
    """The blocks of a piece of HTML that is known to belong to the article."""
    from evaluator.readers.page import dom

    return [_with_role(item) for item in dom.walk(text)]


def _outside(item: Placed) -> Role:
    """What a block is that does not belong to the article."""
    return Role.LINK if item.block.linked >= _WHOLLY else Role.BOILERPLATE


def _with_role(item: Placed) -> Block:
    """The block with the role and shape that its elements give it; None leaves it to its text."""
    from evaluator.readers.page.article import is_byline

    role: Role | None = None
    shape = Shape.PARAGRAPH
    if item.inside("pre", "textarea"):
        role = Role.CODE
    elif item.inside("figcaption", "caption"):
        role = Role.CAPTION
    elif item.inside(*_HEADINGS):
        role = Role.HEADING
    elif is_byline(item):
        role = Role.BYLINE
    elif item.times >= _WHOLLY:
        role = Role.DATELINE
    if item.inside("li", "dd", "dt"):
        shape = Shape.ITEM
    elif item.inside("td", "th"):
        shape = Shape.ROW
    return item.block._replace(role=role, shape=shape)
