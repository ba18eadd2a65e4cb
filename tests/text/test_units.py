"""Units and conversions."""

from __future__ import annotations

import pytest

from evaluator.text.units import (
    Quantity,
    inflected_units,
    longest_spelling,
    same_quantity,
    same_value,
    units,
)


def quantity(value: float, unit: str, step: float = 1.0) -> Quantity:
    return Quantity(value, units()[unit][0], step)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (quantity(5, "km"), quantity(3.1, "miles", 0.1)),  # 3.107
        (quantity(100, "feet", 100), quantity(30.5, "metres", 0.1)),  # 30.48
        (quantity(100, "°f", 100), quantity(37.8, "°c", 0.1)),  # 37.78
        (quantity(32, "°f"), quantity(0, "°c")),
        (quantity(2, "weeks"), quantity(14, "days")),
        (quantity(20, "cm", 10), quantity(0.2, "m", 0.1)),
        (quantity(1000, "gallons", 1000), quantity(4546.1, "litres", 0.1)),  # imperial
        (quantity(5, "kg"), quantity(11, "pounds")),  # 11.02
        (quantity(1, "hectare"), quantity(2.5, "acres", 0.1)),  # 2.47
        (quantity(198, "kwh"), quantity(712.8, "joules", 0.1).scaled(1e6)),
        (quantity(5, "$"), quantity(5, "us$")),
        (Quantity(5), Quantity(5)),
    ],
)
def test_right_conversions_are_the_same(a: Quantity, b: Quantity) -> None:
    assert same_quantity(a, b)
    assert same_quantity(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (quantity(5, "km"), quantity(5, "miles")),
        (quantity(5, "km"), quantity(3.5, "miles", 0.1)),
        (quantity(7, "days"), quantity(7, "weeks")),
        (quantity(100, "feet", 100), quantity(60, "metres", 10)),
        (quantity(5, "$"), quantity(5, "€")),
        (quantity(5, "us$"), quantity(5, "hk$")),
        (quantity(5, "%"), quantity(5, "percentage points")),
        (quantity(5, "km"), Quantity(5)),
        (quantity(5, "km"), quantity(6, "km")),
        (Quantity(5), Quantity(6)),
    ],
)
def test_wrong_ones_are_not(a: Quantity, b: Quantity) -> None:
    assert not same_quantity(a, b)
    assert not same_quantity(b, a)


def test_kilometres_per_hour_by_any_name_agree() -> None:
    km, hour = units()["km"][0], units()["hour"][0]

    assert km.per(hour).agrees(units()["km/h"][0])


def test_a_rate_remembers_what_it_is_a_rate_of() -> None:
    barrel, day = units()["barrels"][0], units()["day"][0]

    assert barrel.per(day).rate_of == barrel
    assert barrel.per(day).dimension == "volume/time"


def test_squares_and_cubes_multiply_the_factor() -> None:
    assert units()["km"][0].power(2).factors == (1e6,)
    assert list(units()["cm"][0].power(3).factors) == pytest.approx([1e-6])


def test_a_pound_may_be_weight_or_money() -> None:
    assert {unit.dimension for unit in units()["pounds"]} == {"mass", "money"}


def test_single_letters_keep_their_case() -> None:
    assert units()["l"] == units()["L"]
    assert "M" not in units()


def test_equal_up_to_the_noise_of_binary_fractions() -> None:
    assert same_value(0.1 + 0.2, 0.3)
    assert not same_value(0.3, 0.31)


def test_spellings_of_several_words_are_known() -> None:
    assert longest_spelling() >= 2


def test_a_language_has_its_words_and_the_signs_of_all() -> None:
    german = units("de")

    assert german["meilen"][0].name == "mile"
    assert german["km"] == german["kilometer"] == units()["km"]
    assert german["€"][0].name == german["eur"][0].name == "EUR"


def test_english_words_are_no_units_elsewhere() -> None:
    """An Italian "mi" is a pronoun, a French "pint" nothing at all."""
    assert "mi" not in units("it")
    assert not {"stone", "cup", "mile"} & units("de").keys()


def test_of_an_unknown_language_signs_are_known() -> None:
    assert units("hu")["%"][0].name == "percent"
    assert "kilometer" not in units("hu")


def test_forms_are_known_where_a_language_inflects() -> None:
    russian = inflected_units("ru")

    assert russian is not None
    assert russian("километрами") == units("ru")["километр"]
    assert inflected_units("fr") is None
    assert inflected_units("en") is None
