"""Opposites."""

from __future__ import annotations

from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token
from evaluator.text.lemmas import lemma

_SHORTEST = 1  # letters that a comparative has at least besides its ending and one more


def are_opposites(one: Token, other: Token) -> bool:
    """Whether two English words say the contrary of each other in at least one common sense."""
    theirs = _forms(other)
    return any(not theirs.isdisjoint(_opposites().get(form, frozenset())) for form in _forms(one))


def _forms(token: Token) -> frozenset[str]:
    """The word's stem, and those that it has as a comparative or superlative ("highest")."""
    word = token.norm
    forms = {token.lemma}
    for ending in ("er", "est"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST:
            bare = word.removesuffix(ending)
            # "high|er", "larg|er" of "large", "bi|gg|er" of "big", "eas|i|er" of "easy"
            spellings = {bare, f"{bare}e", f"{bare[:-1]}y" if bare.endswith("i") else bare}
            spellings.add(bare[:-1] if bare[-1] == bare[-2] else bare)
            forms.update(lemma(spelling) for spelling in spellings)
    return frozenset(forms)


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """For each stem the stems of its opposites; symmetric. A word is never its own opposite."""
    table: dict[str, set[str]] = {}
    for field in load("antonyms")["field"]:
        for pair in field["pairs"]:
            left, right = ({lemma(word) for word in side.split()} for side in pair.split("|"))
            for one in left:
                table.setdefault(one, set()).update(right - {one})
            for other in right:
                table.setdefault(other, set()).update(left - {other})
    return {word: frozenset(others) for word, others in table.items()}
