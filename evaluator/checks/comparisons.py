"""The same the other way round: "A is larger than B" and "B is smaller than A"."""

from __future__ import annotations

from collections import Counter
from itertools import product

from evaluator.checks.view import View, gained, lost
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_opposites

_Tokens = tuple[Token, ...]

_THAN = "than"
_WITHIN = 4  # tokens before "than" among which the word stands by which the two are measured


def turned(pair: Pair) -> bool:
    """Whether a word became its opposite, and what it relates changed places with it.

    "A before B" is "B after A". In a comparison one of the two is enough, for a pronoun may say the
    other ("Ann is older than her sister", "her sister is younger than she").
    """
    return pair.remember(_turned)


def _turned(pair: Pair) -> bool:
    view, back = lost(pair), gained(pair)
    new = [[i for i, _ in enumerate(side.tokens) if not side.is_kept(i)] for side in (view, back)]
    opposites = [(i, j) for i, j in product(*new) if are_opposites(view.tokens[i], back.tokens[j])]
    return any(all(_crossed(view, i, back, j)) for i, j in opposites) or (
        bool(opposites) and _compared(view, back, opposites)
    )


def _compared(view: View, back: View, opposites: list[tuple[int, int]]) -> bool:
    """Whether a party of a comparison went to the other side of "than"."""
    than, than_there = _than(view.tokens), _than(back.tokens)
    if than is None or than_there is None or not any(_crossed(view, than, back, than_there)):
        return False
    return any(0 < than - i <= _WITHIN and 0 < than_there - j <= _WITHIN for i, j in opposites)


def _crossed(view: View, i: int, back: View, j: int) -> tuple[bool, bool]:
    """Whether a word went from before ``i`` to behind ``j``, and one the other way."""
    here, there = view.tokens, back.tokens
    return (
        not _words(here, 0, i).isdisjoint(_words(there, j + 1, len(there))),
        not _words(here, i + 1, len(here)).isdisjoint(_words(there, 0, j)),
    )


def _words(tokens: _Tokens, start: int, end: int) -> set[str]:
    """The words of content among ``[start, end)`` that stand nowhere else on their side."""
    counts = Counter(token.lemma for token in tokens)
    part = tokens[start:end]
    return {token.lemma for token in part if token.content and counts[token.lemma] == 1}


def _than(tokens: _Tokens) -> int | None:
    """Where the only "than" stands."""
    found = [i for i, token in enumerate(tokens) if token.norm == _THAN]
    return found[0] if len(found) == 1 else None
