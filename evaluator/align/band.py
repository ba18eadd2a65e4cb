"""Which cells the dynamic programming looks at: all of a small table, a band of a large one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from evaluator.align.rivals import Task
from evaluator.align.side import Floats, Integers

# Up to a thousand by a thousand segments the whole table is looked at: a second of time.
_WHOLE = 1_000_000
# The band leaves this many segments free around the anchors, and is nowhere wider than this.
_SLACK = 24
_WIDEST = 512
# An anchor is a pair, each the other's best, with log-odds of 2 and more: nine in ten are right.
_ANCHOR = 2.0


class Band(NamedTuple):
    """The cells looked at: of row i the columns ``[low[i], low[i] + width)``; low ascends."""

    low: Integers
    width: int


def band(task: Task) -> Band:
    """The whole table where it is small, else a band around the heaviest chain of anchors."""
    left, right = task.left, task.right
    if len(left) * len(right) <= _WHOLE:
        return Band(np.zeros(len(left), np.int64), len(right))
    rows, columns, odds = anchors(task)
    kept = heaviest_chain(list(columns), list(odds))
    rows, columns = rows[kept], columns[kept]
    every = np.arange(len(left))
    # The columns of the anchors next before and behind each row, some rows further off.
    before = np.searchsorted(rows, every - _SLACK, side="right") - 1
    behind = np.searchsorted(rows, every + _SLACK, side="left")
    framed = np.concatenate(([0], columns, [len(right)]))
    low = np.maximum(0, framed[before + 1] - _SLACK)
    high = np.minimum(len(right), framed[behind + 1] + _SLACK)
    width = int(min(_WIDEST, (high - low).max()))
    # A gap without anchors that is wider than the band is crossed on its diagonal.
    wide = high - low > width
    middle = np.interp(every, np.concatenate(([-1], rows, [len(left)])), framed) - width / 2
    low = np.where(wide, np.clip(middle.astype(np.int64), low, high - width), low)
    return Band(np.maximum.accumulate(np.minimum(low, max(0, len(right) - width))), width)


def anchors(task: Task) -> tuple[Integers, Integers, Floats]:
    """Rows, columns and log-odds of the pairs that are each the other's best, by row.

    The task's rivals must be those of its own sides.
    """
    ours, theirs = task.left_rivals, task.right_rivals
    column = np.searchsorted(task.right.position, ours.place)
    mutual = theirs.place[column] == task.left.position
    row = np.flatnonzero(mutual & (ours.best >= _ANCHOR))
    return row, column[row], ours.best[row]


def heaviest_chain(values: Sequence[int], weights: Sequence[float]) -> list[int]:
    """Indices of the strictly ascending subsequence of ``values`` with the greatest weight.

    Kept as a staircase of (last value, weight so far), both ascending: n log n.
    """
    lasts: list[int] = []
    sums: list[float] = []
    ends: list[int] = []
    previous: list[int] = []
    for index, (value, weight) in enumerate(zip(values, weights, strict=True)):
        place = bisect_left(lasts, value)
        total = weight + (sums[place - 1] if place else 0.0)
        previous.append(ends[place - 1] if place else -1)
        if place < len(lasts) and lasts[place] == value and sums[place] >= total:
            continue
        stop = place
        while stop < len(lasts) and sums[stop] <= total:
            stop += 1
        lasts[place:stop], sums[place:stop], ends[place:stop] = [value], [total], [index]
    chain = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = previous[at]
    return chain[::-1]
