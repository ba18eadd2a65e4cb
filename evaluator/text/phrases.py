"""English phrases of several words, and what says the same in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from evaluator.data import load, words
from evaluator.domain.words import Token
from evaluator.text.inflections import bases

_Wording = tuple[str, ...]


class _Found(NamedTuple):
    """A wording of a sense at the tokens ``[start, end)``."""

    sense: int
    wording: _Wording
    start: int
    end: int


class PhrasalVerb(NamedTuple):
    """A verb and its particles, tokens ``[start, end)``: "called off".

    ``synonyms`` are single words that say the same; so does the verb alone, nearly, where the
    particle ``adds_little`` ("found out").
    """

    start: int
    end: int
    synonyms: tuple[str, ...]
    adds_little: bool


def phrasal_verbs(tokens: Sequence[Token]) -> Iterator[PhrasalVerb]:
    """Those of a text, in order; not such as something parts ("called it off")."""
    particles = words("syntax", "en", "particles")
    table = load("phrases")["particles"]
    for one in _wordings(tokens):
        verb, *rest = one.wording
        if rest and particles.issuperset(rest) and verb not in table["not_behind"]:
            idle = " ".join(one.wording) in table["adding_little"]
            yield PhrasalVerb(one.start, one.end, _single_words(one.sense), idle)


def said_otherwise(
    tokens: Sequence[Token], others: Sequence[Token]
) -> tuple[frozenset[int], frozenset[int]]:
    """The places on both sides of phrases that the other side says in another way, and of that way.

    "At once" and "immediately"; not what stands on both sides, and not a word for a word, which are
    for others to compare ("handled" and "addressed" may both stand for "dealt with").
    """
    here, there = list(_wordings(tokens)), list(_wordings(others))
    both = {one[:2] for one in here} & {one[:2] for one in there}
    left, right = ([one for one in side if one[:2] not in both] for side in (here, there))
    return _answered(left, right), _answered(right, left)


def _answered(found: Sequence[_Found], others: Sequence[_Found]) -> frozenset[int]:
    """The places of those for which the others have one of the sense, one of the two a phrase."""
    by_phrase = {one.sense for one in others if len(one.wording) > 1}
    known = {one.sense for one in others}
    return frozenset(
        place
        for one in found
        if one.sense in (known if len(one.wording) > 1 else by_phrase)
        for place in range(one.start, one.end)
    )


def _wordings(tokens: Sequence[Token]) -> Iterator[_Found]:
    """The longest wording of each sense at each place; the first word may be in any form."""
    norms = tuple(token.norm for token in tokens)
    known = _by_first()
    for start, norm in enumerate(norms):
        longest: dict[int, _Found] = {}
        for base in bases(norm) & known.keys():
            for sense, wording in known[base]:
                end = start + len(wording)
                longer = sense not in longest or end > longest[sense].end
                if longer and norms[start + 1 : end] == wording[1:]:
                    longest[sense] = _Found(sense, wording, start, end)
        yield from longest.values()


@cache
def _by_first() -> dict[str, list[tuple[int, _Wording]]]:
    """The wordings that begin with a word, each with the number of its sense."""
    table: dict[str, list[tuple[int, _Wording]]] = {}
    for sense, wordings in enumerate(_senses()):
        for wording in wordings:
            table.setdefault(wording[0], []).append((sense, wording))
    return table


def _single_words(sense: int) -> tuple[str, ...]:
    return tuple(wording[0] for wording in _senses()[sense] if len(wording) == 1)


@cache
def _senses() -> tuple[tuple[_Wording, ...], ...]:
    """The wordings of each sense."""
    entries = (entry for group in load("phrases")["en"].values() for entry in group)
    return tuple(tuple(tuple(one.split()) for one in entry.split("|")) for entry in entries)
