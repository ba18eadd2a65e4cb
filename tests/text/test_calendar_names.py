"""Names of months and days."""

from __future__ import annotations

import pytest

from evaluator.text.calendar_names import (
    cldr_names,
    day_names,
    month_names,
    month_words,
    months,
    weekday_words,
    weekdays,
)


def test_long_short_and_inflected_names_are_known() -> None:
    """German short forms come without their full stop, Russian months in both cases."""
    assert {"januar", "jan", "dezember"} <= month_names("de")
    assert {"январь", "января"} <= month_names("ru")
    assert {"monday", "mon"} <= day_names("en")


@pytest.mark.parametrize("language", ["", "xx", "not a code"])
def test_an_unknown_language_has_none(language: str) -> None:
    """No error, no guess."""
    assert month_names(language) == frozenset()
    assert day_names(language) == frozenset()


def test_names_in_full_leave_out_what_is_another_word() -> None:
    """French "mar" and "mer" are Tuesday and Wednesday, and the sea."""
    assert "mer" in weekdays("fr")
    assert "mer" not in weekday_words("fr")
    assert month_words("fr")["décembre"] == 12


def test_inflected_forms_are_kept_by_hand() -> None:
    assert months("ru")["декабре"] == 12
    assert weekdays("ru")["среду"] == 2
    assert months("fi")["joulukuussa"] == 12


def test_languages_without_tables_are_asked_of_babel() -> None:
    assert months("hu")["december"] == 12
    assert weekday_words("hu")["kedd"] == 1


def test_one_language_leaves_nothing_in_another() -> None:
    """In Babel's own tables, which all locales share, Hungarian would have Hebrew's months."""
    hebrew = dict(cldr_names("he", "months", "wide"))
    hungarian = dict(cldr_names("hu", "months", "abbreviated"))

    assert "ינואר" in hebrew
    assert len(set(hungarian.values())) == 12
    assert not any("\u0590" <= name[0] <= "\u05ff" for name in hungarian)
