"""The best monotone path of beads through two sides, by dynamic programming in a band."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from evaluator.align.band import Band
from evaluator.align.rivals import Task
from evaluator.align.side import LARGEST, Floats, Integers
from evaluator.align.similarity import cells, run_odds, windows

MERGE = 0.5
"""What a bead of several to one gains beforehand, in log-odds.

Where two parts of a sentence are told, each by a vector of its own, a short part adds less to the
similarity than it should; on mqm-news-2021 half a unit lets as many merges as omissions go wrong.
"""

# A pair that is the best for both, by a margin, counts for more: half the margin, up to three units
# of it. That keeps pairs that share meaning but hardly a word, and lets moved blocks find home.
_DISTINCT, _MOST_DISTINCT = 0.5, 3.0
_BLOCK = 64
_ONE = np.zeros(1, np.int64)
_SIZES = np.arange(LARGEST)[:, None]


class Link(NamedTuple):
    """Rows ``[top, bottom)`` of the left side stand for rows ``[first, last)`` of the right.

    ``gain`` is the log-odds of that, corrected by its margin over the rivals.
    """

    top: int
    bottom: int
    first: int
    last: int
    gain: float


class Grid:
    """Gains of all beads that end in a cell of the band.

    A bead is one to one, up to LARGEST to one, or one to up to LARGEST. Its gain is the log-odds,
    and something for being clearer than what its segments could be paired with elsewhere; where
    one has a better partner, less the difference: such a pair is in the way of a block that moved.
    """

    def __init__(self, task: Task, band: Band) -> None:
        left, right = task.left, task.right
        self.band, self.task = band, task
        self.rows, self.columns = len(left), len(right)
        self._left, self._right = windows(left), windows(right)
        # Sums over the columns of a row make the sum over a run of columns one subtraction.
        self._sums = np.zeros((2, self.rows, band.width + 1))
        for start in range(0, self.rows, _BLOCK):
            block = slice(start, min(start + _BLOCK, self.rows))
            first = int(band.low[block].min())
            last = min(self.columns, int(band.low[block].max()) + band.width)
            for channel, product in enumerate(cells(left, right, block, slice(first, last))):
                padded = np.pad(product, ((0, 0), (0, band.width)))
                for row in range(block.start, block.stop):
                    low = int(band.low[row]) - first
                    values = padded[row - start, low : low + band.width]
                    np.cumsum(values, out=self._sums[channel, row, 1:])

    def span(self, row: int) -> Integers:
        """The columns of a row that are looked at."""
        low = int(self.band.low[row])
        return np.arange(low, min(self.columns, low + self.band.width))

    def gains(self, row: int) -> Iterator[tuple[int, Floats]]:
        """For each k, the gains of k+1 rows that end at ``row`` with runs that end at a column.

        Shape (m, width): for k = 0 runs of 1 … LARGEST columns, else of one; -inf where there is
        no such bead.
        """
        columns = self.span(row)
        ends = np.arange(columns[0] + 1 - LARGEST, columns[-1] + 2)
        total = np.zeros((2, LARGEST, len(columns)))
        rival = np.full((LARGEST, len(columns)), -np.inf)
        for k in range(min(LARGEST, row + 1)):
            place = np.clip(ends - self.band.low[row - k], 0, self.band.width)
            sums = self._sums[:, row - k, place]
            sizes = _SIZES if k == 0 else _SIZES[:1]
            for m in range(len(sizes)):
                total[:, m] += sums[:, LARGEST:] - sums[:, LARGEST - 1 - m : -1 - m]
            known = (total[0, : len(sizes)], total[1, : len(sizes)])
            right = (self._right, sizes, columns[None])
            odds = run_odds(self.task.scale, known, (self._left, k, row), right)
            rival = np.maximum(rival[: len(sizes)], self._row_rival(row - k, sizes, columns))
            best = np.maximum(rival, self._column_rival(row - k, row, sizes, columns))
            merged = MERGE * ((sizes > 0) | (k > 0))
            margin = np.where(np.isfinite(best), odds - best, 0.0)
            distinct = _DISTINCT * np.clip(margin, 0.0, _MOST_DISTINCT)
            yield k, merged + odds + np.minimum(margin, 0.0) + distinct

    def odds(self, link: Link) -> float:
        """Log-odds of any one bead, in the band or not, rivals left aside."""
        left, right = self.task.left, self.task.right
        products = cells(left, right, slice(link.top, link.bottom), slice(link.first, link.last))
        total = (products[0].sum(keepdims=True)[0], products[1].sum(keepdims=True)[0])
        rows = (self._left, link.bottom - link.top - 1, link.bottom - 1)
        columns = (self._right, _ONE + link.last - link.first - 1, _ONE + link.last - 1)
        return float(run_odds(self.task.scale, total, rows, columns)[0])

    def _row_rival(self, row: int, sizes: Integers, columns: Integers) -> Floats:
        """Log-odds of a row's best partner outside runs of columns, (sizes, width)."""
        rivals, position = self.task.left_rivals, self.task.right.position
        last = position[columns][None]
        inside = (rivals.place[row] >= last - sizes) & (rivals.place[row] <= last)
        outside: Floats = np.where(inside, rivals.second[row], rivals.best[row])
        return outside

    def _column_rival(self, top: int, row: int, sizes: Integers, columns: Integers) -> Floats:
        """Log-odds of the best partner of a run of columns outside rows top … row."""
        rivals, position = self.task.right_rivals, self.task.left.position
        inside = (rivals.place >= position[top]) & (rivals.place <= position[row])
        alone = np.where(inside, rivals.second, rivals.best)
        run: Floats = np.maximum.accumulate(alone[np.maximum(0, columns[None] - sizes)], axis=0)
        return run


