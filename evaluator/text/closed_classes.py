"""Content words of closed classes: each stands for one of its own class alone."""

from __future__ import annotations

from functools import cache

from evaluator.data import words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.negation import negations
from evaluator.text.number_words import number_words


def may_stand_for(one: Token, other: Token) -> bool:
    """Whether two English words may be put for each other, as far as closed classes go.

    A number may be put for any of them: "three" for "several".
    """
    return _allows(one, other) and _allows(other, one)


def is_closed(token: Token) -> bool:
    """Whether it is of such a class."""
    return token.norm in _partners()


def is_open(token: Token) -> bool:
    """Whether a token may stand for one of another form.

    Marks may not, and neither may negations: next to "will" every vector calls "not" its like.
    """
    return token.kind is not TokenKind.PUNCTUATION and token.norm not in negations("en")


def is_replaceable(token: Token) -> bool:
    """Whether it is a word of content for which another may be put."""
    return token.content and is_open(token)


def _allows(one: Token, other: Token) -> bool:
    partners = _partners().get(one.norm)
    if partners is None or other.norm in partners or other.kind is TokenKind.NUMBER:
        return True
    return other.norm in number_words("en").cardinals


@cache
def _partners() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for row in words("syntax", "closed", "en"):
        members, _, others = row.partition("|")
        together = frozenset((*members.split(), *others.split()))
        table.update(dict.fromkeys(members.split(), together))
    return table
