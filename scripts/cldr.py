"""Writes evaluator/data/cldr: what the Unicode CLDR says about figures in each language.

    python scripts/cldr.py

Scale words, units, currencies, months, weekdays and separators, from the copy of the CLDR that
Babel carries. The tables are kept in the repository, because importing Babel takes a tenth of a
second, and are made anew when Babel brings another CLDR; a test holds them to what this writes.
What the CLDR does not know (inflected forms, number words, everyday names of money) is kept by hand
in evaluator/data/figures.
"""  # noqa: INP001  a script beside the package it serves

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import __version__  # noqa: TID253  a script of the workshop, which starts nothing
from babel.core import Locale, get_cldr_version  # noqa: TID253  the same

from evaluator.data import load
from evaluator.text.calendar_names import cldr_names

FOLDER = Path(__file__).parent.parent / "evaluator" / "data" / "cldr"
LANGUAGES = (
    "ar", "cs", "da", "de", "es", "fi", "fr", "it", "ja", "ko", "nb", "nl", "pl", "pt", "ru", "sv",
    "tr", "uk", "zh",
)  # fmt: skip
# A language that is written in two scripts has a table of each, put together.
ALSO = {"zh": ("zh_Hant",)}

UNITS = {
    "length-meter": "metre",
    "length-kilometer": "kilometre",
    "length-centimeter": "centimetre",
    "length-millimeter": "millimetre",
    "length-micrometer": "micrometre",
    "length-nanometer": "nanometre",
    "length-mile": "mile",
    "length-nautical-mile": "nautical_mile",
    "length-foot": "foot",
    "length-yard": "yard",
    "length-inch": "inch",
    "length-light-year": "light_year",
    "area-square-meter": "square_metre",
    "area-square-kilometer": "square_kilometre",
    "area-hectare": "hectare",
    "area-acre": "acre",
    "volume-cubic-meter": "cubic_metre",
    "volume-liter": "litre",
    "volume-milliliter": "millilitre",
    "volume-gallon": "gallon",
    "volume-barrel": "barrel",
    "mass-kilogram": "kilogram",
    "mass-gram": "gram",
    "mass-milligram": "milligram",
    "mass-microgram": "microgram",
    "mass-tonne": "tonne",
    "mass-pound": "pound",
    "mass-ounce": "ounce",
    "duration-second": "second",
    "duration-minute": "minute",
    "duration-hour": "hour",
    "duration-day": "day",
    "duration-week": "week",
    "duration-month": "month",
    "duration-year": "year",
    "duration-decade": "decade",
    "duration-century": "century",
    "duration-millisecond": "millisecond",
    "temperature-celsius": "celsius",
    "temperature-fahrenheit": "fahrenheit",
    "temperature-kelvin": "kelvin",
    "speed-kilometer-per-hour": "kmh",
    "speed-mile-per-hour": "mph",
    "speed-knot": "knot",
    "energy-joule": "joule",
    "energy-kilowatt-hour": "kilowatt_hour",
    "energy-calorie": "calorie",
    "energy-kilocalorie": "kilocalorie",
    "power-watt": "watt",
    "power-kilowatt": "kilowatt",
    "power-megawatt": "megawatt",
    "power-gigawatt": "gigawatt",
    "power-horsepower": "horsepower",
    "digital-byte": "byte",
    "digital-kilobyte": "kilobyte",
    "digital-megabyte": "megabyte",
    "digital-gigabyte": "gigabyte",
    "digital-terabyte": "terabyte",
    "concentr-percent": "percent",
}
# Of the short forms those that mean the same everywhere; others are words of the language as well
# ("to" for terabytes in French, "pi" for feet).
SIGNS = frozenset({"km", "cm", "mm", "nm", "kg", "mg", "ml", "ha", "min", "ms", "kw", "mw", "gw",
                   "kwh", "kcal", "kb", "mb", "gb", "tb"})  # fmt: skip
_LETTER = "\u3000"  # from here on a single letter is a word: Han, kana, Hangul
_WORD = 2  # "t" for thousands and "M" for millions are units as well
_FIRST_SCALE = 1000


def main() -> None:
    """Writes a table for each language."""
    for language in LANGUAGES:
        (FOLDER / f"{language}.toml").write_text(table(language), encoding="utf-8")


