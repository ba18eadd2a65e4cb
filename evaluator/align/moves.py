"""What the monotone path left on both sides, matched across it: blocks that moved."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evaluator.align.band import Band, anchors, heaviest_chain
from evaluator.align.path import Grid, Link, best_path
from evaluator.align.rivals import Task, task
from evaluator.align.side import Integers

# Out of order, a pair must be better by two units of log-odds than on the path, where its
# neighbours speak for it.
_PRICE = 2.0
# A lone sentence that has as good a partner elsewhere ("He declined to comment.") has not moved.
_DISTINCT = 1.0
# Seeds of one block are at most this far apart on both sides, counted in unmatched segments.
_REACH = 3
# Each round finds all blocks whose seeds are each other's best; a few rounds find what those hid.
_ROUNDS = 8


def across(everything: Task, path: Sequence[Link]) -> list[Link]:
    """Links between segments that no link of ``path`` holds, whatever their order."""
    found: list[Link] = []
    for _ in range(_ROUNDS):
        held = [*path, *found]
        rows = _free(len(everything.left), [(link.top, link.bottom) for link in held])
        columns = _free(len(everything.right), [(link.first, link.last) for link in held])
        if not len(rows) or not len(columns):
            break
        ours, theirs = everything.left.take(rows), everything.right.take(columns)
        fresh: list[Link] = []
        for some, others in _frames(task(ours, theirs, everything.scale)):
            block = _block(everything, rows[some], columns[others])
            if not any(_clash(link, other) for link in block for other in fresh):
                fresh.extend(block)
        if not fresh:
            break
        found.extend(fresh)
    return found


def moved(links: Sequence[Link], weights: Sequence[float]) -> set[int]:
    """Indices of the links (by row) outside the heaviest run that is in order on both sides."""
    chain = heaviest_chain([link.first for link in links], weights)
    return set(range(len(links))) - set(chain)


def _free(size: int, held: Sequence[tuple[int, int]]) -> Integers:
    """Rows that stand in none of the ranges."""
    free = np.ones(size, bool)
    for start, end in held:
        free[start:end] = False
    return np.flatnonzero(free)


def _frames(rest: Task) -> list[tuple[slice, slice]]:
    """Rectangles, the strongest first, around seeds that follow one another on both sides."""
    rows, columns, odds = anchors(rest)
    frames = []
    start = 0
    for k in range(1, len(rows) + 1):
        if (
            k < len(rows)
            and rows[k] - rows[k - 1] <= _REACH
            and 0 < columns[k] - columns[k - 1] <= _REACH
        ):
            continue
        some = slice(max(0, int(rows[start]) - _REACH), int(rows[k - 1]) + _REACH + 1)
        others = slice(max(0, int(columns[start]) - _REACH), int(columns[k - 1]) + _REACH + 1)
        frames.append((float(odds[start:k].sum()), some, others))
        start = k
    frames.sort(key=lambda frame: -frame[0])
    return [(some, others) for _, some, others in frames]


def _block(everything: Task, rows: Integers, columns: Integers) -> list[Link]:
    """The links inside one rectangle of unmatched segments, in the documents' own indices."""
    some = everything.take(rows, columns)
    # The rivals pay the price too, or every link would fall behind by it.
    some = some._replace(
        scale=some.scale._replace(threshold=some.scale.threshold + _PRICE),
        left_rivals=some.left_rivals._replace(
            best=some.left_rivals.best - _PRICE,
            second=some.left_rivals.second - _PRICE,
        ),
        right_rivals=some.right_rivals._replace(
            best=some.right_rivals.best - _PRICE,
            second=some.right_rivals.second - _PRICE,
        ),
    )
    grid = Grid(some, Band(np.zeros(len(rows), np.int64), len(columns)))
    path = best_path(grid)
    return [
        Link(
            int(rows[link.top]),
            int(rows[link.bottom - 1]) + 1,
            int(columns[link.first]),
            int(columns[link.last - 1]) + 1,
            link.gain,
        )
        for link in path
        if len(path) > 1 or grid.odds(link) - _elsewhere(some, link) >= _DISTINCT
    ]


def _elsewhere(some: Task, link: Link) -> float:
    """Log-odds of the best partner that any of the link's segments has outside it."""
    best = -np.inf
    for own, start, end, other, first, last in (
        (some.left_rivals, link.top, link.bottom, some.right, link.first, link.last),
        (some.right_rivals, link.first, link.last, some.left, link.top, link.bottom),
    ):
        for k in range(start, end):
            inside = own.place[k] in other.position[first:last]
            best = max(best, float(own.second[k] if inside else own.best[k]))
    return best


def _clash(link: Link, other: Link) -> bool:
    """Whether two links share a segment."""
    rows = link.top < other.bottom and other.top < link.bottom
    columns = link.first < other.last and other.first < link.last
    return rows or columns
