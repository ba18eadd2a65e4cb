"""Words that say how two things are related: "because", "despite", "from", "until"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from evaluator.data import load
from evaluator.domain.words import Token
from evaluator.text.inflections import is_manner
from evaluator.text.lemmas import lemma

_Phrase = tuple[str, ...]


class Relator(NamedTuple):
    """Tokens ``[start, end)`` and what they may say, as ``data/relators.toml`` names it."""

    start: int
    end: int
    senses: frozenset[str]


def relators(tokens: Sequence[Token]) -> Iterator[Relator]:
    """Those of an English text, in order, the longest at each place."""
    before = ""
    norms = tuple(token.norm for token in tokens)
    ends = 0
    for start, norm in enumerate(norms):
        fits = [
            phrase
            for phrase in _by_first().get(norm, ())
            if norms[start : start + len(phrase)] == phrase
        ]
        if fits and start >= ends:
            longest = max(fits, key=len)
            ends = start + len(longest)
            yield Relator(start, ends, _senses()[longest])
        elif (before, norm) in _governed():
            yield Relator(start, start + 1, frozenset({_governed()[before, norm]}))
        if tokens[start].content and not is_manner(norm):
            before = tokens[start].lemma


def exclude_each_other(one: Relator, other: Relator) -> bool:
    """Whether no sense of the one can stand for one of the other."""
    pairs = _exclusive()
    return all(frozenset((a, b)) in pairs for a in one.senses for b in other.senses)


@cache
def _exclusive() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in load("relators")["en"]["excludes"])


@cache
def _senses() -> dict[_Phrase, frozenset[str]]:
    found: dict[_Phrase, frozenset[str]] = {}
    for sense, written in load("relators")["en"]["senses"].items():
        for one in written:
            phrase = tuple(one.split())
            found[phrase] = found.get(phrase, frozenset()) | {sense}
    return found


@cache
def _governed() -> dict[tuple[str, str], str]:
    """What a word says behind the stem of another."""
    return {
        (lemma(governor), word): sense
        for sense, row in load("relators")["en"]["governed"].items()
        for governor in row["behind"]
        for word in row["words"]
    }


@cache
def _by_first() -> dict[str, list[_Phrase]]:
    table: dict[str, list[_Phrase]] = {}
    for phrase in _senses():
        table.setdefault(phrase[0], []).append(phrase)
    return table
