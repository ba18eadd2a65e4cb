"""Names of months and days."""

from __future__ import annotations

import pytest

from evaluator.text.calendar_names import day_names, month_names


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
