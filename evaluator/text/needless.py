"""English words that say nothing of their own where they stand.

They are parts of function words of several words ("in order to", "with regard to"), and of two
words that belong together the one that may be left out ("both" of "both A and B"). Told apart from
them is the "it" that only holds the place of what follows ("it is wrong to leave"): a sentence that
is not built anew cannot do without. And there are words that say little beside others: "located" of
"is located in", "a person".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from evaluator.data import load, words
from evaluator.domain.words import Token
from evaluator.text.inflections import bases

_BETWEEN = 8  # so many words two that belong together may hold
_IT, _CLAUSES, _VERB_WITHIN = "it", frozenset({"to", "that"}), 3


def needless(tokens: Sequence[Token]) -> dict[int, int]:
    """The places of such words, each with the place where what it is a part of begins."""
    norms = [token.norm for token in tokens]
    return dict(_in_several(norms)) | {place: place for place in _correlative(norms)}


def anticipating(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of an anticipatory "it"."""
    return frozenset(_anticipating([token.norm for token in tokens]))


@lru_cache(maxsize=65536)
def says_little(norm: str) -> bool:
    """Whether it is a form of a light verb, or a noun that stands for anybody or anything."""
    little = words("needless", "en", "light") | words("needless", "en", "general")
    return not little.isdisjoint(bases(norm))


def _in_several(norms: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start, norm in enumerate(norms):
        for phrase in _phrases().get(norm, ()):
            end = start + len(phrase)
            if tuple(norms[start:end]) == phrase:
                yield from ((place, start) for place in range(start, end))


def _correlative(norms: Sequence[str]) -> Iterator[int]:
    partners = load("needless")["en"]["correlatives"]
    for start, norm in enumerate(norms):
        if norm in partners and partners[norm] in norms[start + 1 : start + 1 + _BETWEEN]:
            yield start


def _anticipating(norms: Sequence[str]) -> Iterator[int]:
    """Anticipatory "it" (Quirk et al. 18.33): a form of "be" soon behind it, and then a clause."""
    be = words("syntax", "en", "passive")
    for start in (place for place, norm in enumerate(norms) if norm == _IT):
        near = range(start + 1, min(start + 1 + _VERB_WITHIN, len(norms)))
        verb = next((place for place in near if norms[place] in be), None)
        if verb is not None and not _CLAUSES.isdisjoint(norms[verb + 1 : verb + 1 + _BETWEEN]):
            yield start


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The function words of several words, by their first."""
    found = defaultdict(list)
    for written in load("needless")["en"]["several"]:
        phrase = tuple(written.split())
        found[phrase[0]].append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}
