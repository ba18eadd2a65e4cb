"""What months and days of the week are called, from the CLDR."""

from __future__ import annotations

from functools import cache


@cache
def month_names(language: str) -> frozenset[str]:
    """Names of the months in ``language`` (ISO 639-1), long and short, case-folded, no full stops.

    Empty for a language that the CLDR does not know.
    """
    return _names(language, "months")


@cache
def day_names(language: str) -> frozenset[str]:
    """Names of the days of the week in ``language``, as :func:`month_names` gives months."""
    return _names(language, "days")


def _names(language: str, kind: str) -> frozenset[str]:
    # The locale's own table: babel.dates would load all time zones besides.
    from babel.core import Locale, UnknownLocaleError

    try:
        tables = getattr(Locale.parse(language), kind)
    except (UnknownLocaleError, ValueError, TypeError):  # unknown, or no language code at all
        return frozenset()
    return frozenset(
        str(name).casefold().rstrip(".")
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for name in tables[context][width].values()
    )
