"""Words for things of one sort that are told apart: a husband is no brother."""

from __future__ import annotations

from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token
from evaluator.text.inflections import bases


def are_of_two_kinds(one: Token, other: Token) -> bool:
    """Whether two English words are of one sort, and each of another kind of it."""
    return any(
        sort == sort_there and kind != kind_there
        for sort, kind in _known(one.norm)
        for sort_there, kind_there in _known(other.norm)
    )


def _known(norm: str) -> set[tuple[str, int]]:
    """Of a word or its plural; "trained" is no train."""
    forms = {norm} if norm.endswith(("ed", "ing")) else bases(norm)
    return {place for form in forms for place in _places().get(form, ())}


@cache
def _places() -> dict[str, tuple[tuple[str, int], ...]]:
    """For each word its sorts, and which kind of each it is."""
    found: dict[str, tuple[tuple[str, int], ...]] = {}
    for sort, kinds in load("kinds")["en"].items():
        for number, kind in enumerate(kinds):
            for word in kind.split():
                found[word] = (*found.get(word, ()), (sort, number))
    return found
