"""What months and days of the week are called.

English names stand in ``data/dates.toml``, those of the languages that ``language_tables`` knows in
``data/cldr`` and ``data/figures``. All others come from the CLDR through babel, whose import takes
0.1 s.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.data import load
from evaluator.text.language_tables import cldr_table, figures_table


@cache
def months(language: str) -> dict[str, int]:
    """Names of the months in ``language`` (ISO 639-1), long and short, with their numbers from 1.

    Case-folded, without full stops; empty for a language that neither table nor CLDR knows.
    """
    return _names(language, "months", short=True)


@cache
def weekdays(language: str) -> dict[str, int]:
    """Names of the days of the week, as :func:`months` gives months; 0 is Monday."""
    return _names(language, "weekdays", short=True)


@cache
def month_words(language: str) -> dict[str, int]:
    """The names of :func:`months` without abbreviations, which are other words as well."""
    return _names(language, "months", short=False)


@cache
def weekday_words(language: str) -> dict[str, int]:
    """The names of :func:`weekdays` without abbreviations."""
    return _names(language, "weekdays", short=False)


def month_names(language: str) -> frozenset[str]:
    """The names alone of :func:`months`."""
    return frozenset(months(language))


def day_names(language: str) -> frozenset[str]:
    """The names alone of :func:`weekdays`."""
    return frozenset(weekdays(language))


def _names(language: str, kind: str, *, short: bool) -> dict[str, int]:
    table = cldr_table(language)
    if not table:
        english: dict[str, int] = load("dates").get(language, {}).get(kind, {})
        return english or _cldr(language, kind, short=short)
    own: dict[str, Any] = figures_table(language).get("dates", {})
    return {
        **(table.get(f"{kind}_short", {}) if short else {}),
        **table.get(kind, {}),
        **own.get(kind, {}),
    }


def _cldr(language: str, kind: str, *, short: bool) -> dict[str, int]:
    # The locale's own table: babel.dates would load all time zones besides.
    from babel.core import Locale, UnknownLocaleError

    try:
        tables = getattr(Locale.parse(language), "days" if kind == "weekdays" else kind)
    except (UnknownLocaleError, ValueError, TypeError):  # unknown, or no language code at all
        return {}
    return {
        str(name).casefold().rstrip("."): number
        for context in ("format", "stand-alone")
        for width in ("wide", *(("abbreviated",) if short else ()))
        for number, name in tables.get(context, {}).get(width, {}).items()
    }
