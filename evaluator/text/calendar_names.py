"""What months and days of the week are called, from the CLDR."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache


@cache
def month_names(language: str) -> frozenset[str]:
    """Names of the months in ``language`` (ISO 639-1), long and short, case-folded, no full stops.

    Empty for a language that the CLDR does not know.
    """
    from babel.dates import get_month_names

    return _names(get_month_names, language)


@cache
def day_names(language: str) -> frozenset[str]:
    """Names of the days of the week in ``language``, as :func:`month_names` gives months."""
    from babel.dates import get_day_names

    return _names(get_day_names, language)


def _names(getter: Callable[..., Mapping[int, str]], language: str) -> frozenset[str]:
    from babel.core import UnknownLocaleError

    if not language:
        return frozenset()
    try:
        tables = [
            getter(width, context, language)
            for width in ("wide", "abbreviated")
            for context in ("format", "stand-alone")
        ]
    except (UnknownLocaleError, ValueError):  # unknown, or not a language code at all
        return frozenset()
    return frozenset(
        str(name).casefold().rstrip(".") for table in tables for name in table.values()
    )
