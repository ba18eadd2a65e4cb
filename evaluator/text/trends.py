"""Which way English says that a figure moved: "fell 5%", "5% cheaper", "up from 2.9%"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from evaluator.data import words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import graded

_BEFORE, _BEHIND = 4, 2  # tokens between a figure and the word that says which way it moved
_LIMIT = ("up", "to")  # "up to 5" is a bound


class Trend(NamedTuple):
    """The place of the token that says it, and whether it went up."""

    at: int
    rises: bool


def trend(tokens: Sequence[Token], start: int, end: int) -> Trend | None:
    """Which way the figure at tokens ``[start, end)`` moved: by the nearest word that says so.

    Another figure or a mark parts a figure from what is said of another. None where nothing is
    said, or where the nearest words say both.
    """
    found: list[tuple[int, Trend]] = []
    for step, far in ((-1, _BEFORE), (1, _BEHIND)):
        index = start - 1 if step < 0 else end
        for distance in range(far + 1):
            if not 0 <= index < len(tokens) or tokens[index].kind is not TokenKind.WORD:
                break
            rises = _direction(tokens[index].norm)
            if rises is not None and not _is_bound(tokens, index):
                found.append((distance, Trend(index, rises)))
                break
            index += step
    found.sort()
    if len(found) > 1 and found[0][0] == found[1][0] and found[0][1].rises != found[1][1].rises:
        return None
    return found[0][1] if found else None


def is_of_two(tokens: Sequence[Token]) -> bool:
    """Whether one thing is said to move against another: said of the other it is the contrary."""
    return any(token.norm in words("trends", "en", "against") for token in tokens)


def _is_bound(tokens: Sequence[Token], index: int) -> bool:
    return tuple(token.norm for token in tokens[index : index + 2]) == _LIMIT


@cache
def _direction(norm: str) -> bool | None:
    bases = {base for base, _ in graded(norm)}
    up, down = (not bases.isdisjoint(words("trends", "en", way)) for way in ("up", "down"))
    return up if up is not down else None
