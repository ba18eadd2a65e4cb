"""What months and days of the week are called.

English names stand in ``data/dates.toml``; those of other languages come from the CLDR through
babel, whose import (0.1 s) is not worth twelve names that everyone needs.
"""

from __future__ import annotations

from functools import cache

from evaluator.data import load


@cache
def months(language: str) -> dict[str, int]:
    """Names of the months in ``language`` (ISO 639-1), long and short, with their numbers from 1.

    Case-folded, without full stops; empty for a language that neither table nor CLDR knows.
    """
    return load("dates").get(language, {}).get("months") or _cldr(language, "months")


@cache
def weekdays(language: str) -> dict[str, int]:
    """Names of the days of the week, as :func:`months` gives months; 0 is Monday."""
    return load("dates").get(language, {}).get("weekdays") or _cldr(language, "days")


def month_names(language: str) -> frozenset[str]:
    """The names alone of :func:`months`."""
    return frozenset(months(language))


def day_names(language: str) -> frozenset[str]:
    """The names alone of :func:`weekdays`."""
    return frozenset(weekdays(language))


def _cldr(language: str, kind: str) -> dict[str, int]:
    # The locale's own table: babel.dates would load all time zones besides.
    from babel.core import Locale, UnknownLocaleError

    try:
        tables = getattr(Locale.parse(language), kind)
    except (UnknownLocaleError, ValueError, TypeError):  # unknown, or no language code at all
        return {}
    return {
        str(name).casefold().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in tables.get(context, {}).get(width, {}).items()
    }
