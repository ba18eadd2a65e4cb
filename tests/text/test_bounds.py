"""Bounds in words."""

from __future__ import annotations

import pytest

from evaluator.text.bounds import same_bound
from evaluator.text.numbers import find_numbers


def same(left: str, right: str) -> bool:
    return same_bound(left, find_numbers(left)[0], right, find_numbers(right)[0])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("more than 2 guests", "three or more guests"),
        ("at least 3 guests", "over two guests"),
        ("fewer than 11 flights", "10 or fewer flights"),
        ("up to 10 flights", "less than 11 flights"),
    ],
)
def test_one_apart_is_the_same_bound(left: str, right: str) -> None:
    assert same(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("2 guests", "3 guests"),
        ("more than 2 guests", "more than 3 guests"),
        ("more than 2 guests", "4 or more guests"),
        ("fewer than 2 guests", "3 or more guests"),
        ("more than 2 km", "3 or more miles"),
    ],
)
def test_other_bounds_differ(left: str, right: str) -> None:
    assert not same(left, right)
