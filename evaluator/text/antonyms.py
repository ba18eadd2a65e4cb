"""Opposites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token
from evaluator.text.inflections import graded

_Opposites = Mapping[str, frozenset[str]]


def are_opposites(one: Token, other: Token) -> bool:
    """Whether two English words say the contrary of each other in at least one common sense.

    Comparatives, superlatives and adverbs in -ly are matched with their like alone: "higher" and
    "lowest" are not opposites, nor are "worse" and "great".
    """
    return _meet(opposites(), one, other)


def is_converse(passive: Token, active: Token) -> bool:
    """Whether the passive of one English verb says what the other does: "given", "received"."""
    return _meet(_converses(), passive, active)


def are_contrasts(one: Token, other: Token) -> bool:
    """Whether two English words exclude each other in their most usual sense.

    Opposites are not among them. Forms are matched as ``are_opposites`` does.
    """
    return _has_contrast(one, other) or _has_contrast(other, one)


@cache
def opposites() -> _Opposites:
    """For each word its opposites; symmetric."""
    pairs = (pair for field in load("antonyms")["field"] for pair in field["pairs"])
    return _table(pairs, symmetric=True)


@cache
def _converses() -> _Opposites:
    return _table(load("antonyms")["converses"], symmetric=False)


def _table(pairs: Iterable[str], *, symmetric: bool) -> _Opposites:
    """Of pairs of sets, "a b | c d": from the left to the right, or both ways."""
    table: dict[str, set[str]] = {}
    for pair in pairs:
        left, right = (side.split() for side in pair.split("|"))
        for one in left:
            table.setdefault(one, set()).update(right)
        for other in right if symmetric else ():
            table.setdefault(other, set()).update(left)
    return {word: frozenset(others) for word, others in table.items()}


def _meet(known: _Opposites, one: Token, other: Token) -> bool:
    theirs = graded(other.norm)
    return any(
        (opposite, ending) in theirs
        for base, ending in graded(one.norm)
        for opposite in known.get(base, ())
    )


def _has_contrast(one: Token, other: Token) -> bool:
    """Whether the row of one word has the other."""
    rows, theirs = load("contrasts")["en"], graded(other.norm)
    return any(
        (contrast, ending) in theirs
        for base, ending in graded(one.norm)
        for contrast in rows.get(base, "").split()
    )
