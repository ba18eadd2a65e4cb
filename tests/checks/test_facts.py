"""Numbers and dates of both sides, matched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.facts import Facts, facts
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def left_over(found: Facts) -> tuple[list[str], list[str], list[str], list[str]]:
    """Texts of what is unanswered: numbers, then dates, the reference's first."""
    return (
        [found.reference_numbers[i].text for i in found.numbers.reference_left],
        [found.candidate_numbers[j].text for j in found.numbers.candidate_left],
        [found.reference_dates[i].text for i in found.dates.reference_left],
        [found.candidate_dates[j].text for j in found.dates.candidate_left],
    )


@pytest.mark.parametrize(
    ("reference", "candidate", "left"),
    [
        ("Take one pill twice.", "Take two pills once.", (["one", "twice"], ["two", "once"])),
        ("He won two prizes in one game.", "He won one prize in two games.", ([], [])),
        ("He won one prize three times.", "He won three prizes.", (["one"], [])),  # one side only
        ("It was sold twice.", "It was sold two times.", ([], [])),
    ],
)
def test_how_often_answers_how_often(
    reference: str, candidate: str, left: tuple[list[str], list[str]], make_pair: PairMaker
) -> None:
    assert left_over(facts(make_pair(reference, candidate)))[:2] == left


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("On July 26 it rained.", "On the 26 it rained."),
        ("It rained on July 26 and 27.", "It rained on July 26 and July 27."),
        ("On July 25 it rained; on July 26 not.", "On July 25 it rained; on the 26th not."),
        ("On July 25 it rained all day.", "On July 25 it rained, on the 25th all day."),
        ("On July 25 it rained, on the 25th all day.", "On July 25 it rained all day."),
        ("After his 2012 speech he left.", "After a speech in 2012 he left."),
        ("It began in 07/2012.", "It began in 07/2012."),
    ],
)
def test_nothing_is_left_where_all_is_answered(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert left_over(facts(make_pair(reference, candidate))) == ([], [], [], [])


def test_a_month_is_no_number(make_pair: PairMaker) -> None:
    """Twelve cities are not answered by December."""
    found = facts(make_pair("He saw 12 cities.", "He saw cities in December."))

    assert left_over(found)[0] == ["12"]


def test_a_measure_is_no_day(make_pair: PairMaker) -> None:
    found = facts(make_pair("He ran 26 km.", "He ran on July 26."))

    assert left_over(found)[0] == ["26 km"]


def test_a_bare_year_is_held_against_a_year(make_pair: PairMaker) -> None:
    found = facts(make_pair("After the 2013 speech he left.", "After his 2012 speech he left."))

    assert left_over(found)[2:] == (["2013"], ["2012"])
