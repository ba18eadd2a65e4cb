"""What WordNet says of two English words: the same, akin, opposite.

WordNet 3.0 of Princeton University; ``data/wordnet.toml`` says what was taken of it and
``scripts/wordnet.py`` takes it. Words have many senses, and nothing here knows which is meant: one
in which two words meet is enough, so "light" is both like "weak" and the opposite of "dark".
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from evaluator.data import FOLDER
from evaluator.text.inflections import graded

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLUMNS = ("own", "heads", "kinds", "opposites")
_NOTHING: frozenset[int] = frozenset()


class Relation(NamedTuple):
    """How two words meet, each in some sense of it.

    ``like``: they share a set of synonyms, or one is the head of the other's cluster of adjectives
    ("speedy" and "fast"). ``akin``: one is a kind of the other, or both of a third ("ask" and
    "demand"). ``opposite``: WordNet has the one, or the head of its cluster, as the other's
    antonym ("speedy" and "slow").
    """

    like: bool
    akin: bool
    opposite: bool


NO_RELATION = Relation(like=False, akin=False, opposite=False)


class Senses(NamedTuple):
    """Numbers of sets of synonyms; all are empty of a word that is not known.

    A word's own, the heads of its clusters of adjectives, what they are a kind of, and what they
    are the opposite of. Sets that no other word leads to are left out: no two words meet there.
    """

    own: frozenset[int] = _NOTHING
    heads: frozenset[int] = _NOTHING
    kinds: frozenset[int] = _NOTHING
    opposites: frozenset[int] = _NOTHING


@lru_cache(maxsize=65536)
def senses(word: str) -> Senses:
    """The senses of a case-folded English word, and of what it may be a form of."""
    found = [_table().senses(base) for base in {base for base, _ in graded(word)}]
    return Senses(*(frozenset().union(*column) for column in zip(*found, strict=True)))


@lru_cache(maxsize=65536)
def relation(one: str, other: str) -> Relation:
    """How two case-folded English words meet; symmetric."""
    a, b = senses(one), senses(other)
    akin = a.kinds & b.own or a.own & b.kinds or a.kinds & b.kinds or a.heads & b.heads
    return Relation(are_like(a, b), bool(akin), denies(a, b) or denies(b, a))


def are_like(a: Senses, b: Senses) -> bool:
    """Whether two words, or all words of two lists, meet in a set of synonyms or in a head."""
    return bool(a.own & b.own or a.own & b.heads or a.heads & b.own)


def denies(a: Senses, b: Senses) -> bool:
    """Whether an opposite of the one is a sense of the other, or the head of one."""
    return bool(a.opposites & b.own or a.opposites & b.heads)


class _Table:
    """``data/wordnet.npz``: the words, sorted, and for each column where a word's numbers are."""

    def __init__(self) -> None:
        import numpy as np

        with np.load(FOLDER / "wordnet.npz") as stored:
            self._words = stored["words"].tobytes().decode("ascii").split("\n")
            self._columns = [
                (
                    np.concatenate(([0], np.cumsum(stored[f"{name}_count"], dtype=np.int64))),
                    stored[name],
                )
                for name in _COLUMNS
            ]

    def senses(self, word: str) -> Sequence[frozenset[int]]:
        """The four columns of one word; four empty sets where it is not there."""
        at = bisect_left(self._words, word)
        if at == len(self._words) or self._words[at] != word:
            return Senses()
        return [
            frozenset(numbers[starts[at] : starts[at + 1]].tolist())
            for starts, numbers in self._columns
        ]


@cache
def _table() -> _Table:
    return _Table()
