"""The best and second-best partner of every segment in the whole other document.

One pass over all pairs in blocks; nothing of the matrix is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from evaluator.align.lexical import Bags, Matrix
from evaluator.align.side import Floats, Integers, Side
from evaluator.align.similarity import HEADING, Scale, corrected

# Pairs beyond which the bags' products are taken from hashed rows, as their vocabulary grows with
# the text; the error (512^-½ = .04 of a cosine) is small against what tells partners apart.
_EXACT = 1_000_000
_HASHED = 512
# Cells, and columns, that are looked at at a time.
_CELLS = 1_000_000
_COLUMNS = 65_536
# Columns that stand for all in the background; the one nearest to a row is left out, as it may be
# its partner. Four columns' worth of .25, an ordinary cosine inside an article (MiniLM), steadies
# it where there are few.
_SAMPLE = 256
_PRIOR, _PRIOR_WEIGHT = 0.25, 4
_HIGHEST_BACKGROUND = 0.95
_TINY = 1e-9


class Rivals(NamedTuple):
    """For each row: log-odds of the best partner, its position, and log-odds of the second best."""

    best: Floats
    place: Integers
    second: Floats

    def take(self, rows: Integers) -> Rivals:
        """The rivals of the named rows."""
        return Rivals(self.best[rows], self.place[rows], self.second[rows])


class Task(NamedTuple):
    """Two sides to align, how to compare them, and each segment's rivals in the whole documents."""

    left: Side
    right: Side
    scale: Scale
    left_rivals: Rivals
    right_rivals: Rivals

    def take(self, rows: Integers, columns: Integers) -> Task:
        """The task of the named rows and columns only; the rivals stay those of all."""
        return Task(
            self.left.take(rows),
            self.right.take(columns),
            self.scale,
            self.left_rivals.take(rows),
            self.right_rivals.take(columns),
        )


def task(left: Side, right: Side, scale: Scale) -> Task:
    """The task with the rivals of these sides."""
    return Task(left, right, scale, *rivals(left, right, scale))


def backgrounds(left: Matrix, right: Matrix) -> Floats:
    """For each row of ``left``: its mean cosine with rows of ``right`` it does not stand for."""
    step = max(1, -(-len(right) // _SAMPLE))
    cosine = (left @ right[::step].T).astype(float)
    others = cosine.shape[1] - 1 + _PRIOR_WEIGHT
    mean = (cosine.sum(axis=1) - cosine.max(axis=1) + _PRIOR_WEIGHT * _PRIOR) / others
    capped: Floats = np.minimum(mean, _HIGHEST_BACKGROUND)
    return capped


def rivals(left: Side, right: Side, scale: Scale) -> tuple[Rivals, Rivals]:
    """The rivals of the left rows and of the right rows, single segment against single segment."""
    alike = _Words(left.bags, right.bags, exact=len(left) * len(right) <= _EXACT)
    rows = _Best(len(left))
    columns = _Best(len(right))
    for across in _blocks(len(right), _COLUMNS):
        alike.turn_to(across)
        for block in _blocks(len(left), max(1, _CELLS // (across.stop - across.start))):
            words = alike.cosines(block)
            cosine = np.zeros_like(words)
            if left.vectors is not None and right.vectors is not None:
                middle = (left.background[block, None] + right.background[None, across]) / 2
                product = left.vectors[block] @ right.vectors[across].T
                cosine = corrected(product.astype(float), middle)
            odds = scale.odds(cosine, words, right.length[None, across] / left.length[block, None])
            odds -= HEADING * np.abs(left.heading[block, None] - right.heading[None, across])
            rows.see(odds, block, right.position[across])
            columns.see(odds.T, across, left.position[block])
    return rows.found, columns.found


def _blocks(size: int, step: int) -> Iterator[slice]:
    for start in range(0, size, step):
        yield slice(start, min(start + step, size))


class _Words:
    """Cosines of the bags of both sides, some rows and columns at a time."""

    def __init__(self, left: Bags, right: Bags, *, exact: bool) -> None:
        self._left, self._right, self._exact = left, right, exact
        self._across = slice(0, 0)
        self._columns = np.zeros((0, _HASHED), np.float32)
        self._norms = tuple(np.sqrt(one.beside(0)) + _TINY for one in (left, right))

    def turn_to(self, columns: slice) -> None:
        """From now on these columns are meant."""
        self._across = columns
        if not self._exact:
            self._columns = _hashed(self._right, columns)

    def cosines(self, rows: slice) -> Floats:
        """The cosines of these rows with the columns: exact, or of the hashed bags."""
        if not self._exact:
            near: Floats = (_hashed(self._left, rows) @ self._columns.T).astype(float)
            return near
        across = self._across
        shared = self._left.products(rows.start, rows.stop, self._right, across.start, across.stop)
        cosines: Floats = shared / np.outer(self._norms[0][rows], self._norms[1][across])
        return cosines


def _hashed(bags: Bags, rows: slice) -> Matrix:
    return bags.take(np.arange(rows.start, rows.stop)).hashed(_HASHED)


class _Best:
    """The two best values seen so far of each row."""

    def __init__(self, size: int) -> None:
        self.found = Rivals(
            np.full(size, -np.inf), np.full(size, -1, np.int64), np.full(size, -np.inf)
        )

    def see(self, odds: Floats, rows: slice, position: Integers) -> None:
        """Take in further columns of some rows."""
        index = odds.argmax(axis=1)
        every = np.arange(len(index))
        first = odds[every, index]
        second = (
            np.partition(odds, -2, axis=1)[:, -2]
            if odds.shape[1] > 1
            else np.full(len(index), -np.inf)
        )
        known, place, next_best = self.found.best, self.found.place, self.found.second
        better = first > known[rows]
        loser = np.where(better, known[rows], first)
        next_best[rows] = np.maximum(np.maximum(next_best[rows], second), loser)
        place[rows] = np.where(better, position[index], place[rows])
        known[rows] = np.where(better, first, known[rows])
