"""Digits with separators, and what is split from what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.text.figures import Convention, convention, lex, read_digits


@pytest.mark.parametrize(
    ("figure", "values", "foreign"),
    [
        ("7", [7], False),
        ("1,000", [1000], False),
        ("1,234,567", [1234567], False),
        ("1,234,567.89", [1234567.89], False),
        ("1.234.567,89", [1234567.89], True),
        ("1.234.567", [1234567], True),
        ("12,34,567", [1234567], False),
        ("272.000", [272, 272000], True),
        ("0.125", [0.125], False),
        ("3.14", [3.14], False),
        ("65,00", [65, 6500], True),
        ("1,5", [1.5, 15], True),
        ("40,0000", [40, 400000], True),
        ("1 000 000", [1000000], False),
        ("12\u00a0500", [12500], False),
        ("1'250'000", [1250000], False),
        ("1234,5678,9", [123456789], True),
        ("1.2.3", [], False),
    ],
)
def test_separators_of_all_countries(figure: str, values: list[float], foreign: bool) -> None:  # noqa: FBT001
    readings, set_foreign = read_digits(figure)

    assert [reading.value for reading in readings] == pytest.approx(values)
    assert set_foreign is foreign


@pytest.mark.parametrize(
    ("figure", "step"),
    [
        ("3.10", 0.01),
        ("1600", 100),
        ("1601", 1),
        ("0", 1),
        ("1,600", 100),
        ("١٦٠٠", 100),
        ("１６００", 100),
    ],
)
def test_the_step_is_the_place_of_the_last_digit_that_says_something(
    figure: str, step: float
) -> None:
    assert read_digits(figure)[0][0].step == pytest.approx(step)


def test_groups_parted_by_spaces_are_one_figure() -> None:
    assert [one.text for one in lex("12 500 men")] == ["12 500", "men"]


def test_a_year_and_a_count_are_two() -> None:
    assert [one.text for one in lex("in 2020 300 men")] == ["in", "2020", "300", "men"]


def test_words_keep_apostrophes_and_inner_dots_but_not_full_stops() -> None:
    texts = [one.text for one in lex("don’t 49.2 feet.The U.S. km² x")]

    assert texts == ["don’t", "49.2", "feet", ".", "The", "U.S.", "km", "²", "x"]


@pytest.mark.parametrize("figure", ["1.597,2.176", "1,5.2,7", "1.5,2.7,8"])
def test_marks_that_take_turns_make_no_number(figure: str) -> None:
    assert read_digits(figure) == ((), False)


def test_groups_by_spaces_may_have_decimals() -> None:
    """As a Frenchman writes them: one thousand two hundred and thirty-four euros fifty."""
    (figure, *_) = [one.text for one in lex("1 234,50 euros") if one.digits]
    readings, _ = read_digits(figure)

    assert figure == "1 234,50"
    assert readings[0].value == 1234.5


@given(st.text(alphabet="0123456789.,' ", max_size=14))
def test_no_row_of_digits_and_marks_is_too_odd(text: str) -> None:
    for one in lex(text):
        if one.digits:
            read_digits(one.text)


def test_a_page_of_digits_is_no_number() -> None:
    assert read_digits("1" + "0" * 400) == ((), False)


@pytest.mark.parametrize(
    ("figure", "values", "foreign"),
    [
        ("1.234,5", [1234.5], False),
        ("1.234", [1234], False),
        ("3,5", [3.5], False),
        ("1,234.5", [1234.5], True),
        ("3.5", [3.5, 35], True),
        ("12,345", [12.345, 12345], True),
        ("1.2.3", [], False),
        ("1 234,50", [1234.5], False),
    ],
)
def test_where_the_comma_is_the_decimal_mark_the_point_groups(
    figure: str,
    values: list[float],
    foreign: bool,  # noqa: FBT001
) -> None:
    readings, set_foreign = read_digits(figure, Convention.COMMA)

    assert [reading.value for reading in readings] == pytest.approx(values)
    assert set_foreign is foreign


def test_spanish_sets_either_and_nothing_is_foreign() -> None:
    for figure in ("1.234,5", "1,234.5", "3.5", "3,5"):
        assert read_digits(figure, Convention.EITHER)[1] is False
    assert [one.value for one in read_digits("3,000", Convention.EITHER)[0]] == [3000]
    assert [one.value for one in read_digits("3.000", Convention.EITHER)[0]] == [3000]


def test_where_the_convention_is_not_known_nothing_is_foreign() -> None:
    assert read_digits("65,00", Convention.UNKNOWN)[1] is False


def test_the_convention_is_the_languages() -> None:
    expected = {
        "": Convention.POINT,
        "en": Convention.POINT,
        "zh": Convention.POINT,
        "de": Convention.COMMA,
        "ru": Convention.COMMA,
        "es": Convention.EITHER,
        "hu": Convention.UNKNOWN,
    }
    assert {language: convention(language) for language in expected} == expected


def test_elisions_are_parted_from_their_word() -> None:
    found = lex("3 milliards d’euros", ("d'",))

    assert [one.text for one in found] == ["3", "milliards", "d’", "euros"]
    assert [(one.start, one.end) for one in found[2:]] == [(12, 14), (14, 19)]
