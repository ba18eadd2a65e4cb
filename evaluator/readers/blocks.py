"""What a reader of a format hands on: blocks of text, each of them knowing where it stood."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from evaluator.domain.document import Role
from evaluator.domain.spans import MappedText, Run, Span


class Shape(StrEnum):
    """How a block stands on the page. Only paragraphs may turn out to be headings or be joined."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


class Block(NamedTuple):
    """One paragraph, heading, list item or table row, without markup, white space folded.

    ``role`` is what the format itself says (``<h2>``, ``## ``), None where it says nothing.
    ``links`` and ``strong`` are the stretches of the text that are links, or are set in bold.
    """

    mapped: MappedText
    role: Role | None = None
    shape: Shape = Shape.PARAGRAPH
    links: tuple[Span, ...] = ()
    strong: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The block's text, never empty."""
        return self.mapped.text

    @property
    def linked(self) -> float:
        """The share of the text that is link, in [0, 1]."""
        return sum(len(span) for span in self.links) / len(self.text)


# Controls, soft hyphens, zero-width spaces and stray byte order marks: nobody sees them.
_UNSEEN = r"\x00-\x08\x0e-\x1b\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff"
_STRETCH = re.compile(rf"[^\s{_UNSEEN}]+(?: [^\s{_UNSEEN}]+)*")


class BlockBuilder:
    """Collects the text of one block piece by piece, and where each piece came from.

    White space is folded to single spaces and dropped at both ends; characters that nobody sees
    are dropped. ``start`` and ``end`` of marks are lengths of the text so far (:attr:`length`).
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self._spaced = False
        self.length = 0
        self.links: list[Span] = []
        self.strong: list[Span] = []

    def verbatim(self, text: str, source: int) -> None:
        """Add what stands in the file, as it is, from ``source`` on."""
        last = 0
        for match in _STRETCH.finditer(text):
            self._gap(text[last : match.start()])
            self._add(match[0], source + match.start(), None)
            last = match.end()
        self._gap(text[last:])

    def mapped(self, piece: MappedText) -> None:
        """Add a text that is already mapped; what it maps nowhere can only be white space."""
        last = 0
        for run in piece.runs:
            self._gap(piece.text[last : run.start])
            last = run.start + run.length
            if run.width is None:
                self.verbatim(piece.text[run.start : last], run.source)
            else:
                self.decoded(piece.text[run.start : last], run.source, run.width)
        self._gap(piece.text[last:])

    def decoded(self, text: str, source: int, width: int) -> None:
        """Add what ``width`` code points of the file stand for, such as an entity or an escape."""
        seen = "".join(match[0] for match in _STRETCH.finditer(text))
        if seen:
            self._add(seen, source, width)
        else:
            self._gap(text)

    def space(self) -> None:
        """Add white space: a line break, the border of two cells."""
        self._spaced = True

    @property
    def last_characters(self) -> str:
        """The end of the text so far, two code points or fewer."""
        return self._parts[-1][-2:] if self._parts and not self._spaced else ""

    def link(self, start: int) -> None:
        """What was added since ``start`` is a link."""
        self._mark(self.links, start)

    def bold(self, start: int) -> None:
        """What was added since ``start`` is set in bold."""
        self._mark(self.strong, start)

    def build(self, role: Role | None = None, shape: Shape = Shape.PARAGRAPH) -> Block | None:
        """The block, or None where nothing was added that can be seen."""
        if not self._parts:
            return None
        mapped = MappedText("".join(self._parts), tuple(self._runs))
        return Block(mapped, role, shape, tuple(self.links), tuple(self.strong))

    def _mark(self, marks: list[Span], start: int) -> None:
        if start < self.length:
            marks.append(Span(start, self.length))

    def _gap(self, text: str) -> None:
        """Between two visible stretches: a space, where there is any white space at all."""
        if not self._spaced:
            self._spaced = any(character.isspace() for character in text)

    def _add(self, text: str, source: int, width: int | None) -> None:
        if self._spaced and self.length:
            self._parts.append(" ")
            self.length += 1
        self._spaced = False
        self._parts.append(text)
        last = self._runs[-1] if self._runs else None
        if (
            last is not None
            and last.width is None is width
            and last.start + last.length == self.length
            and last.source + last.length == source
        ):
            self._runs[-1] = Run(last.start, last.source, last.length + len(text))
        else:
            self._runs.append(Run(self.length, source, len(text), width))
        self.length += len(text)


def rebase(inner: MappedText, outer: MappedText) -> MappedText:
    """``inner``, whose sources count in ``outer.text``, led back to the file of ``outer``."""
    runs: list[Run] = []
    for run in inner.runs:
        if run.width is not None:
            place = outer.locate(run.source, run.source + run.width)
            runs.append(Run(run.start, place.start, run.length, len(place)))
            continue
        part = outer.slice(run.source, run.source + run.length)
        runs.extend(Run(run.start + r.start, r.source, r.length, r.width) for r in part.runs)
    return MappedText(inner.text, tuple(runs))
