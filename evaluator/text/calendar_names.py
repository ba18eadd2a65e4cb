"""What months and days of the week are called.

English names stand in ``data/dates.toml``, those of the languages that ``language_tables`` knows in
``data/cldr`` and ``data/figures``. All others come from the CLDR through babel, whose import takes
0.1 s.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    widths = ("wide", "abbreviated") if short else ("wide",)
    return {name: number for one in widths for name, number in cldr_names(language, kind, one)}


def cldr_names(locale: str, kind: str, width: str) -> Iterator[tuple[str, int]]:
    """The names of ``months`` or ``weekdays`` in the CLDR with their numbers, some of them twice.

    ``width`` is ``wide`` or ``abbreviated``; none for a locale that Babel does not know.
    """
    # The locale's own table: babel.dates would load all time zones besides.
    from babel import localedata

    if not localedata.exists(locale):
        return
    contexts = _own(localedata.load(locale)["days" if kind == "weekdays" else kind])
    for context in ("format", "stand-alone"):
        for number, name in _own(_own(contexts.get(context)).get(width)).items():
            yield str(name).casefold().rstrip("."), number


def _own(data: Any) -> Mapping[Any, Any]:  # noqa: ANN401  what Babel keeps is of many kinds
    """What a locale says itself, where it may also point to another part of its data.

    Babel's own objects follow these pointers, and keep what they found in a table that all locales
    share: once Hebrew was asked for, German would have its months, too.
    """
    own = data[1] if isinstance(data, tuple) else data
    return own if isinstance(own, dict) else {}
