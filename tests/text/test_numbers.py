"""Numbers in running text."""

from __future__ import annotations

import pytest

from evaluator.domain.spans import Span
from evaluator.text.numbers import Number, NumberKind, find_numbers


def read(text: str) -> list[tuple[str, float, str]]:
    """Each number's text, value and unit ("" for none)."""
    return [
        (one.text, one.quantity.value, one.quantity.unit.name if one.quantity.unit else "")
        for one in find_numbers(text)
    ]


def only(text: str) -> Number:
    (one,) = find_numbers(text)
    return one


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("thirty-four others", 34),
        ("one hundred and two thousand men", 102_000),
        ("two million three hundred and five", 2_000_305),
        ("twelve hundred", 1200),
        ("a hundred people", 100),
        ("nineteen ninety-eight", 1998),
        ("half a million", 500_000),
        ("one and a half million", 1_500_000),
        ("3 and a half", 3.5),
        ("1.2 million", 1_200_000),
        ("6bn", 6e9),
        ("6 billon", 6e9),
        ("5k", 5000),
        ("two dozen", 24),
        ("two-dozen", 24),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("three point one four", 3.14),
        ("two point five million", 2_500_000),
        ("minus five", -5),
        ("five degrees below zero", -5),
        ("20°C below zero", -20),
        ("(−5)", -5),
        ("two thirds", 2 / 3),
        ("two-thirds", 2 / 3),
        ("one third", 1 / 3),
        ("a third of", 1 / 3),
        ("three quarters", 0.75),
        ("¾", 0.75),
        ("2½", 2.5),
        ("2/3", 2 / 3),
        ("twenty-first", 21),
        ("two hundredth", 200),
        ("21st", 21),
        ("the fifties", 50),
    ],
)
def test_values(text: str, value: float) -> None:
    assert only(text).quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("five to ten", [5, 10]),
        ("twenty and five", [20, 5]),
        ("2.5 million and three hundred", [2_500_000, 300]),
        ("six, seven", [6, 7]),
        ("five six", [5, 6]),
        ("24/7", [24, 7]),
        ("1/2/3", [1, 2, 3]),
        ("2-1", [2, 1]),
        ("1/x", [1]),
        ("a man", []),
        ("a k", []),
        ("", []),
    ],
)
def test_numbers_beside_each_other_stay_apart(text: str, values: list[float]) -> None:
    assert [one.quantity.value for one in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 km", ("5 km", 5, "kilometre")),
        ("the 100-metre ship", ("100-metre", 100, "metre")),
        ("2.2 million km2", ("2.2 million km2", 2.2e6, "kilometre^2")),
        ("90 square miles", ("90 square miles", 90, "mile^2")),
        ("3 cu. m", ("3 cu. m", 3, "metre^3")),
        ("60 cubic metres per second", ("60 cubic metres per second", 60, "metre^3/second")),
        ("2 barrels a day", ("2 barrels a day", 2, "barrel/day")),
        ("160km/h", ("160km/h", 160, "kmh")),
        ("41°F", ("41°F", 41, "fahrenheit")),
        ("five per cent", ("five per cent", 5, "percent")),
        ("2 percentage points", ("2 percentage points", 2, "point")),
        ("$5bn", ("$5bn", 5e9, "dollar")),
        ("US$14.7 million", ("US$14.7 million", 14.7e6, "USD")),
        ("RMB5,000", ("RMB5,000", 5000, "CNY")),
        ("£5m", ("£5m", 5e6, "GBP")),
        ("$5 dollars", ("$5 dollars", 5, "dollar")),
        ("$5 miles", ("$5", 5, "dollar")),
        ("half an hour", ("half an hour", 0.5, "hour")),
        ("a week", ("a week", 1, "week")),
        ("week-long", ("week-long", 1, "week")),
        ("weeklong", ("weeklong", 1, "week")),
    ],
)
def test_units(text: str, expected: tuple[str, float, str]) -> None:
    (found,) = read(text)

    assert (found[0], found[2]) == (expected[0], expected[2])
    assert found[1] == pytest.approx(expected[1])


