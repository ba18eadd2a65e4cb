"""When two dates are the same."""

from __future__ import annotations

import pytest

from evaluator.text.dates import find_dates
from evaluator.text.moments import Date, compare


def date(text: str) -> Date:
    return find_dates(text)[0]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Jan. 10", "10 January 2022"),
        ("2022-01-10", "10/1/2022"),
        ("January 2022", "2022-01-10"),
        ("5 p.m.", "17:00"),
        ("5:00", "5 p.m."),
        ("12 p.m.", "24:00"),
        ("in the morning", "9:30 a.m."),
        ("in 1994", "the 1990s"),
        ("in 1994", "the 20th century"),
        ("the 1850s", "the 19th century"),
        ("on Monday", "Monday,"),
    ],
)
def test_same_where_all_shared_fields_agree(a: str, b: str) -> None:
    assert compare(date(a), date(b)).same
    assert compare(date(b), date(a)).same


@pytest.mark.parametrize(
    ("a", "b", "differing"),
    [
        ("Jan. 10", "January 12", {"day"}),
        ("June 7", "July 7", {"month"}),
        ("on Monday", "on Tuesday", {"weekday"}),
        ("in 1994", "the 1980s", {"decade"}),
        ("5 a.m.", "5 p.m.", {"hour"}),
        ("in the morning", "at 9 p.m.", {"half"}),
        ("11:00", "11 p.m.", {"hour"}),
        ("yesterday", "tomorrow", {"offset"}),
        ("last week", "next week", {"direction"}),
    ],
)
def test_conflict_where_a_shared_field_differs(a: str, b: str, differing: set[str]) -> None:
    agreement = compare(date(a), date(b))

    assert agreement.conflict
    assert agreement.differing == differing


@pytest.mark.parametrize(
    ("a", "b"), [("on Monday", "Jan. 10"), ("last week", "this year"), ("5 p.m.", "in 1994")]
)
def test_dates_without_a_common_field_say_nothing_of_each_other(a: str, b: str) -> None:
    agreement = compare(date(a), date(b))

    assert not agreement.same
    assert not agreement.conflict