_UP, _LEFT, _BEAD = 0, 1, 2


def best_path(grid: Grid) -> list[Link]:
    """The links of the path with the greatest sum of gains; what no link holds costs nothing."""
    best: list[Floats] = []
    choice: list[Integers] = []
    for row in range(grid.rows):
        columns = grid.span(row)
        # States are numbers of columns used up: from none of the band to all of it.
        used = np.arange(columns[0], columns[-1] + 2)
        value = _state(grid, best, row, used)
        taken = np.full(len(used), _UP)
        for k, gains in grid.gains(row):
            for m, gain in enumerate(gains):
                total = gain + _state(grid, best, row - k, columns - m)
                better = total > value[1:]
                value[1:][better] = total[better]
                taken[1:][better] = _BEAD + k * LARGEST + m
        carried = np.maximum.accumulate(value)
        taken[carried > value] = _LEFT
        best.append(carried)
        choice.append(taken.astype(np.int8))
    return _trace(grid, best, choice)


def _state(grid: Grid, best: list[Floats], rows: int, used: Integers) -> Floats:
    """The best sum with the first ``rows`` rows and ``used`` columns; -inf left of the band."""
    if rows == 0:
        return np.where(used < 0, -np.inf, 0.0)
    known = best[rows - 1]
    place = used - grid.band.low[rows - 1]
    return np.where(place < 0, -np.inf, known[np.clip(place, 0, len(known) - 1)])


def _trace(grid: Grid, best: list[Floats], choice: list[Integers]) -> list[Link]:
    """The links on the way back from the end."""
    links = []
    row, used = grid.rows, grid.columns
    while row > 0 and used > 0:
        low = int(grid.band.low[row - 1])
        used = min(used, low + len(choice[row - 1]) - 1)
        step = int(choice[row - 1][used - low])
        if step == _UP:
            row -= 1
        elif step == _LEFT:
            used -= 1
        else:
            k, m = divmod(step - _BEAD, LARGEST)
            before = _state(grid, best, row - k - 1, np.array([used - m - 1]))[0]
            gain = float(best[row - 1][used - low] - before)
            links.append(Link(row - k - 1, row, used - m - 1, used, gain))
            row, used = row - k - 1, used - m - 1
    return links[::-1]
