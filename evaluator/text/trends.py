"""Which way English says that a figure moved: "fell 5%", "5% cheaper", "up from 2.9%"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from evaluator.data import words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import graded

_SUPERLATIVE = "est"  # "the highest of" compares with others, and moves nowhere
_BEFORE, _BEHIND = 4, 2  # tokens between a figure and the word that says which way it moved


class Trend(NamedTuple):
    """The place of the token that says it, and whether it went up."""

    at: int
    rises: bool


def trend(tokens: Sequence[Token], start: int, end: int) -> Trend | None:
    """Which way the figure at tokens ``[start, end)`` moved: by the nearest word that says so.

    Another figure or a mark parts a figure from what is said of another. None where nothing is
    said, or where the nearest words say both.
    """
    before = _first(tokens, range(start - 1, start - 2 - _BEFORE, -1))
    if before and _is_bound(tokens[before.at].norm, tokens[before.at + 1].norm):
        before = None
    behind = _first(tokens, _own(tokens, end))
    if not (before and behind):
        return before or behind
    nearness = (start - 1 - before.at) - (behind.at - end)
    if nearness == 0 and before.rises != behind.rises:
        return None
    return behind if nearness > 0 else before


def _first(tokens: Sequence[Token], places: Iterable[int]) -> Trend | None:
    """The first word of the places that says which way, unless something else parts it off."""
    for at in places:
        if not 0 <= at < len(tokens) or tokens[at].kind is not TokenKind.WORD:
            return None
        rises = _direction(tokens[at].norm)
        if rises is not None:
            return Trend(at, rises)
    return None


def _own(tokens: Sequence[Token], end: int) -> Iterator[int]:
    """The places behind a figure up to a word that leads to something else: "5% from"."""
    for at in range(end, min(end + 1 + _BEHIND, len(tokens))):
        if not tokens[at].content and _direction(tokens[at].norm) is None:
            return
        yield at


def is_of_two(tokens: Sequence[Token]) -> bool:
    """Whether one thing is said to move against another: said of the other it is the contrary."""
    return any(token.norm in words("trends", "en", "against") for token in tokens)


def _is_bound(word: str, behind: str) -> bool:
    """Whether the two begin a bound: "up to 5", "higher than 5"."""
    return behind == "than" or (word, behind) == ("up", "to")


@cache
def _direction(norm: str) -> bool | None:
    bases = {base for base, ending in graded(norm) if ending != _SUPERLATIVE}
    up, down = (not bases.isdisjoint(words("trends", "en", way)) for way in ("up", "down"))
    return up if up is not down else None
