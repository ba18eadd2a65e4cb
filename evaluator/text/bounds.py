"""Bounds in words: "more than two" is "three or more"."""

from __future__ import annotations

from evaluator.data import load
from evaluator.text.numbers import Number

_REACH = 24


def same_bound(left_text: str, left: Number, right_text: str, right: Number) -> bool:
    """Whether two whole numbers one apart name the same bound, one exclusive, one inclusive."""
    difference = left.quantity.value - right.quantity.value
    if abs(difference) != 1 or left.quantity.unit is not right.quantity.unit:
        return False
    lower, higher = (left, right) if difference < 0 else (right, left)
    lower_text, higher_text = (left_text, right_text) if difference < 0 else (right_text, left_text)
    above = _says(lower_text, lower, "more_than") and _says(higher_text, higher, "at_least")
    below = _says(higher_text, higher, "less_than") and _says(lower_text, lower, "at_most")
    return above or below


def _says(text: str, number: Number, bound: str) -> bool:
    """Whether the words of a bound stand right before or behind the number."""
    rows = load("numerals")["bounds"][bound]
    before = text[max(number.span.start - _REACH, 0) : number.span.start].casefold().rstrip()
    behind = text[number.core.end : number.span.end + _REACH].casefold()
    unit = text[number.core.end : number.span.end].casefold()
    behind = behind.removeprefix(unit).lstrip()
    return before.endswith(tuple(rows["before"])) or behind.startswith(tuple(rows["behind"]))
