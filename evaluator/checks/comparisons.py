"""The same the other way round: "A is larger than B" and "B is smaller than A"."""

from __future__ import annotations

from itertools import product

from evaluator.checks.order import standing_once
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_contrasts, are_opposites
from evaluator.text.tokens import STOPS

_Tokens = tuple[Token, ...]

_THAN = "than"
_WITHIN = 4  # tokens before "than" among which the word stands by which the two are measured


def turned(pair: Pair) -> bool:
    """Whether a word became its opposite, and what it relates changed places with it."""
    return pair.remember(_turned)


def is_turned(view: View, back: View, i: int, j: int) -> bool:
    """Whether that is so of an own token and one of the other side.

    "A before B" is "B after A". In a comparison one of the two is enough, for a pronoun may say the
    other ("Ann is older than her sister", "her sister is younger than she").
    """
    if not _opposed(view.tokens[i], back.tokens[j]):
        return False
    return all(_crossed(view, i, back, j)) or _compared(view, i, back, j)


def _turned(pair: Pair) -> bool:
    view, back = lost(pair), gained(pair)
    new = [[i for i, _ in enumerate(side.tokens) if not side.is_kept(i)] for side in (view, back)]
    return any(is_turned(view, back, i, j) for i, j in product(*new))


def _opposed(one: Token, other: Token) -> bool:
    return are_opposites(one, other) or are_contrasts(one, other)


def _compared(view: View, i: int, back: View, j: int) -> bool:
    """Whether a party of the comparison that the word is in went to the other side of "than"."""
    than, than_there = _than(view.tokens), _than(back.tokens)
    if than is None or than_there is None:
        return False
    near = 0 < than - i <= _WITHIN and 0 < than_there - j <= _WITHIN
    return near and any(_crossed(view, than, back, than_there))


def _crossed(view: View, i: int, back: View, j: int) -> tuple[bool, bool]:
    """Whether a word went from before ``i`` to behind ``j``, and one the other way.

    Within the clauses of the two.
    """
    here, there = view.tokens, back.tokens
    (start, end), (start_there, end_there) = _clause(here, i), _clause(there, j)
    return (
        not _words(here, start, i).isdisjoint(_words(there, j + 1, end_there)),
        not _words(here, i + 1, end).isdisjoint(_words(there, start_there, j)),
    )


def _clause(tokens: _Tokens, index: int) -> tuple[int, int]:
    """The tokens around one up to a mark or a conjunction on either side."""
    ends = STOPS | words("syntax", "en", "coordinators")
    start, end = index, index + 1
    while start > 0 and tokens[start - 1].norm not in ends:
        start -= 1
    while end < len(tokens) and tokens[end].norm not in ends:
        end += 1
    return start, end


def _words(tokens: _Tokens, start: int, end: int) -> set[str]:
    """The words of content among ``[start, end)`` that stand nowhere else on their side."""
    once = standing_once(token.lemma for token in tokens)
    return {token.lemma for token in tokens[start:end] if token.content and token.lemma in once}


def _than(tokens: _Tokens) -> int | None:
    """Where the only "than" stands."""
    found = [i for i, token in enumerate(tokens) if token.norm == _THAN]
    return found[0] if len(found) == 1 else None
