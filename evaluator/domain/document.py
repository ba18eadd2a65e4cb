"""An article as it was read: its text, and the segments found in it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from evaluator.domain.positions import LineIndex, Position
from evaluator.domain.record import record
from evaluator.domain.spans import MappedText, Span


class Role(StrEnum):
    """What a segment is for. Prose and paired headings are scored; the rest is compared apart."""

    PROSE = "prose"
    HEADING = "heading"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    LINK = "link"
    BOILERPLATE = "boilerplate"
    CODE = "code"

    @property
    def scored(self) -> bool:
        """Whether segments of this role are aligned and scored as running text."""
        return self in (Role.PROSE, Role.HEADING)


@record
class Segment:
    """A sentence, or a whole non-prose block.

    ``id`` is the index in ``Document.segments``; ``paragraph`` numbers the block that the segment
    belongs to, from 0, so that sentences of one paragraph share it.
    """

    id: int
    mapped: MappedText
    role: Role
    paragraph: int

    @property
    def text(self) -> str:
        """The segment's text without markup, white space folded, never empty."""
        return self.mapped.text

    @property
    def span(self) -> Span:
        """Where the segment stands in the decoded file."""
        return self.mapped.span


@record
class Document:
    """One decoded article.

    ``name`` is what reports show (the path as given, or ``<stdin>``), ``format`` the reader's name,
    ``encoding`` the codec the bytes were decoded with, ``language`` an ISO 639-1 code or ``""``
    where there is too little text to tell.
    """

    name: str
    text: str
    segments: tuple[Segment, ...]
    format: str = "text"
    encoding: str = "utf-8"
    language: str = ""
    _lines: list[LineIndex] = field(default_factory=list, repr=False, compare=False)

    @property
    def scored(self) -> tuple[Segment, ...]:
        """The segments that are aligned and scored: prose and headings, in the file's order."""
        return tuple(segment for segment in self.segments if segment.role.scored)

    def position(self, offset: int) -> Position:
        """Line and column, both from 1, of an offset into the decoded file."""
        if not self._lines:
            self._lines.append(LineIndex(self.text))
        return self._lines[0].position(offset)
