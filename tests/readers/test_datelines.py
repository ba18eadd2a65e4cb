"""Blocks that are nothing but a date."""

from __future__ import annotations

import pytest

from evaluator.readers.datelines import is_dateline
from evaluator.readers.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "December 28, 2021"),
        ("en", "date 2021-12-29"),
        ("en", "Tuesday, Dec. 28th, 2021 at 3:45 p.m. EST"),
        ("en", "Published 3 hours ago"),
        ("en", "5 min read"),
        ("en", "Updated: 10:30 GMT"),
        ("en", "12/28/2021"),
        ("en", "The 28th of December"),
        ("en", "2021-12-28T10:30:00+01:00"),
        ("de", "Stand: 28.12.2021, 15 Uhr"),
        ("de", "Dienstag, 28. Dezember 2021"),
        ("fr", "Mis à jour le 1er mars 2021 à 18h30"),
        ("ru", "28 декабря 2021 г. в 15:40"),
        ("zh", "发布时间：2021年12月28日 10时30"),
        ("", "March 2021"),
    ],
)
def test_dates_are_datelines(language: str, text: str) -> None:
    """In the words of their language, with labels, days and times."""
    assert is_dateline(text, lexicon(language), place=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "March",
        "2021",
        "In 2021, the wall fell.",
        "3 hours later",
        "10:30",
        "On the day",
        "12 of 24",
        "Apollo 11",
        "Paris, March 2021",
        "March 3, 2021 " * 12,
    ],
)
def test_what_is_more_or_less_than_a_date_is_none(text: str) -> None:
    """Another word, or no date at all."""
    assert not is_dateline(text, lexicon("en"), place=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris, March 5, 2021", True),
        ("New York City, 2021-03-05", True),
        ("paris, March 5, 2021", False),
        ("One two three four, March 5, 2021", False),
        ("Paris, a good city", False),
        ("Paris, 5 men", False),
    ],
)
def test_a_town_may_stand_before_the_date(text: str, *, expected: bool) -> None:
    """Where the caller allows for one."""
    assert is_dateline(text, lexicon("en"), place=True) is expected
    assert not is_dateline(text, lexicon("en"), place=False)
