"""Countries, peoples and cities under their several names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from evaluator.data import load

# Splits as text/tokens.py does; a test holds the two together.
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|'s\b|[^\W_]+(?:'(?!s\b)[^\W_]+)*|[^\w\s]")
_COUNTRY = re.compile(r"(?!XA|XB|ZZ|QO)[A-Z]{2}")
# Adjectives that name a people without a plural s: the Swiss, the Danish, the Chinese.
_UNCOUNTED = ("s", "sh", "ch", "ese", "men")


class Place(NamedTuple):
    """What a phrase names: ``key`` is the same for all names of one place or people.

    ``adjective`` marks peoples and languages ("Russian"). ``seat`` is the key of the country whose
    government the place may stand for ("Moscow"), or "".
    """

    key: str
    adjective: bool = False
    seat: str = ""

    def same(self, other: Place) -> bool:
        """Whether both are names of one place or people."""
        return self.key == other.key

    def near(self, other: Place) -> bool:
        """Whether one lies in the other, or may speak for it: Moscow and Russia, England and GB."""
        if self.key in (other.seat, _whole(other.key)):
            return True
        if other.key in (self.seat, _whole(self.key)):
            return True
        return bool(self.seat) and self.seat == other.seat


def _whole(key: str) -> str:
    """The country of a part of one: GB for GB-SCT."""
    return key.split("-", maxsplit=1)[0]


def places(language: str = "en") -> dict[tuple[str, ...], Place]:
    """Case-folded token sequences to places.

    Countries are known by their names in CLDR in any language of its; adjectives, further names,
    seats of government and cities in English (also for the language "").
    """
    return _places(language or "en")


@cache
def _places(language: str) -> dict[tuple[str, ...], Place]:
    if language != "en":
        return {_key(name): Place(code) for name, code in _cldr(language)}
    table = load("places")
    found = {
        _key(name): Place(code)
        for section in ("territories", "aliases")
        for code, names in table[section].items()
        for name in names
    }
    for code, names in table["adjectives"].items():
        for name in names:
            found[_key(name)] = Place(code, adjective=True)
            if not name.endswith(_UNCOUNTED):
                found[_key(f"{name}s")] = Place(code, adjective=True)
    seats = {name: code for code, names in table["seats"].items() for name in names}
    for group in table["places"]["same"]:
        seat = next((seats[name] for name in group if name in seats), "")
        found.update({_key(name): Place(f"city {group[0]}", seat=seat) for name in group})
    for group in table["events"]["same"]:
        found.update({_key(name): Place(f"event {group[0]}") for name in group})
    for name, code in seats.items():
        found.setdefault(_key(name), Place(f"city {name}", seat=code))
    return found


@cache
def longest_place(language: str = "en") -> dict[str, int]:
    """By the first token of a place's name, case-folded: the most tokens of a name begun so."""
    longest: dict[str, int] = {}
    for key in places(language):
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return longest


@cache
def only_in_capitals() -> frozenset[str]:
    """Case-folded names that are places only where written in capitals: "us" is a pronoun."""
    return frozenset(load("places")["capitals"]["words"])


def _key(name: str) -> tuple[str, ...]:
    """The name's tokens, case-folded, without the trouble of making tokens of it."""
    if name.isalpha():
        return (name.casefold(),)
    return tuple(_TOKEN.findall(name.casefold().replace("’", "'")))


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    """Names of countries in CLDR, with their codes; none in a language that it does not know."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return
    for code, name in territories.items():
        if _COUNTRY.fullmatch(code):
            yield name, code
