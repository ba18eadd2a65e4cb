"""ENT006 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.name_added import name_added
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def test_the_place_is_where_the_name_would_stand(make_pair: PairMaker) -> None:
    (one,) = name_added(make_pair("It was led in May.", "It was led by Anna Berg in May."))

    assert one.message == "Anna Berg is named"
    assert one.reference.start == one.reference.end == len("It was led")


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("He met Pavel Orlov in May.", "He met Ivan Petrov in May."),
        ("It was led by her in May.", "It was led by Anna Berg in May."),
        ("The regional forum met in May.", "The Asia-Pacific forum met in May."),
        ("it was led in may.", "it was led by anna berg in may."),
    ],
)
def test_exchanged_names_pronouns_and_small_letters_are_no_additions(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert [one.message for one in name_added(make_pair(reference, candidate))] == []
