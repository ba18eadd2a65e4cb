"""Chains of anchors, and the band around them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.align import band as module
from evaluator.align.band import anchors, band, heaviest_chain
from evaluator.align.lexical import bags
from evaluator.align.rivals import Task, task
from evaluator.align.side import side
from evaluator.align.similarity import Scale
from evaluator.domain.document import Segment

SegmentMaker = Callable[..., list[Segment]]
TaskMaker = Callable[[list[str], list[str]], Task]

WORDS = Scale(cosine=0, words=17, length=2, threshold=3)


def lines(start: int, end: int) -> list[str]:
    return [f"Line {k} names captain{k} and boat{k} of the port{k % 7}." for k in range(start, end)]


@pytest.fixture
def make_task(make_segments: SegmentMaker) -> TaskMaker:
    def make(reference: list[str], candidate: list[str]) -> Task:
        words = bags(reference, candidate)
        ours = side(make_segments(reference), words[0])
        return task(ours, side(make_segments(candidate), words[1]), WORDS)

    return make


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(1, 9)), max_size=9),
)
def test_no_chain_is_heavier(items: list[tuple[int, int]]) -> None:
    """Against all ascending subsequences, tried one by one."""
    values, weights = [value for value, _ in items], [weight for _, weight in items]
    chain = heaviest_chain(values, [float(weight) for weight in weights])
    best = max(
        sum(weights[k] for k in chosen)
        for size in range(len(items) + 1)
        for chosen in combinations(range(len(items)), size)
        if all(values[a] < values[b] for a, b in pairwise(chosen))
    )

    assert all(values[a] < values[b] for a, b in pairwise(chain))
    assert chain == sorted(chain)
    assert sum(weights[k] for k in chain) == best


def test_anchors_are_each_others_best(make_task: TaskMaker) -> None:
    rows, columns, odds = anchors(
        make_task(lines(0, 4), [*lines(2, 4), "Nothing of it.", *lines(0, 1)])
    )

    assert list(zip(rows, columns, strict=True)) == [(0, 3), (2, 0), (3, 1)]
    assert (odds > 5).all()


def test_a_small_table_is_looked_at_whole(make_task: TaskMaker) -> None:
    found = band(make_task(lines(0, 5), lines(0, 9)))

    assert list(found.low) == [0] * 5
    assert found.width == 9


def test_a_band_follows_the_anchors(make_task: TaskMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds every true pair, also behind a block that only one side has."""
    monkeypatch.setattr(module, "_WHOLE", 100)
    found = band(make_task(lines(0, 300), lines(0, 100) + lines(160, 300)))
    true = np.array([*range(100), *[-1] * 60, *range(100, 240)])
    inside = (true >= found.low) & (true < found.low + found.width)

    assert inside[true >= 0].all()
    assert found.width < 120
    assert (np.diff(found.low) >= 0).all()


def test_a_wide_gap_is_crossed_on_its_diagonal(
    make_task: TaskMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is alike, the band stays as narrow as it may be."""
    monkeypatch.setattr(module, "_WHOLE", 100)
    monkeypatch.setattr(module, "_WIDEST", 40)
    gap = [f"w{k} x{k}" for k in range(100)], [f"y{k} z{k}" for k in range(100)]
    found = band(
        make_task(lines(0, 9) + gap[0] + lines(9, 20), lines(0, 9) + gap[1] + lines(9, 20))
    )

    assert found.width == 40
    assert (np.abs(found.low[40:80] + 20 - np.arange(40, 80)) <= 2).all()
    assert found.low[-1] == 120 - 40
