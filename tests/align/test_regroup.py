"""Beads joined, or widened, where a boundary moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from evaluator.align.band import Band
from evaluator.align.lexical import bags
from evaluator.align.path import Grid, Link
from evaluator.align.regroup import regroup
from evaluator.align.rivals import task
from evaluator.align.side import side
from evaluator.align.similarity import Scale
from evaluator.domain.document import Segment

SegmentMaker = Callable[..., list[Segment]]
GridMaker = Callable[[Sequence[str], Sequence[str]], Grid]

WORDS = Scale(cosine=0, words=17, length=2, threshold=3)
ENGINE = "The engine broke down eleven times last winter"
ISLAND = "passengers were stranded on the island for two nights in February"
PRICE = "mayor Solheim said tickets would stay at their present price"


def one(top: int, first: int, gain: float, *, rows: int = 1, columns: int = 1) -> Link:
    return Link(top, top + rows, first, first + columns, gain)


@pytest.fixture
def make_grid(make_segments: SegmentMaker) -> GridMaker:
    def make(reference: Sequence[str], candidate: Sequence[str]) -> Grid:
        words = bags(reference, candidate)
        ours = side(make_segments(reference, paragraphs=[0] * len(reference)), words[0])
        theirs = side(make_segments(candidate, paragraphs=[0] * len(candidate)), words[1])
        whole = Band(np.zeros(len(reference), np.int64), len(candidate))
        return Grid(task(ours, theirs, WORDS), whole)

    return make


def shapes(links: Sequence[Link]) -> list[tuple[int, int, int, int]]:
    return [(link.top, link.bottom, link.first, link.last) for link in links]


def test_a_sentence_cut_elsewhere(make_grid: GridMaker) -> None:
    """Each pair holds half of the other's content: together they are all of it."""
    grid = make_grid(
        (f"{ENGINE}.", f"And {ISLAND}; {PRICE}."), (f"{ENGINE}; {ISLAND}.", f"And {PRICE}.")
    )
    apart = [one(k, k, grid.odds(one(k, k, 0.0))) for k in range(2)]

    assert shapes(regroup(grid, apart)) == [(0, 2, 0, 2)]


def test_right_pairs_stay_apart(make_grid: GridMaker) -> None:
    texts = (f"{ENGINE}.", f"And {ISLAND}.", f"But {PRICE}.")
    path = [one(k, k, 5.0) for k in range(3)]

    assert regroup(make_grid(texts, texts), path) == path


def test_pairs_that_do_not_touch_stay_apart(make_grid: GridMaker) -> None:
    """A stranger stands between them."""
    grid = make_grid(
        (f"{ENGINE}.", "Goats eat walnuts.", f"And {ISLAND}; {PRICE}."),
        (f"{ENGINE}; {ISLAND}.", f"And {PRICE}."),
    )
    path = [one(0, 0, 3.0), one(2, 1, 3.0)]

    assert regroup(grid, path) == path


def test_a_bead_that_would_be_too_large(make_grid: GridMaker) -> None:
    """Four sentences a side, no more."""
    parts = [f"{ENGINE}.", f"And {ISLAND}.", f"But {PRICE}.", "Fishermen fear the hull."]
    grid = make_grid((" ".join(parts), f"And {PRICE}."), (*parts, f"Then {PRICE}."))
    path = [one(0, 0, 3.0, columns=4), one(1, 4, 3.0)]

    assert regroup(grid, path) == path


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("behind", [False, True])
def test_a_segment_left_over_has_its_share(
    make_grid: GridMaker, *, behind: bool, mirrored: bool
) -> None:
    """Half of one of two sentences comes from a third, before or behind the first."""
    many = [f"{ENGINE}.", f"And {ISLAND}; {PRICE}."]
    few = [f"{ENGINE}; {ISLAND}.", f"{PRICE}."]
    if not behind:
        many, few = many[::-1], few[::-1]
    sides = (many, few) if mirrored else (few, many)
    place = 0 if behind else 1
    wide = one(0, place, 4.0, rows=2) if mirrored else one(place, 0, 4.0, columns=2)

    assert shapes(regroup(make_grid(*sides), [wide])) == [(0, 2, 0, 2)]


def test_a_stranger_beside_it_stays_out(make_grid: GridMaker) -> None:
    grid = make_grid(
        ("Goats eat walnuts.", f"{ENGINE}; {ISLAND}.", "Snow fell."),
        (f"{ENGINE}.", f"And {ISLAND}."),
    )
    path = [one(1, 0, 6.0, columns=2)]

    assert regroup(grid, path) == path
