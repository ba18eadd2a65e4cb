"""HTML to blocks of text that know their place in the file and the elements round them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from evaluator.data import words
from evaluator.readers.blocks import Block, BlockBuilder

_VOID = words("html_elements", "void")
_UNREAD = words("html_elements", "unread")
_BLOCK = words("html_elements", "block")
_ENDS_ITSELF = {
    "li": ("li", ("ul", "ol", "menu", "dir")),
    "dt": ("dd", ("dl",)),
    "dd": ("dt", ("dl",)),
    "tr": ("tr", ("table",)),
    "td": ("td", ("tr", "table")),
    "th": ("td", ("tr", "table")),
    "option": ("option", ("select",)),
}
"""Elements that end the like before them: what else they end, and where to stop looking."""


class Element(NamedTuple):
    """An open element: its name and its attributes, both in lower case, values as written."""

    tag: str
    attributes: dict[str, str]

    def says(self, *names: str) -> bool:
        """Whether the class, id, role, rel or itemprop of the element holds one of the names."""
        keys = ("class", "id", "role", "rel", "itemprop")
        told = " ".join(self.attributes.get(key, "") for key in keys).lower()
        return any(name in told for name in names)


class Placed(NamedTuple):
    """A block, and the elements it stands in, the outermost first.

    ``times`` is the share of its text that stands in ``<time>``.
    """

    block: Block
    elements: tuple[Element, ...]
    times: float

    def inside(self, *tags: str) -> bool:
        """Whether one of the elements round the block has one of the names."""
        return any(element.tag in tags for element in self.elements)


def walk(text: str) -> Iterator[Placed]:
    """The blocks of an HTML page or fragment, in the file's order. Any text can be read."""
    parser = _Parser(text)
    parser.feed(text)
    parser.close()
    parser.flush()
    yield from parser.found


class _Parser(HTMLParser):
    """Follows the open elements and collects what can be read in them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Placed] = []
        self._text = text
        self._starts = [0]
        self._starts.extend(match.end() for match in re.finditer("\n", text))
        self._stack: list[Element] = []
        self._lower = text.lower()
        self._last_ends: dict[str, int] = {}
        self._unread = ""
        self._depth = 0
        self._breaks = 0
        self._new()

    def _new(self) -> None:
        """Begin a block, with the marks that are open going on in it."""
        self._builder = BlockBuilder()
        self._around: tuple[Element, ...] | None = None
        self._times = 0
        self._open: dict[str, list[int]] = {"a": [], "b": [], "time": []}
        for element in self._stack:
            if kind := _kind(element.tag):
                self._open[kind].append(0)

    @property
    def _offset(self) -> int:
        """Where in the file the parser is."""
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def flush(self) -> None:
        """End the block that is being collected."""
        for kind, starts in self._open.items():
            if starts:
                self._close_mark(kind, starts[0])
        if block := self._builder.build():
            around = self._around if self._around is not None else tuple(self._stack)
            self.found.append(Placed(block, around, self._times / len(block.text)))
        self._new()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if self._unread:
            self._depth += tag == self._unread
            return
        if tag in _UNREAD:
            if self._ends_later(tag):
                self._unread, self._depth = tag, 1
            return
        if tag == "br":
            self._line_break()
            return
        if tag in _BLOCK:
            self.flush()
            self._end_paragraph()
        if tag in _ENDS_ITSELF:
            other, barriers = _ENDS_ITSELF[tag]
            self._end_like((tag, other), barriers)
        if tag in ("td", "th"):
            self._builder.space()
        if tag in _VOID:
            return
        self._stack.append(Element(tag, {key: value or "" for key, value in attrs}))
        if kind := _kind(tag):
            self._open[kind].append(self._builder.length)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` or `<div/>`: in HTML the stroke means nothing."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open inside it."""
        if self._unread:
            self._depth -= tag == self._unread
            if not self._depth:
                self._unread = ""
            return
        if tag == "br":
            self._line_break()
        if tag in _BLOCK:
            self.flush()
        if not any(element.tag == tag for element in self._stack):
            return
        if tag in ("td", "th"):
            self._builder.space()
        while self._pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Text, as it stands in the file."""
        if not self._unread:
            self._seen(bool(data.strip()))
            self._builder.verbatim(data, self._offset)

    def handle_entityref(self, name: str) -> None:
        """`&name;`, or `&name` without its semicolon."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """`&#8217;` or `&#x2019;`."""
        self._reference(f"&#{name}")

    def unknown_decl(self, data: str) -> None:
        """`<![CDATA[…]]>` and the like say nothing in HTML."""

    def _reference(self, raw: str) -> None:
        if self._unread:
            return
        offset = self._offset
        end = offset + len(raw)
        if self._text.startswith(";", end):
            end += 1
        written = self._text[offset:end]
        decoded = html.unescape(written)
        self._seen(bool(decoded.strip()))
        if decoded == written:
            self._builder.verbatim(written, offset)
        else:
            self._builder.decoded(decoded, offset, end - offset)

    def _seen(self, visible: bool) -> None:  # noqa: FBT001 (it is what the method is about)
        """Remember where a block's first visible text stands."""
        if visible:
            self._breaks = 0
            if self._around is None:
                self._around = tuple(self._stack)

    def _ends_later(self, tag: str) -> bool:
        """Whether an unread element has an end: one left open must not swallow the article."""
        if tag not in self._last_ends:
            self._last_ends[tag] = self._lower.rfind(f"</{tag}")
        return self._last_ends[tag] > self._offset

    def _line_break(self) -> None:
        """One break is a line's end; two, with nothing between, are a paragraph's."""
        self._breaks += 1
        self._builder.space()
        if self._breaks > 1:
            self.flush()

    def _pop(self) -> Element:
        element = self._stack.pop()
        kind = _kind(element.tag)
        if kind and self._open[kind]:
            self._close_mark(kind, self._open[kind].pop())
        return element

    def _close_mark(self, kind: str, start: int) -> None:
        if kind == "a":
            self._builder.link(start)
        elif kind == "b":
            self._builder.bold(start)
        else:
            self._times += self._builder.length - start

    def _end_paragraph(self) -> None:
        """A block ends the paragraph that it begins in."""
        if any(element.tag == "p" for element in self._stack):
            while self._pop().tag != "p":
                pass

    def _end_like(self, tags: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        """End the open element of one of ``tags``, if no barrier stands between."""
        for element in reversed(self._stack):
            if element.tag in barriers:
                return
            if element.tag in tags:
                while self._pop() is not element:
                    pass
                return


def _kind(tag: str) -> str:
    """Which mark an element sets on its text: link, bold, time, or none."""
    return {"a": "a", "b": "b", "strong": "b", "time": "time"}.get(tag, "")
