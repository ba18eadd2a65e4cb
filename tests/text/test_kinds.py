"""Things of one sort that are told apart."""

from __future__ import annotations

import pytest

from evaluator.text.kinds import are_of_two_kinds
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("husband", "brother", True),
        ("Nurses", "doctors", True),
        ("northern", "west", True),
        ("northern", "north", False),  # one kind
        ("mum", "mother", False),
        ("lorries", "truck", False),
        ("red", "brother", False),  # of two sorts
        ("table", "wolf", False),  # not known
        ("cared", "trained", False),  # no car, no train
        ("motorbike", "bike", False),  # may be one
        ("lunch", "dinner", False),
    ],
)
def test_kinds(one: str, other: str, *, found: bool) -> None:
    (left,), (right,) = tokenise(one), tokenise(other)

    assert are_of_two_kinds(left, right) is are_of_two_kinds(right, left) is found