def test_the_first_of_a_range_shares_the_unit_and_scale_of_the_second() -> None:
    km, people = find_numbers("5 to 10 km"), find_numbers("5-10 million people")

    assert km[0].quantity.unit == km[1].quantity.unit
    assert people[0].quantity.value == 5_000_000
    assert people[0].readings[-1].value == 5


def test_a_range_in_words_has_no_scale_to_share() -> None:
    assert [one.quantity.value for one in find_numbers("five to ten million")] == [5, 1e7]


def test_m_behind_a_figure_is_a_metre_or_a_million() -> None:
    readings = only("5m").readings

    assert [(one.value, one.unit.name if one.unit else "") for one in readings] == [
        (5, "metre"),
        (5e6, ""),
    ]


@pytest.mark.parametrize(
    "text", ["F-35", "COVID-19", "G7", "737NG", "MH17", "a75941", "5G", "A320neo", "U-21"]
)
def test_codes_are_literals(text: str) -> None:
    assert only(text).kind is NumberKind.LITERAL
    assert only(text).text == text


@pytest.mark.parametrize("text", ["mid-2019", "x6", "No.3", "5 years", "7th", "60s", "Ten-2"])
def test_figures_beside_words_are_no_codes(text: str) -> None:
    assert NumberKind.LITERAL not in {one.kind for one in find_numbers(text)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("tens of thousands", 10_000),
        ("hundreds of thousands of men", 100_000),
        ("several hundred", 100),
        ("thousands", 1000),
        ("dozens", 12),
    ],
)
def test_orders_of_magnitude_are_vague(text: str, value: float) -> None:
    assert only(text).kind is NumberKind.VAGUE
    assert only(text).quantity.value == value


@pytest.mark.parametrize("text", ["one", "first", "a second", "half", "both", "twice", "a week"])
def test_words_that_are_seldom_meant_as_figures_are_weak(text: str) -> None:
    assert only(text).weak


@pytest.mark.parametrize("text", ["1", "two", "half an hour", "third", "one hundred"])
def test_figures_are_not_weak(text: str) -> None:
    assert not only(text).weak


def test_won_in_front_of_a_figure_is_a_verb() -> None:
    assert read("won 36 seats") == [("36", 36, "")]


def test_a_second_is_no_time() -> None:
    assert only("a second base").quantity.unit is None


def test_versions_are_no_numbers() -> None:
    assert find_numbers("version 1.2.3") == ()


def test_skipped_spans_hold_no_numbers() -> None:
    text = "On January 10 some 10 men came."
    (one,) = find_numbers(text, skip=(Span(3, 13),))

    assert one.span == Span(19, 21)


def test_spans_point_into_the_text() -> None:
    text = "It cost about US$5 million then."
    one = only(text)

    assert text[one.span.start : one.span.end] == "US$5 million"
    assert text[one.core.start : one.core.end] == "5 million"


def test_languages_without_tables_have_digits_and_signs_only() -> None:
    found = find_numbers("tizenkét kilométer vagy 12 km, 5 %", "hu")

    assert [one.text for one in found] == ["12 km", "5 %"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one in five children", 0.2),
        ("1 in 4 adults", 0.25),
        ("three out of ten", 0.3),
        ("three out of every four", 0.75),
        ("two cases out of three", 2 / 3),
        ("a quarter of a million people", 250_000),
        ("three quarters of a million", 750_000),
    ],
)
def test_shares_in_so_many_words(text: str, value: float) -> None:
    assert only(text).quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("one in 2019", [1, 2019]),
        ("two in 10 days", [2, 10]),
        ("three in two million", [3, 2_000_000]),
        ("ten in five", [10, 5]),
    ],
)
def test_what_is_no_share(text: str, values: list[float]) -> None:
    assert [value for _, value, _ in read(text)] == values


def test_a_half_more_of_one_unit() -> None:
    assert read("an hour and a half") == [("an hour and a half", 1.5, "hour")]


def test_a_power_that_was_lost_to_an_encoding_may_be_any() -> None:
    dimensions = {one.unit.dimension for one in only("90 km? of forest").readings if one.unit}

    assert dimensions == {"length", "area", "volume"}
    assert read("Is it 90 km?") == [("90 km", 90, "kilometre")]


