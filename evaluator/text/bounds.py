"""Bounds in words: "more than two" is "three or more"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evaluator.data import load
from evaluator.text.language_tables import figures_table, is_english
from evaluator.text.numbers import Number

_REACH = 24


def same_bound(
    left_text: str, left: Number, right_text: str, right: Number, language: str = "en"
) -> bool:
    """Whether two whole numbers one apart name the same bound, one exclusive, one inclusive.

    Both texts are in ``language``; where its words are not known the answer is no.
    """
    rows = load("numerals") if is_english(language) else figures_table(language)
    bounds: dict[str, Any] = rows.get("bounds", {})
    if not bounds:
        return False
    difference = left.quantity.value - right.quantity.value
    if abs(difference) != 1 or left.quantity.unit is not right.quantity.unit:
        return False
    lower, higher = (left, right) if difference < 0 else (right, left)
    lower_text, higher_text = (left_text, right_text) if difference < 0 else (right_text, left_text)
    above = _says(lower_text, lower, bounds["more_than"]) and _says(
        higher_text, higher, bounds["at_least"]
    )
    below = _says(higher_text, higher, bounds["less_than"]) and _says(
        lower_text, lower, bounds["at_most"]
    )
    return above or below


def _says(text: str, number: Number, rows: Mapping[str, list[str]]) -> bool:
    """Whether the words of a bound stand right before or behind the number."""
    before = text[max(number.span.start - _REACH, 0) : number.span.start].casefold().rstrip()
    behind = text[number.core.end : number.span.end + _REACH].casefold()
    unit = text[number.core.end : number.span.end].casefold()
    behind = behind.removeprefix(unit).lstrip()
    return before.endswith(tuple(rows["before"])) or behind.startswith(tuple(rows["behind"]))
