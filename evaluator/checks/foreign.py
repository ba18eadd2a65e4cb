"""Words that are none: misspelt, or left in another language."""

from __future__ import annotations

from collections.abc import Iterable

from evaluator.domain.words import Token, TokenKind
from evaluator.text.scripts import scripts_of
from evaluator.text.vocabulary import is_word
from evaluator.text.wordnet import senses

_SHORTEST = 3  # shorter ones are abbreviations as often as words


def is_no_word(token: Token, others: Iterable[Token]) -> bool:
    """Whether a word in small letters stands in no English dictionary, nor among the others.

    What the other side of a pair says, be it ever so rare, is a word. Names are not asked about,
    nor anything with a capital, a digit or a mark in it. The dictionary takes 0.4 s to load, and is
    asked for words that neither the others nor WordNet have: ask only of words that something
    speaks against already. A word in another script is none, however short, but for the
    Greek letters of formulas and units ("α", "μm").
    """
    if any(token.norm == other.norm for other in others):
        return False
    if scripts := scripts_of(token.text) - {"LATIN"}:
        formula = scripts <= {"GREEK", "MICRO"} and len(token.text) < _SHORTEST
        return not formula and not token.text.isupper()
    plain = token.kind is TokenKind.WORD and token.text.isalpha() and token.text.islower()
    if not plain or len(token.text) < _SHORTEST or not token.content or any(senses(token.norm)):
        return False
    return not is_word(token.norm)
