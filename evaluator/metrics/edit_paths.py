"""The cheapest way from words to a reference, as TER's search wants it.

Words are whole numbers here. Of several cheapest paths Tercom's is the one that, walked back from
the end, keeps or substitutes where it can, else deletes a word, else inserts one. And it looks only
at a beam around the diagonal of the table, which may hide a cheaper path.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# sacrebleu's, as all limits (sacrebleu/metrics/lib_ter.py).
_BEAM_WIDTH = 25

# Cells of the largest table that is walked whole: it takes two bits a cell, 100 MB.
_MAX_CELLS = 400_000_000
_FAR = 1 << 29  # a distance that nothing reaches, with room to add to it in 32 bits

_Cells = NDArray[np.int32]


class Step(Enum):
    """What a step of a path does."""

    KEEP = auto()
    SUBSTITUTE = auto()
    DELETE = auto()
    INSERT = auto()


class Path(NamedTuple):
    """The steps from the first word to the last, and how many of them are edits."""

    cost: int
    steps: Sequence[Step]


def cheapest_path(words: Sequence[int], reference: Sequence[int]) -> Path:
    """Tercom's path inside the beam.

    The whole table's is found first, in a fraction of the time. Where it stays in the beam it is
    the beam's as well: outside its cells the beam's distances are the same or greater, so no step
    that was not taken becomes a cheapest one.
    """
    beam = _Beam(len(words), len(reference))
    if len(words) * len(reference) <= _MAX_CELLS:
        steps = _walk_whole(words, reference)
        if beam.holds(steps):
            return _path(steps)
    return _path(beam.walk(words, reference))


def _path(steps: list[Step]) -> Path:
    return Path(sum(step is not Step.KEEP for step in steps), steps)


def _walk_whole(words: Sequence[int], reference: Sequence[int]) -> list[Step]:
    """Tercom's path through the whole table of edit distances."""
    levels, rises = [], []
    for level, rise, _ in _rows(words, reference):
        levels.append(level)
        rises.append(rise)
    steps = []
    row, column = len(words), len(reference)
    while row and column:
        if words[row - 1] == reference[column - 1]:
            step = Step.KEEP
        elif not levels[row - 1] >> (column - 1) & 1:
            step = Step.SUBSTITUTE
        elif rises[row - 1] >> (column - 1) & 1:
            step = Step.DELETE
        else:
            step = Step.INSERT
        steps.append(step)
        row -= step is not Step.INSERT
        column -= step is not Step.DELETE
    steps.extend([Step.DELETE] * row + [Step.INSERT] * column)
    steps.reverse()
    return steps


def distance(words: Sequence[int], reference: Sequence[int]) -> int:
    """The Levenshtein distance: the last cell of the whole table."""
    if not reference:
        return len(words)
    last = len(reference) - 1
    return len(reference) + sum(
        (rise >> last & 1) - (fall >> last & 1) for _, rise, fall in _rows(words, reference)
    )


def _rows(words: Sequence[int], reference: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The table of edit distances row by row, as three integers with one bit a column.

    Each row is made from the one before by a dozen operations (Hyyrö 2003, "A bit-vector algorithm
    for computing Levenshtein and Damerau edit distances", the version without transpositions): the
    columns whose distance equals the one above to the left, those where it is one more than the one
    above, and those where it is one less.
    """
    has: dict[int, int] = {}
    for column, word in enumerate(reference):
        has[word] = has.get(word, 0) | 1 << column
    everything = (1 << len(reference)) - 1
    more, less = everything, 0  # columns one more, one less than the column to the left
    for word in words:
        same = has.get(word, 0)
        level = (((same & more) + more) ^ more) | same | less
        rise = less | (everything & ~(level | more))
        fall = level & more
        yield level, rise, fall
        rise = rise << 1 | 1
        more = (fall << 1 | ~(level | rise)) & everything
        less = rise & level & everything


class _Beam:
    """The part of the table that sacrebleu fills: rows are words, columns the reference's."""

    def __init__(self, rows: int, columns: int) -> None:
        self._rows = rows
        self._columns = columns
        self._ratio = columns / rows if rows else 1.0
        # Lines of very unequal length need a wider one, or its rows would not meet.
        wider = math.ceil(self._ratio / 2 + _BEAM_WIDTH)
        self._width = wider if self._ratio / 2 > _BEAM_WIDTH else _BEAM_WIDTH

    def bounds(self, row: int) -> tuple[int, int]:
        """The columns of a row that are filled, half-open; the first and the last row go on."""
        diagonal = math.floor(row * self._ratio)
        low = max(0, diagonal - self._width) if row else 0
        high = self._columns + 1
        return low, high if row in (0, self._rows) else min(high, diagonal + self._width)

    def holds(self, steps: Sequence[Step]) -> bool:
        """Whether all cells of a path are filled."""
        row = column = 0
        low, high = self.bounds(0)
        for step in steps:
            column += step is not Step.DELETE
            if step is not Step.INSERT:
                row += 1
                low, high = self.bounds(row)
            if not low <= column < high:
                return False
        return True

    def walk(self, words: Sequence[int], reference: Sequence[int]) -> list[Step]:
        """Tercom's path through the filled cells."""
        table = self._fill(words, reference)
        steps = []
        row, column = self._rows, self._columns
        below, above = self._by_column(table, row), self._by_column(table, row - 1)
        while row or column:
            value = below[column]
            same = bool(row and column and words[row - 1] == reference[column - 1])
            if row and column and value == above.get(column - 1, _FAR) + (not same):
                step = Step.KEEP if same else Step.SUBSTITUTE
            elif row and value == above.get(column, _FAR) + 1:
                step = Step.DELETE
            else:
                step = Step.INSERT
            steps.append(step)
            column -= step is not Step.DELETE
            if step is not Step.INSERT:
                row -= 1
                below, above = above, self._by_column(table, row - 1)
        steps.reverse()
        return steps

    def _fill(self, words: Sequence[int], reference: Sequence[int]) -> list[_Cells]:
        """The distances in each row's bounds."""
        ids = np.array(reference, dtype=np.int32)
        columns = np.arange(self._columns + 1, dtype=np.int32)
        table: list[_Cells] = [columns]
        start = 0
        for row, word in enumerate(words, start=1):
            low, high = self.bounds(row)
            # The row above from one column further left on; rows of a beam always share columns.
            above = np.full(high - low + 1, _FAR, dtype=np.int32)
            left, right = max(low - 1, start), min(high, start + len(table[-1]))
            above[left - low + 1 : right - low + 1] = table[-1][left - start : right - start]
            cells = above[1:] + 1
            first = max(low, 1)
            np.minimum(
                cells[first - low :],
                above[first - low : -1] + (ids[first - 1 : high - 1] != word),
                out=cells[first - low :],
            )
            # What an insertion adds runs along the row: a running minimum, each cell less its
            # own column.
            run = columns[: high - low]
            table.append(np.minimum.accumulate(cells - run) + run)
            start = low
        return table

    def _by_column(self, table: list[_Cells], row: int) -> dict[int, int]:
        """The filled cells of a row by column; none before the first row."""
        if row < 0:
            return {}
        return dict(enumerate(table[row].tolist(), self.bounds(row)[0]))
