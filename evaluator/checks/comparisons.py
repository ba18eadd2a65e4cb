"""Comparisons the other way round: "A is larger than B", "B is smaller than A"."""

from __future__ import annotations

from evaluator.checks.view import View, lost
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_opposites

_THAN = "than"
_WITHIN = 4  # tokens before "than" among which the word stands by which the two are measured


def turned(pair: Pair) -> bool:
    """Whether the two that are compared changed sides of "than", and the measure its direction."""
    return pair.remember(_turned)


def _turned(pair: Pair) -> bool:
    view = lost(pair)
    here, there = _than(view.tokens), _than(view.other.tokens)
    if here is None or there is None:
        return False
    crossed = any(
        (i < here) != (j < there) and view.tokens[i].content and view.same_form(i)
        for i, j in view.links.items()
    )
    return crossed and _opposed(view, here, there)


def _opposed(view: View, here: int, there: int) -> bool:
    left = view.tokens[max(0, here - _WITHIN) : here]
    right = view.other.tokens[max(0, there - _WITHIN) : there]
    return any(are_opposites(one, other) for one in left for other in right)


def _than(tokens: tuple[Token, ...]) -> int | None:
    """Where the only "than" stands."""
    found = [i for i, token in enumerate(tokens) if token.norm == _THAN]
    return found[0] if len(found) == 1 else None
