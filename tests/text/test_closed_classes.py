"""Content words of closed classes."""

from __future__ import annotations

import pytest

from evaluator.text.closed_classes import is_closed, may_stand_for
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("several", "many", True),
        ("several", "dozens", True),
        ("several", "three", True),
        ("several", "3", True),
        ("several", "takes", False),
        ("often", "frequently", True),
        ("often", "basis", False),
        ("dozens", "takes", True),  # only what may stand for "several"
        ("ago", "often", False),
        ("cheese", "takes", True),
    ],
)
def test_each_stands_for_its_like(one: str, other: str, *, found: bool) -> None:
    (left,), (right,) = tokenise(one), tokenise(other)

    assert may_stand_for(left, right) is may_stand_for(right, left) is found


@pytest.mark.parametrize(("word", "found"), [("Several", True), ("dozens", False)])
def test_which_are_closed(word: str, *, found: bool) -> None:
    (token,) = tokenise(word)

    assert is_closed(token) is found