def table(language: str) -> str:
    """The table of one language, as TOML."""
    locales = [Locale.parse(name) for name in (language, *ALSO.get(language, ()))]
    symbols = locales[0].number_symbols["latn"]
    lines = [
        f"# Figures, units, money and days in {locales[0].english_name} ({language}).",
        "#",
        f"# Source: Unicode CLDR {get_cldr_version()} (Unicode-3.0 licence); Babel {__version__}",
        "# carries it; written by scripts/cldr.py, not by hand.",
        "",
        f"decimal = {_quoted(symbols['decimal'])}",
        f"group = {_quoted(symbols['group'])}",
    ]
    sections: dict[str, dict[str, Any]] = {
        "scales": _merged(map(_scales, locales)),
        "units": _listed(map(_units, locales)),
        "money": _listed(map(_money, locales)),
        "months": _merged(_named(locales, "months", "wide")),
        "months_short": _merged(_named(locales, "months", "abbreviated")),
        "weekdays": _merged(_named(locales, "weekdays", "wide")),
        "weekdays_short": _merged(_named(locales, "weekdays", "abbreviated")),
    }
    for long, short in (("months", "months_short"), ("weekdays", "weekdays_short")):
        for name in sections[long].keys() & sections[short].keys():
            del sections[short][name]
    for name, rows in sections.items():
        if rows:
            lines += ["", f"[{name}]", *(f"{_key(key)} = {_value(rows[key])}" for key in rows)]
    return "\n".join(lines) + "\n"


def _named(locales: Iterable[Locale], kind: str, width: str) -> Iterator[dict[str, Any]]:
    return (dict(cldr_names(str(locale), kind, width)) for locale in locales)


def _merged(tables: Iterable[dict[str, Any]]) -> dict[str, Any]:
    return {key: value for one in tables for key, value in one.items()}


def _listed(tables: Iterable[dict[str, list[str]]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in tables:
        for name, spellings in one.items():
            known = found.setdefault(name, [])
            known.extend(spelling for spelling in spellings if spelling not in known)
    return found


def _scales(locale: Locale) -> dict[str, int]:
    """The words that stand in for zeros: "0 Milliarden" of 1,000,000,000, "0 Mrd." as well."""
    found: dict[str, int] = {}
    for width in ("long", "short"):
        for plural in locale._data["compact_decimal_formats"].get(width, {}).values():  # noqa: SLF001
            for power, pattern in plural.items():
                text = getattr(pattern, "pattern", pattern)
                word = _plain(re.sub(r"['¤]", "", text)).strip("0 ").rstrip(".")
                value = int(power) // 10 ** max(text.count("0") - 1, 0)
                known = value >= _FIRST_SCALE and (len(word) >= _WORD or not word.isascii())
                if known and word.isalpha():
                    found.setdefault(word, value)
    return found


def _units(locale: Locale) -> dict[str, list[str]]:
    patterns = locale._data["unit_patterns"]  # noqa: SLF001  Babel has no public list of them
    found = {}
    for key, name in UNITS.items():
        widths = patterns.get(key, {})
        spellings = [
            spelling
            for width in ("long", "short")
            for spelling in _spellings(widths.get(width, {}))
            if width == "long" or _own(spelling)
        ]
        if spellings:
            found[name] = list(dict.fromkeys(spellings))
    return found


def _own(short: str) -> bool:
    """Whether a short form is no other word of its language."""
    if short.isascii() and short.isalpha():
        return short in SIGNS
    return len(short) > 1 or not short.isalpha() or short >= _LETTER


def _spellings(plurals: Mapping[str, str]) -> Iterator[str]:
    """The words that stand behind a figure, in each of the plurals that a language has."""
    for plural, pattern in plurals.items():
        if plural != "per" and pattern.startswith("{0}"):
            spelling = _plain(pattern.removeprefix("{0}"))
            if spelling and not re.search(r"[{0-9]", spelling):
                yield spelling.rstrip(".")


def _money(locale: Locale) -> dict[str, list[str]]:
    found = {}
    plurals, single = locale._data["currency_names_plural"], locale.currencies  # noqa: SLF001
    for code in (name for name in load("units")["money"] if name.isupper()):
        names = [_plain(one) for one in plurals.get(code, {}).values()]
        if code in single:
            names.append(_plain(single[code]))
        if names:
            found[code] = list(dict.fromkeys(names))
    return found


@cache
def _plain(text: str) -> str:
    """Case-folded, with plain spaces and without the marks of writing direction."""
    return " ".join(re.sub("[\u200e\u200f\u061c]", "", text).casefold().split())


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z_]+", key) else _quoted(key)


def _value(value: int | list[str]) -> str:
    if isinstance(value, int):
        return str(value)
    return f"[{', '.join(map(_quoted, value))}]"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub("[\u00a0\u202f]", lambda one: f"\\u{ord(one[0]):04x}", escaped) + '"'


if __name__ == "__main__":
    main()
