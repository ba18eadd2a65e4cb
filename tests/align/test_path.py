"""The dynamic programme against a plain search through all monotone paths."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from evaluator.align.band import Band
from evaluator.align.lexical import bags
from evaluator.align.path import Grid, Link, best_path
from evaluator.align.rivals import Task, task
from evaluator.align.side import side
from evaluator.align.similarity import Scale
from evaluator.domain.document import Segment

SegmentMaker = Callable[..., list[Segment]]

WORDS = Scale(cosine=0, words=17, length=2, threshold=3)


def whole(one: Task) -> Band:
    return Band(np.zeros(len(one.left), np.int64), len(one.right))


@pytest.fixture
def two(make_segments: SegmentMaker, ferry: tuple[str, ...], back: tuple[str, ...]) -> Task:
    """The article against itself reworded, with a merge, an omission and a split."""
    reference = [*ferry[:3], ferry[3], *ferry[5:]]
    candidate = [f"{back[0]} {back[1]}", *back[2:4], "Tickets would stay at their price,"]
    candidate += ["Mayor Ingrid Solheim said.", *back[6:]]
    words = bags(reference, candidate)
    ours = side(make_segments(reference), words[0])
    return task(ours, side(make_segments(candidate), words[1]), WORDS)


def gain_of(grid: Grid, link: Link) -> float:
    """The gain of a link, read from the grid's rows."""
    k, m = link.bottom - link.top - 1, link.last - link.first - 1
    gains = dict(grid.gains(link.bottom - 1))
    return float(gains[k][m, link.last - 1])


def test_the_best_of_all_paths(two: Task) -> None:
    """Tried recursively over every bead, with nothing taken from the programme but the gains."""
    grid = Grid(two, whole(two))
    table = [dict(grid.gains(row)) for row in range(grid.rows)]

    @cache
    def best(row: int, column: int) -> float:
        if row == 0 or column == 0:
            return 0.0
        options = [best(row - 1, column), best(row, column - 1)]
        for k, gains in table[row - 1].items():
            options += [
                gains[m, column - 1] + best(row - k - 1, column - m - 1)
                for m in range(min(len(gains), column))
            ]
        return max(options)

    path = best_path(grid)

    assert sum(link.gain for link in path) == pytest.approx(best(grid.rows, grid.columns))
    assert [link.gain for link in path] == pytest.approx([gain_of(grid, link) for link in path])
    assert Link(0, 2, 0, 1, path[0].gain) == path[0]


def test_a_band_that_holds_the_path_changes_nothing(two: Task) -> None:
    narrow = Band(np.array([0, 0, 0, 0, 1, 2, 3]), 4)

    some, all_ = (best_path(Grid(two, one)) for one in (narrow, whole(two)))
    assert [link[:-1] for link in some] == [link[:-1] for link in all_]
    assert [link.gain for link in some] == pytest.approx([link.gain for link in all_])


def test_a_band_that_misses_a_pair_still_gives_a_path(two: Task) -> None:
    """What is outside is left out; what is inside is found, across a jump of the band too."""
    path = best_path(Grid(two, Band(np.array([0, 0, 0, 0, 5, 5, 5]), 2)))

    assert [(link.top, link.first) for link in path] == [(0, 0), (2, 1), (5, 5), (6, 6)]


def test_odds_of_one_bead_are_those_of_the_grid(two: Task) -> None:
    """Rivals far behind, the gain is the odds, 1.5 for that, and half a unit for a merge."""
    grid = Grid(two, whole(two))
    merge = best_path(grid)[0]

    assert grid.odds(merge) + 1.5 + 0.5 == pytest.approx(merge.gain)


def test_a_better_partner_elsewhere_lowers_the_gain(make_segments: SegmentMaker) -> None:
    """By as much as it is better; the better one gains by half of that, and 1.5 at most."""
    texts = ["the old ferry sails"], ["the old storm", "the old ferry sails"]
    words = bags(*texts)
    one = task(
        side(make_segments(texts[0]), words[0]), side(make_segments(texts[1]), words[1]), WORDS
    )
    grid = Grid(one, whole(one))
    gains = dict(grid.gains(0))[0][0]
    odds = [grid.odds(Link(0, 1, k, k + 1, 0.0)) for k in range(2)]

    assert gains[0] == pytest.approx(2 * odds[0] - odds[1])
    assert gains[1] == pytest.approx(odds[1] + min(1.5, (odds[1] - odds[0]) / 2))


def test_without_rivals_the_gain_is_the_odds(make_segments: SegmentMaker) -> None:
    words = bags(["the old ferry"], ["an old ferry"])
    one = task(
        side(make_segments(["the old ferry"]), words[0]),
        side(make_segments(["an old ferry"]), words[1]),
        WORDS,
    )
    grid = Grid(one, whole(one))

    assert dict(grid.gains(0))[0][0, 0] == pytest.approx(grid.odds(Link(0, 1, 0, 1, 0.0)))
