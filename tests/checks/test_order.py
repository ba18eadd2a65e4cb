"""Longest increasing subsequences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from evaluator.checks.order import longest_increasing


def increases(values: Sequence[int]) -> bool:
    return all(left < right for left, right in pairwise(values))


def longest(values: Sequence[int]) -> int:
    """By trying all."""
    return next(
        size
        for size in range(len(values), -1, -1)
        if any(increases(chosen) for chosen in combinations(values, size))
    )


def test_nothing_has_nothing() -> None:
    assert longest_increasing([]) == frozenset()


def test_the_one_that_moved_is_left_out() -> None:
    assert longest_increasing([1, 2, 9, 3, 4]) == {0, 1, 3, 4}


@given(st.lists(st.integers(0, 9), max_size=9))
def test_it_increases_and_none_is_longer(values: list[int]) -> None:
    kept = sorted(longest_increasing(values))

    assert increases([values[place] for place in kept])
    assert len(kept) == longest(values)
