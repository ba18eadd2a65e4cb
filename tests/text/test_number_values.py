"""When two numbers say the same."""

from __future__ import annotations

import pytest

from evaluator.text.number_values import (
    Relation,
    lies_in,
    magnitudes_apart,
    range_around,
    relation,
    rounded,
    same_letters,
)
from evaluator.text.numbers import Number, find_numbers


def first(text: str) -> Number:
    return find_numbers(text)[0]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("10", "ten", Relation.EQUAL),
        ("1.2 million", "1,200,000", Relation.EQUAL),
        ("3rd", "third", Relation.EQUAL),
        ("No. 3", "3rd", Relation.EQUAL),
        ("5%", "five percent", Relation.EQUAL),
        ("5 km", "3.1 miles", Relation.CONVERTED),
        ("50%", "half", Relation.CONVERTED),
        ("two thirds", "67%", Relation.CONVERTED),
        ("two thirds", "66.7%", Relation.CONVERTED),
        ("5 km", "5", Relation.UNIT_UNSAID),
        ("2 barrels a day", "2 barrels", Relation.UNIT_UNSAID),
        ("272,000", "272.000", Relation.OTHER_READING),
        ("6,500", "65,00", Relation.OTHER_READING),
        ("thousands", "2,000", Relation.VAGUE),
        ("dozens", "24", Relation.VAGUE),
        ("thousands", "thousands", Relation.EQUAL),
        ("COVID-19", "Covid-19", Relation.EQUAL),
    ],
)
def test_relations(a: str, b: str, expected: Relation) -> None:
    assert relation(first(a), first(b)) is expected
    assert relation(first(b), first(a)) is expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("10", "11"),
        ("5%", "5 percentage points"),
        ("5 km", "5 miles"),
        ("$5", "€5"),
        ("hundreds", "thousands"),
        ("hundreds", "20"),
        ("COVID-19", "COVID-22"),
        ("COVID-19", "19"),
        ("F-16", "A-16"),
        ("two thirds", "70%"),
        ("half an hour", "50%"),
        ("half", "50 km"),
        ("2 barrels a day", "3 barrels"),
        ("2 barrels a day", "2 litres"),
    ],
)
def test_what_differs(a: str, b: str) -> None:
    assert relation(first(a), first(b)) is None
    assert relation(first(b), first(a)) is None


def test_codes_are_compared_by_their_letters() -> None:
    assert same_letters(first("COVID-19"), first("Covid-22"))
    assert not same_letters(first("COVID-19"), first("22"))


def test_the_ends_of_a_range_are_found_from_either() -> None:
    text = "9 men, then 5 to 10 km"
    numbers = find_numbers(text)

    assert range_around(numbers, 1, text) == range_around(numbers, 2, text) == numbers[1:]
    assert range_around(numbers, 0, text) is None


def test_what_falls_is_no_range() -> None:
    text = "10 to 5"

    assert range_around(find_numbers(text), 0, text) is None


@pytest.mark.parametrize(
    ("inside", "expected"),
    [("7 km", True), ("5 miles", True), ("20 km", False), ("7", False), ("2 km", False)],
)
def test_lying_in_a_range(inside: str, expected: bool) -> None:  # noqa: FBT001
    low, high = find_numbers("5 to 10 km")

    assert lies_in(first(inside), (low, high)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("5,321 people", "5,300 people", True),
        ("5,300 people", "5,321 people", True),
        ("about 2,000", "1,984", True),
        ("5%", "5.1%", True),
        ("4", "5", False),
        ("5,321", "5,400", False),
        ("54", "50", False),
        ("the fifth", "the 5th", False),
        ("5 km", "5.1 kg", False),
    ],
)
def test_rounding(a: str, b: str, expected: bool) -> None:  # noqa: FBT001
    assert rounded(first(a), first(b)) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("30 million", "30 billion", True),
        ("50", "500", True),
        ("1.2 tonnes", "12 tonnes", True),
        ("50", "50", False),
        ("50", "600", False),
        ("0", "10", False),
        ("5 km", "5,000 kg", False),
    ],
)
def test_orders_of_magnitude(a: str, b: str, expected: bool) -> None:  # noqa: FBT001
    assert magnitudes_apart(first(a), first(b)) is expected
