"""The one place where offsets become lines, columns, UTF-8 bytes and UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_right

from evaluator.domain.record import record

_LINE_END = re.compile(r"\r\n|\n|\r")


@record
class Position:
    """A place in a file, as editors count: line and column both from 1, in code points."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class LineIndex:
    """Finds the line and column of an offset in one text; lines end in LF, CR LF or lone CR."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._starts = starts

    def position(self, offset: int) -> Position:
        """Line and column of ``offset`` (0 … length of the text), both from 1."""
        offset = max(0, min(offset, len(self._text)))
        line = bisect_right(self._starts, offset) - 1
        return Position(line + 1, offset - self._starts[line] + 1)

    def utf8_column(self, offset: int) -> int:
        """The column of ``offset`` counted in UTF-8 bytes from 1, as rdjson wants it."""
        return len(self._before(offset).encode("utf-8", "surrogatepass")) + 1

    def utf16_column(self, offset: int) -> int:
        """The column of ``offset`` counted in UTF-16 units from 1, as LSP counts (there from 0)."""
        return len(self._before(offset).encode("utf-16-le", "surrogatepass")) // 2 + 1

    def _before(self, offset: int) -> str:
        """The text of the line that stands before ``offset``."""
        offset = max(0, min(offset, len(self._text)))
        return self._text[self._starts[bisect_right(self._starts, offset) - 1] : offset]
