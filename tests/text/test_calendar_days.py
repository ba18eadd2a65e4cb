"""Dates on the calendar of an article. 28 December 2021 was a Tuesday."""

from __future__ import annotations

from datetime import date

import pytest

from evaluator.text.calendar_days import stretch
from evaluator.text.dates import find_dates
from evaluator.text.moments import Agreement, Moment, compare

TODAY = date(2021, 12, 28)


def of(one: str, other: str, today: date | None = TODAY) -> Agreement:
    (left,), (right,) = find_dates(one), find_dates(other)
    return compare(left, right, today)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yesterday", "on Monday"),
        ("today", "on December 28"),
        ("on Tuesday", "on December 28"),
        ("on Tuesday", "on January 4"),
        ("two days ago", "on Sunday"),
        ("the day before yesterday", "on December 26"),
        ("a week ago", "last week"),
        ("last month", "in November"),
        ("this year", "in 2021"),
        ("three years ago", "in 2018"),
        ("last Tuesday", "on December 21"),
        ("next Monday", "on January 3"),
        ("tomorrow", "on Wednesday"),
        ("on New Year's Eve", "on Friday"),
    ],
)
def test_one_day_in_two_ways(one: str, other: str) -> None:
    assert of(one, other).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("yesterday", "on Sunday"),
        ("on Tuesday", "on December 30"),
        ("last month", "in October"),
        ("this year", "in 2020"),
        ("next Monday", "on December 27"),
    ],
)
def test_two_days(one: str, other: str) -> None:
    assert of(one, other).conflict


@pytest.mark.parametrize(
    ("one", "other"), [("yesterday", "in 2019"), ("this year", "on Monday"), ("in 44 BC", "today")]
)
def test_a_day_and_a_year_say_nothing_of_each_other(one: str, other: str) -> None:
    assert of(one, other) == Agreement()


def test_without_the_articles_day_nothing_is_known() -> None:
    assert of("yesterday", "on Monday", None) == Agreement()


def test_a_day_that_does_not_exist_is_none() -> None:
    assert stretch(Moment(month=2, day=30), TODAY) is None


def test_seasons_and_decades_are_not_told_in_days() -> None:
    assert stretch(Moment(season=1), TODAY) is None
    assert stretch(Moment(direction=-1, period="season"), TODAY) is None


def test_leap_day_is_that_of_the_leap_year() -> None:
    found = stretch(Moment(month=2, day=29), date(2021, 1, 5))

    assert found is not None
    assert date.fromordinal(found.ranges[0][0]) == date(2020, 2, 29)


def test_months_reach_over_the_turn_of_the_year() -> None:
    found = stretch(Moment(direction=1, period="month"), TODAY)

    assert found is not None
    assert found.ranges == ((date(2022, 1, 1).toordinal(), date(2022, 1, 31).toordinal()),)
