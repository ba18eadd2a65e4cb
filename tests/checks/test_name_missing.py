"""ENT003 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.name_missing import name_missing
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for one in name_missing(pair)]


def test_the_place_is_where_the_name_stood(make_pair: PairMaker) -> None:
    (one,) = name_missing(make_pair("It was led by Anna Berg in May.", "It was led in May."))

    assert one.message == "Anna Berg is not named"
    assert one.candidate.start == one.candidate.end == len("It was led")


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("He met Pavel Orlov in May.", "He met Ivan Petrov in May."),
        ("Watanabe was found there.", "A man was found there."),
        ("it was led by anna berg.", "it was led."),
    ],
)
def test_replaced_unsure_and_small_names_are_not_missing(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert messages(make_pair(reference, candidate)) == []


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("They met at the China Import Expo.", "They met at the expo."),
        ("It cost about US$5 then.", "It cost about $5 then."),
        ("The CEP resigned last night.", "The Provisional Electoral Council resigned last night."),
        ("They gave it to Trade in May.", "They gave it away in May."),
    ],
)
def test_parts_of_other_names_and_plain_words_are_not_missed(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert messages(make_pair(reference, candidate)) == []
