"""The number words of a language, from ``data/numerals.toml``."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from evaluator.data import load


class NumberWords(NamedTuple):
    """The number words of one language (``data/numerals.toml``); all empty where none are known."""

    cardinals: dict[str, float]
    ordinals: dict[str, float]
    scales: dict[str, float]
    groups: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    implied: dict[str, float]
    joiner: frozenset[str]
    article: frozenset[str]
    minus: frozenset[str]
    point: frozenset[str]
    shares: frozenset[str]
    ratio: frozenset[str]
    several: frozenset[str]
    not_one: frozenset[str]
    weak: frozenset[str]
    multiples: frozenset[str]
    symbols: dict[str, tuple[int, int]]

    def value(self, word: str) -> float | None:
        """The value of a cardinal or ordinal, None for another word."""
        found = self.cardinals.get(word)
        return self.ordinals.get(word) if found is None else found

    def scale(self, word: str) -> float | None:
        """The factor of a scale word or a group ("million", "dozen"), None for another word."""
        return self.scales.get(word) or self.groups.get(word)


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language (ISO 639-1; ``""`` is taken for English)."""
    table: dict[str, Any] = load("numerals")
    rows: dict[str, Any] = table.get(language or "en", {})

    def values(key: str) -> dict[str, float]:
        return {word: float(value) for word, value in rows.get(key, {}).items()}

    def listed(key: str) -> frozenset[str]:
        return frozenset(rows.get(key, ()))

    return NumberWords(
        cardinals=values("cardinals"),
        ordinals=values("ordinals"),
        scales=values("scales"),
        groups=values("groups"),
        vague=values("vague"),
        fractions=values("fractions"),
        implied=values("implied"),
        joiner=listed("joiner"),
        article=listed("article"),
        minus=listed("minus"),
        point=listed("point"),
        shares=listed("shares"),
        ratio=listed("ratio"),
        several=listed("several"),
        not_one=listed("not_one"),
        weak=listed("weak"),
        multiples=listed("multiples"),
        symbols={sign: (top, bottom) for sign, top, bottom in table["symbols"].values()},
    )
