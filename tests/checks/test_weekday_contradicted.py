"""DAT003 beyond its examples. 28 December 2021 was a Tuesday."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from evaluator.checks.weekday_contradicted import weekday_contradicted
from evaluator.domain.pair import Pair

PairMaker = Callable[..., Pair]


def test_it_says_what_day_it_is(make_pair: PairMaker) -> None:
    pair = make_pair("It rained on December 28, 2021.", "It rained on Friday, December 28, 2021.")
    (one,) = weekday_contradicted(pair)

    assert one.message == "December 28, 2021 is a Tuesday, not a Friday"
    assert pair.reference.text[one.reference.start : one.reference.end] == "December 28, 2021"
    assert pair.candidate.text[one.candidate.start : one.candidate.end] == (
        "Friday, December 28, 2021"
    )


def test_without_a_year_the_articles_counts(make_pair: PairMaker) -> None:
    pair = make_pair("It rained then.", "It rained on Friday, December 28.")
    dated = replace(pair.reference, dated=date(2021, 12, 30))

    assert not list(weekday_contradicted(pair))
    assert len(list(weekday_contradicted(replace(pair, reference=dated)))) == 1


def test_a_date_that_may_be_read_in_two_ways_contradicts_nothing(make_pair: PairMaker) -> None:
    pair = make_pair("It rained then.", "It rained on Friday, 3/4/2022.")

    assert not list(weekday_contradicted(pair))


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("de", "Am Dienstag, dem 28. Dezember 2021,", "Am Montag, dem 28. Dezember 2021,"),
        ("fr", "Mardi 28 décembre 2021", "Lundi 28 décembre 2021"),
        ("ru", "Во вторник, 28 декабря 2021 года,", "В понедельник, 28 декабря 2021 года,"),
        ("zh", "2021年12月28日（星期二）", "2021年12月28日（星期一）"),
    ],
)
def test_in_other_languages_it_is_seen_as_well(
    make_pair: PairMaker, language: str, right: str, wrong: str
) -> None:
    """28 December 2021 was a Tuesday."""
    (one,) = weekday_contradicted(make_pair(right, wrong, language))

    assert one.evidence == {"falls on": "Tuesday"}
    assert list(weekday_contradicted(make_pair(right, right, language))) == []
