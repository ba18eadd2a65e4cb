"""When two numbers in text say the same."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from math import log10

from evaluator.text.language_tables import is_english
from evaluator.text.number_words import number_words
from evaluator.text.numbers import Number, NumberKind
from evaluator.text.units import Quantity, same_quantity, same_value

RANGE_JOINTS = frozenset({"-", "–", "—", "to", "or"})
"""What joins the two ends of a range."""

_NOISE = 0.01  # the ends of a range are round figures
_ROUNDED = 0.05  # more than a twentieth off is no rounding
_EXACT = 1e-9
_PERCENT = 100.0
_VAGUE_UNTIL = 1000.0  # "thousands" may be anything up to a million


class Relation(IntEnum):
    """How two numbers answer each other, the closest first."""

    EQUAL = 0
    CONVERTED = 1
    UNIT_UNSAID = 2
    OTHER_READING = 3
    VAGUE = 4


def relation(a: Number, b: Number) -> Relation | None:
    """How the two agree, or None where they do not.

    EQUAL in value and unit; CONVERTED right within rounding, percentages and fractions included;
    UNIT_UNSAID where one side leaves the unit out; OTHER_READING where separators are read in
    another country's way; VAGUE where one is an order of magnitude that the other lies in.
    """
    if NumberKind.LITERAL in (a.kind, b.kind):
        same = same_letters(a, b) and a.quantity.value == b.quantity.value
        return Relation.EQUAL if same else None
    if NumberKind.VAGUE in (a.kind, b.kind):
        return _vague(a, b)
    if _equal(a.quantity, b.quantity):
        return Relation.EQUAL
    if any(same_quantity(mine, its) for mine in a.readings for its in b.readings):
        foreign = a.foreign or b.foreign
        return Relation.OTHER_READING if foreign else Relation.CONVERTED
    if _share(a, b) or _share(b, a):
        return Relation.CONVERTED
    unsaid = any(_unsaid(mine, its) for mine in a.readings for its in b.readings)
    return Relation.UNIT_UNSAID if unsaid else None


def _equal(a: Quantity, b: Quantity) -> bool:
    if a.unit is None or b.unit is None:
        return a.unit is b.unit and same_value(a.value, b.value)
    return a.unit.agrees(b.unit) and same_value(a.value, b.value)


def _unsaid(a: Quantity, b: Quantity) -> bool:
    """Equal figures where one side leaves out the unit, or what it is a rate of ("a day")."""
    if a.unit is None or b.unit is None:
        return same_value(a.value, b.value)
    left, right = a.unit.rate_of or a.unit, b.unit.rate_of or b.unit
    rated = (a.unit.rate_of is None) is not (b.unit.rate_of is None)
    return rated and same_quantity(a._replace(unit=left), b._replace(unit=right))


def _share(part: Number, percent: Number) -> bool:
    """Whether a fraction is the percentage: half and 50%, two thirds and 67%."""
    left, right = part.quantity, percent.quantity
    if part.kind not in (NumberKind.FRACTION, NumberKind.IMPLIED) or left.unit is not None:
        return False
    if right.unit is None or right.unit.dimension != "share":
        return False
    return abs(left.value * _PERCENT - right.value) <= min(right.step, 1.0) / 2


def _vague(a: Number, b: Number) -> Relation | None:
    """Orders of magnitude agree with each other, and with a value that lies in them."""
    if a.kind is b.kind:
        return Relation.EQUAL if same_value(a.quantity.value, b.quantity.value) else None
    vague, exact = (a, b) if a.kind is NumberKind.VAGUE else (b, a)
    low = vague.quantity.value
    held = any(low <= reading.value < low * _VAGUE_UNTIL for reading in exact.readings)
    return Relation.VAGUE if held else None


def same_letters(a: Number, b: Number) -> bool:
    """Whether two codes differ in their digits at most: COVID-19 and Covid 22."""
    return a.kind is b.kind is NumberKind.LITERAL and _letters(a.text) == _letters(b.text)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalpha())


def range_joints(language: str) -> frozenset[str]:
    """What joins the two ends of a range in a language, "and" left out in English."""
    return RANGE_JOINTS if is_english(language) else RANGE_JOINTS | number_words(language).ranges


def range_around(
    numbers: Sequence[Number], index: int, text: str, language: str = "en"
) -> tuple[Number, Number] | None:
    """The two ends of the range that a number is an end of ("5 to 10 km", "2-3"), or None."""
    joints = range_joints(language) | {"and"}
    for first in (index - 1, index):
        if not 0 <= first < len(numbers) - 1:
            continue
        low, high = numbers[first], numbers[first + 1]
        between = text[low.span.end : high.span.start].strip().casefold()
        if between in joints and low.quantity.value < high.quantity.value:
            return low, high
    return None


def lies_in(number: Number, ends: tuple[Number, Number]) -> bool:
    """Whether a number lies between the ends of a range, converted where the units differ."""
    low, high = ends
    return any(
        _base(start) <= _base(reading) * (1 + _NOISE)
        and _base(reading) <= _base(end) * (1 + _NOISE)
        for reading in number.readings
        for start in low.readings
        for end in high.readings
        if _dimension(reading) == _dimension(start) == _dimension(end)
    )


def rounded(a: Number, b: Number) -> bool:
    """Whether one figure is the other written more coarsely: 5,321 and 5,300.

    The finer one lies within half the last digit of the coarser, and within a twentieth of it.
    Ordinals and codes are never rounded, and "4" is no rounding of "5".
    """
    if a.kind is not NumberKind.CARDINAL or b.kind is not NumberKind.CARDINAL:
        return False
    return any(
        _coarser(mine, its) or _coarser(its, mine)
        for mine in a.readings
        for its in b.readings
        if _dimension(mine) == _dimension(its)
    )


def _coarser(a: Quantity, b: Quantity) -> bool:
    factor = a.unit.factors[0] if a.unit else 1.0
    its = b.unit.factors[0] if b.unit else 1.0
    if a.step * factor <= b.step * its:
        return False
    apart = abs(_base(a) - _base(b))
    return apart <= min(a.step * factor / 2, _ROUNDED * abs(_base(b)))


def magnitudes_apart(a: Number, b: Number) -> bool:
    """Whether two figures differ by a factor of ten, a hundred and so on, and in nothing else."""
    left, right = abs(_base(a.quantity)), abs(_base(b.quantity))
    if not left or not right or _dimension(a.quantity) != _dimension(b.quantity):
        return False
    power = log10(left / right)
    return round(power) != 0 and abs(power - round(power)) < _EXACT


def _base(quantity: Quantity) -> float:
    return quantity.value * (quantity.unit.factors[0] if quantity.unit else 1.0)


def _dimension(quantity: Quantity) -> str:
    return quantity.unit.dimension if quantity.unit else ""
