"""Positions in text, and text that remembers where in its file it stood.

Every offset in this project counts Unicode code points of the *decoded file*, half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.domain.record import record


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points; empty where ``start == end``.

    Raises ValueError where the range is negative or reversed.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a half-open span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is always true, an empty one too: it is a place (the insertion point)."""
        return True

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` lies within, up to both ends."""
        return self.start <= start and end <= self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@record
class Run:
    """``length`` code points of a text, from ``start`` on, that stand in the file at ``source``.

    ``width`` is how many code points they take up there, where that is not ``length``: ``&amp;``
    is one code point of the text and five of the file. Such a run is never cut.
    """

    start: int
    source: int
    length: int
    width: int | None = None


@record
class MappedText:
    """A text, and for each stretch of it the place in the file that it came from.

    What a reader takes out of a file (markup dropped, entities decoded, broken lines joined) is no
    longer the file's own text; ``runs`` (ascending, not overlapping) lead back. Characters that no
    run covers, such as the space that joins two lines, belong to the gap between their neighbours.
    """

    text: str
    runs: tuple[Run, ...]

    @classmethod
    def verbatim(cls, text: str, source: int = 0) -> MappedText:
        """A text that stands in the file, unchanged, from ``source`` on."""
        return cls(text, (Run(0, source, len(text)),) if text else ())

    @classmethod
    def join(cls, parts: Sequence[MappedText], separator: str = " ") -> MappedText:
        """The parts in a row; the separator itself stands nowhere in the file."""
        runs: list[Run] = []
        offset = 0
        for part in parts:
            runs.extend(
                Run(run.start + offset, run.source, run.length, run.width) for run in part.runs
            )
            offset += len(part.text) + len(separator)
        return cls(separator.join(part.text for part in parts), tuple(runs))

    @property
    def span(self) -> Span:
        """From the first mapped character in the file to the last; empty at 0 where none is."""
        return self.locate(0, len(self.text))

    def slice(self, start: int, end: int) -> MappedText:
        """The part ``[start, end)`` as a text of its own."""
        runs = []
        first = max(0, bisect_right(self.runs, start, key=lambda run: run.start) - 1)
        for index in range(first, len(self.runs)):
            run = self.runs[index]
            if run.start >= end:
                break
            left, right = max(run.start, start), min(run.start + run.length, end)
            if left < right:
                source = run.source + (left - run.start if run.width is None else 0)
                runs.append(Run(left - start, source, right - left, run.width))
        return MappedText(self.text[start:end], tuple(runs))

    def locate(self, start: int, end: int) -> Span:
        """The file's span for ``[start, end)`` of this text.

        An empty range gives an empty span: right behind the character before it, or at the text's
        first character.
        """
        if not self.runs:
            return Span(0, 0)
        if start >= end:
            place = self._source_end(start) if start > self.runs[0].start else self.runs[0].source
            return Span(place, place)
        first, last = self._source_start(start), self._source_end(end)
        return Span(first, max(first, last))

    def _source_start(self, offset: int) -> int:
        """The place of the first mapped character at or behind ``offset``."""
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        if index >= 0:
            run = self.runs[index]
            if offset < run.start + run.length:
                return run.source + (offset - run.start if run.width is None else 0)
        if index + 1 < len(self.runs):
            return self.runs[index + 1].source
        return self._source_end(len(self.text))

    def _source_end(self, offset: int) -> int:
        """The place right behind the last mapped character before ``offset``."""
        index = bisect_right(self.runs, offset - 1, key=lambda run: run.start) - 1
        if index < 0:
            return self.runs[0].source
        run = self.runs[index]
        if run.width is not None:
            return run.source + run.width
        return run.source + min(offset - run.start, run.length)
