"""Units of measure: which there are, and when two quantities are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from evaluator.data import load
from evaluator.text.language_tables import cldr_table, figures_table, is_english

# How far a conversion may be off when both figures are round ones: 100 feet are "30 metres".
_ROUNDED = 0.05
_LENGTH, _TIME, _MONEY = "length", "time", "money"
_POWERS = {2: "area", 3: "volume"}


class Unit(NamedTuple):
    """A unit: ``factors`` lead to the base unit of its dimension, more than one where it is vague.

    ``offset`` is added after the factor (temperatures). ``rate_of`` is the barrel of "barrels a
    day". Money has no factor: it is never converted.
    """

    name: str
    dimension: str
    factors: tuple[float, ...] = (1.0,)
    offset: float = 0.0
    rate_of: Unit | None = None

    def power(self, exponent: int) -> Unit:
        """The square (2) or cube (3) of a unit of length."""
        factors = tuple(factor**exponent for factor in self.factors)
        return Unit(f"{self.name}^{exponent}", _POWERS[exponent], factors)

    def per(self, other: Unit) -> Unit:
        """This unit a unit of time, such as kilometres an hour."""
        is_speed = self.dimension == _LENGTH and other.dimension == _TIME
        return Unit(
            f"{self.name}/{other.name}",
            "speed" if is_speed else f"{self.dimension}/{other.dimension}",
            tuple(mine / its for mine in self.factors for its in other.factors),
            rate_of=self,
        )

    def agrees(self, other: Unit) -> bool:
        """Whether the two are one unit, or one sign that may mean the other ($ and US$)."""
        if self.dimension != other.dimension:
            return False
        if self.dimension == _MONEY:
            return self.name == other.name or frozenset((self.name, other.name)) in _money_agrees()
        pairs = zip(self.factors, other.factors, strict=False)
        same_factors = len(self.factors) == len(other.factors) and all(
            same_value(mine, its) for mine, its in pairs
        )
        return same_factors and self.offset == other.offset


class Quantity(NamedTuple):
    """A value, the unit it is in (None where it just counts), and the place of its last digit.

    ``step`` is 0.1 for 3.1, 100 for 1,600: how coarsely the figure was written.
    """

    value: float
    unit: Unit | None = None
    step: float = 1.0

    def scaled(self, factor: float) -> Quantity:
        """The quantity times a scale word: 1.2 million."""
        return self._replace(value=self.value * factor, step=self.step * abs(factor))


def same_value(a: float, b: float) -> bool:
    """Equal but for the noise of binary fractions."""
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-9)


def same_quantity(a: Quantity, b: Quantity) -> bool:
    """Whether the two are equal, in the same unit or converted right within rounding.

    Rounding is half the last written digit of the coarser figure, at most 5 per cent. A quantity
    without a unit equals only one without.
    """
    if a.unit is None or b.unit is None:
        return a.unit is b.unit and same_value(a.value, b.value)
    if a.unit.agrees(b.unit):
        return same_value(a.value, b.value)
    if a.unit.dimension != b.unit.dimension or a.unit.dimension == _MONEY:
        return False
    offsets = a.unit.offset, b.unit.offset
    return any(
        _close((a, left, offsets[0]), (b, right, offsets[1]))
        for left in a.unit.factors
        for right in b.unit.factors
    )


def _close(*sides: tuple[Quantity, float, float]) -> bool:
    """Whether quantities, each with its factor and offset, agree within rounding in base units."""
    values = [quantity.value * factor + offset for quantity, factor, offset in sides]
    rounding = max(quantity.step * factor for quantity, factor, _ in sides) / 2
    # 100 may be exact or rounded to the hundred: that excuses a little, never half of it.
    most = _ROUNDED * max(abs(quantity.value * factor) for quantity, factor, _ in sides)
    return max(values) - min(values) <= min(rounding, most) * (1 + 1e-9)


@cache
def units(language: str = "en") -> dict[str, tuple[Unit, ...]]:
    """Each spelling of a unit, in lower case but for single letters, to the units it may mean.

    A language has its own words for them (``data/cldr``, ``data/figures``), and shares the signs
    and codes: "%", "km/h", "€", "USD". Of one that is not known there are signs alone.
    """
    if is_english(language):
        return _english()
    spelt = dict(_signs())
    for table in (cldr_table(language), figures_table(language)):
        for name, spellings in (*table.get("units", {}).items(), *table.get("money", {}).items()):
            unit = _by_name()[name]
            for spelling in spellings:
                known = spelt.get(spelling, ())
                if unit not in known:
                    spelt[spelling] = (*known, unit)
    return spelt


@cache
def inflected_units(language: str) -> Callable[[str], tuple[Unit, ...] | None] | None:
    """What knows the forms of a unit that `units` does not list; None where there are no such."""
    endings = figures_table(language).get("endings")
    if not endings:
        return None
    from evaluator.text.endings import Inflected

    return Inflected(units(language), endings)


@cache
def longest_spelling(language: str = "en") -> int:
    """The most words that one spelling of a unit has."""
    return max(len(spelling.split()) for spelling in units(language))


@cache
def _signs() -> dict[str, tuple[Unit, ...]]:
    """The spellings that are no English words: with a sign in them, codes of money, of the SI."""
    international = frozenset(load("units")["international"]["signs"])
    return {
        spelling: found
        for spelling, found in _english().items()
        if spelling in international
        or not re.fullmatch(r"[a-z. -]+", spelling.casefold())
        or spelling.upper() in {unit.name for unit in found}
    }


@cache
def _english() -> dict[str, tuple[Unit, ...]]:
    spelt: dict[str, tuple[Unit, ...]] = {}
    for unit, row in _rows():
        words = row.get("words", ())
        for spelling in (*words, *(f"{word}s" for word in words), *row.get("signs", ())):
            spelt[spelling] = (*spelt.get(spelling, ()), unit)
    return spelt


@cache
def _by_name() -> dict[str, Unit]:
    return {unit.name: unit for unit, _ in _rows()}


def _rows() -> Iterator[tuple[Unit, dict[str, Any]]]:
    for dimension, members in load("units").items():
        if dimension in ("money_agrees", "international"):
            continue
        for name, row in members.items():
            factor = row.get("factor", 1.0)
            factors = tuple(map(float, factor)) if isinstance(factor, list) else (float(factor),)
            yield Unit(name, dimension, factors, float(row.get("offset", 0.0))), row


@cache
def _money_agrees() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in load("units")["money_agrees"]["pairs"])
