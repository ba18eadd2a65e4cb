"""Which blocks of a page are the article, and which are the page round it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from evaluator.data import words
from evaluator.readers import shapes
from evaluator.readers.page.dom import Element, Placed

_PLAIN = words("html_elements", "plain")
_FURNITURE = words("html_elements", "furniture")
_FURNITURE_ROLES = words("html_elements", "furniture_roles")
_FURNITURE_WORDS = words("html_elements", "furniture_words")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BYLINE_WORDS = 25
_PROSE_WORDS = 8
_MOSTLY_LINK = 0.5
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_LETTERS = re.compile(r"[\W_]+")


def choose(text: str, placed: Sequence[Placed]) -> list[bool]:
    """For each block whether it belongs to the article.

    On a page of plain elements all do. Elsewhere trafilatura says which do, and of the rest all
    that reads as prose is kept that stands among those or in the same ``<article>``: trafilatura
    drops repeated paragraphs, tables and single ones.
    """
    out = [_is_furniture(item) for item in placed]
    if all(element.tag in _PLAIN for item in placed for element in item.elements):
        return [not furniture for furniture in out]
    taken = _extracted(text)
    accepted = [
        not furniture and bool(key := _key(item.block.text)) and key in taken
        for item, furniture in zip(placed, out, strict=True)
    ]
    body = [i for i, item in enumerate(placed) if accepted[i] and _is_prose(item)]
    if not body:  # trafilatura found no article: then only what is marked as furniture goes
        return [
            not furniture and not item.inside("aside")
            for item, furniture in zip(placed, out, strict=True)
        ]
    core = _core([placed[index] for index in body])
    around = {id(element) for index in body for element in placed[index].elements}
    chosen = []
    for index, item in enumerate(placed):
        among = body[0] <= index <= body[-1] or any(e is core for e in item.elements)
        passed_over = (
            among and not _is_beside(item, around) and (_is_prose(item) or _has_place(item))
        )
        # A title stands above the text that trafilatura takes, and a byline under the title.
        title = index < body[0] and (item.inside("h1") or is_byline(item))
        chosen.append(not out[index] and (accepted[index] or passed_over or title))
    return chosen


def is_byline(item: Placed) -> bool:
    """Whether the page marks the block as the names of its authors."""
    named = any(
        element.tag == "address" or element.says("byline", "author")
        for element in item.elements
        if element.tag not in ("html", "body", "article", "main")
    )
    text = item.block.text
    return named and shapes.count_words(text) <= _BYLINE_WORDS and not shapes.is_ended(text)


def _core(body: Sequence[Placed]) -> Element | None:
    """The ``<article>``, else the ``<main>``, that holds most of the article's text, if any."""
    for tag in ("article", "main"):
        lengths: dict[int, int] = {}
        elements: dict[int, Element] = {}
        for item in body:
            for element in item.elements:
                if element.tag == tag:
                    elements[id(element)] = element
                    lengths[id(element)] = lengths.get(id(element), 0) + len(item.block.text)
        if lengths:
            return elements[max(lengths, key=lambda key: lengths[key])]
    return None


def _is_beside(item: Placed, around: set[int]) -> bool:
    """Whether the page hints that the block stands beside the article, though inside it.

    ``around`` are the elements that hold the article's text: what they say is said of it too.
    """
    return any(
        element.tag == "aside" or element.says(*_FURNITURE_WORDS)
        for element in item.elements
        if id(element) not in around
    )


def _is_furniture(item: Placed) -> bool:
    """Whether the page itself marks the block as something beside its article, or hides it."""
    article = False
    for element in item.elements:
        if element.tag in ("article", "main"):
            article = True
        if element.tag in _FURNITURE or _is_hidden(element):
            return True
        if element.attributes.get("role", "").lower() in _FURNITURE_ROLES:
            return True
        # The header of a page is furniture; that of an article holds its title.
        if element.tag == "header" and not article and not item.inside("article", "main", "h1"):
            return True
    return False


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or _HIDDEN.search(attributes.get("style", "").lower()) is not None
    )


def _is_prose(item: Placed) -> bool:
    """Whether the block reads as running text."""
    text = item.block.text
    return (
        item.block.linked < _MOSTLY_LINK
        and shapes.count_words(text) >= _PROSE_WORDS
        and shapes.is_ended(text)
    )


def _has_place(item: Placed) -> bool:
    """Whether the block has a place of its own in an article, however short it is."""
    return (
        item.inside(*_HEADINGS, "figcaption", "caption", "blockquote", "pre", "td", "th", "time")
        or is_byline(item)
        or (item.inside("li", "p") and item.block.linked < _MOSTLY_LINK)
    )


def _extracted(text: str) -> str:
    """What trafilatura takes for the article, as :func:`_key` writes texts; may be empty."""
    import trafilatura

    found = trafilatura.extract(
        text, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False
    )
    return _key(found or "")


def _key(text: str) -> str:
    """A text's letters and digits only: the libraries differ in white space and entities."""
    return _LETTERS.sub("", text).casefold()
