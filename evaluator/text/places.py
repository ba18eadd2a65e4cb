"""Countries, peoples and cities under their several names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from evaluator.data import load
from evaluator.text.tokens import tokenise

_ISO_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Place:
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


@cache
def places(language: str = "en") -> dict[tuple[str, ...], Place]:
    """Case-folded token sequences to places.

    The names of territories come from CLDR in the given language; adjectives, further names, seats
    of government and cities are known in English.
    """
    found: dict[tuple[str, ...], Place] = {}
    for name, code in _territories(language or "en"):
        found[_key(name)] = Place(code)
    if language in ("", "en"):
        table = load("places")
        for code, names in table["aliases"].items():
            found.update({_key(name): Place(code) for name in names})
        for code, names in table["adjectives"].items():
            for name in names:
                found[_key(name)] = Place(code, adjective=True)
                if not name.endswith(("s", "sh", "ch", "ese", "men")):
                    found[_key(f"{name}s")] = Place(code, adjective=True)
        seats = {name: code for code, names in table["seats"].items() for name in names}
        for group in table["places"]["same"]:
            seat = next((seats[name] for name in group if name in seats), "")
            found.update({_key(name): Place(f"city {group[0]}", seat=seat) for name in group})
        for name, code in seats.items():
            found.setdefault(_key(name), Place(f"city {name}", seat=code))
    return found


@cache
def longest_place(language: str = "en") -> int:
    """The most tokens that the name of a place has."""
    return max((len(key) for key in places(language)), default=0)


@cache
def only_in_capitals() -> frozenset[str]:
    """Case-folded names that are places only where written in capitals: "us" is a pronoun."""
    return frozenset(load("places")["capitals"]["words"])


def _key(name: str) -> tuple[str, ...]:
    return tuple(token.text.casefold() for token in tokenise(name))


def _territories(language: str) -> Iterator[tuple[str, str]]:
    """Names of territories in CLDR with their codes, a plainer form of them as well."""
    from babel import Locale, UnknownLocaleError

    try:
        territories = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return
    for code, name in territories.items():
        real = (len(code) == _ISO_LENGTH and code not in ("ZZ", "XA", "XB", "QO")) or code.isdigit()
        if not real or code == "001":
            continue
        yield name, code
        for old, new in (("St.", "Saint"), ("&", "and"), ("’", "'")):
            if old in name:
                yield name.replace(old, new), code
        plain = name.split(" (")[0].split(" SAR ")[0]
        if plain != name:
            yield plain, code