def test_a_sentence_without_figures_and_number_words_holds_none() -> None:
    assert read("The council declined to say who had signed the letter.") == []
    assert read("A month-long strike.") == [("A month-long", 1, "month")]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("de", "3 Mrd. Euro", 3e9, "EUR"),
        ("de", "1.234,5 Tonnen", 1234.5, "tonne"),
        ("de", "das 100-Milliarden-Euro-Paket", 1e11, "EUR"),
        ("de", "zweihundert Kilometer pro Stunde", 200, "kmh"),
        ("de", "ein halbes Jahr", 0.5, "year"),
        ("de", "der 20-Jährige", 20, None),
        ("de", "5 Grad unter null", -5, "celsius"),
        ("es", "cinco grados bajo cero", -5, "celsius"),
        ("fr", "5 °C en dessous de zéro", -5, "celsius"),
        ("ru", "5 градусов ниже нуля", -5, "celsius"),
        ("fr", "3 milliards d’euros", 3e9, "EUR"),
        ("fr", "2,5 millions de dollars", 2.5e6, "dollar"),
        ("fr", "3 M€", 3e6, "EUR"),
        ("fr", "soixante et onze", 71, None),
        ("fr", "quatre-vingt-dix-sept", 97, None),
        ("fr", "mille huit cents", 1800, None),
        ("fr", "deux millions et demi", 2.5e6, None),
        ("fr", "un million et demi", 1.5e6, None),
        ("es", "3 mil millones de dólares", 3e9, "dollar"),
        ("es", "dos mil quinientos millones", 2.5e9, None),
        ("es", "treinta y un niños", 31, None),
        ("es", "3,000 personas", 3000, None),
        ("es", "medio millón", 500_000, None),
        ("it", "l'1,5 per cento", 1.5, "percent"),
        ("it", "dell'8 per cento", 8, "percent"),
        ("pt", "cento e vinte e três", 123, None),
        ("pt", "R$ 5 milhões", 5e6, "BRL"),
        ("nl", "anderhalf jaar", 1.5, "year"),
        ("sv", "ett och ett halvt år", 1.5, "year"),
        ("nb", "en og en halv million", 1.5e6, None),
        ("ru", "500 тыс. долларов", 500_000, "dollar"),
        ("ru", "с пятью километрами", 5, "kilometre"),
        ("ru", "три с половиной миллиона", 3.5e6, None),
        ("ru", "сто двадцать один", 121, None),
        ("ru", "5 кв. км", 5, "square_kilometre"),
        ("pl", "dwadzieścia jeden", 21, None),
        ("cs", "pět set", 500, None),
        ("uk", "п’ять тисяч", 5000, None),
        ("tr", "yüzde 5", 5, "percent"),
        ("tr", "100 dolarlık", 100, "dollar"),
        ("fi", "kolmen miljoonan euron", 3e6, "EUR"),
        ("ar", "٣٫٥ مليون دولار", 3.5e6, "dollar"),
    ],
)
def test_other_languages_have_words_units_and_separators_of_their_own(
    language: str, text: str, value: float, unit: str | None
) -> None:
    (one,) = find_numbers(text, language)

    assert one.quantity.value == pytest.approx(value)
    assert (one.quantity.unit.name if one.quantity.unit else None) == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Mann sah eine Frau."),
        ("de", "Eines Tages kam einer."),
        ("de", "Version 1.2.3"),
        ("fr", "Une fois, un homme"),
        ("es", "medio ambiente y la media"),
        ("it", "un cane e una casa"),
        ("ru", "один из них"),
        ("sv", "en hund och ett hus"),
        ("tr", "bir adam"),
    ],
)
def test_articles_of_other_languages_are_no_numbers(language: str, text: str) -> None:
    assert find_numbers(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "le 1er étage"), ("nl", "de 3e keer"), ("tr", "3üncü"), ("sv", "den 2a"), ("es", "1ª")],
)
def test_a_figure_with_its_ordinal_ending_is_one(language: str, text: str) -> None:
    (one,) = find_numbers(text, language)

    assert one.kind is NumberKind.ORDINAL
