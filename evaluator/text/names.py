"""Names in running text: places, acronyms, and runs of capitalised words.

No model of named entities is at hand, so names are what is written like one. Where case tells
nothing (a text in capitals, in small letters, a headline in title case) only places are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from evaluator.data import load
from evaluator.domain.spans import Span
from evaluator.domain.words import Token, TokenKind
from evaluator.text.places import Place, longest_place, only_in_capitals, places
from evaluator.text.units import units


class NameKind(StrEnum):
    """What a name is known to be."""

    PLACE = "place"
    ACRONYM = "acronym"
    NAME = "name"


class Name(NamedTuple):
    """A name at ``span``; ``tokens`` are the indices of its words among the side's tokens.

    ``sure`` is False for a lone capitalised word at the beginning of a sentence. ``descriptive``
    names hold a word that says what the thing is ("Trade Ministry") or are titles of works in
    quotation marks: they can be said in other words.
    """

    span: Span
    text: str
    kind: NameKind
    tokens: tuple[int, ...]
    sure: bool = True
    descriptive: bool = False
    place: Place | None = None


_SENTENCE_ENDS = frozenset({".", "!", "?", ":", ";", "...", "…", "-", "–", "—", "•", "*"})
_QUOTES = frozenset("\"“”„«»'‘’([")
_HYPHENS = frozenset("-‐‑")
_ACRONYM = re.compile(r"[^\W\d_a-z]{2,6}")
_ROMAN = re.compile(r"[IVX]{1,4}|[XL][IVXL]*")  # Elizabeth II, Super Bowl XLV
_CLOSERS = " \"'”’)»"
_ENOUGH_WORDS = 4


def find_names(text: str, tokens: Sequence[Token], language: str = "en") -> tuple[Name, ...]:
    """All names of a text, ascending, not overlapping; ``tokens`` are the text's tokens."""
    telling = case_tells(text, tokens)
    found = list(_places(text, tokens, language, telling=telling))
    if telling:
        taken = frozenset(index for name in found for index in name.tokens)
        for run in _runs(tokens, taken, language):
            found.extend(_of_run(text, tokens, run, language))
    return tuple(sorted(found, key=lambda name: name.span.start))


def case_tells(text: str, tokens: Sequence[Token]) -> bool:
    """Whether capitals in this text mark names: neither all nor none nor nearly all are large."""
    words = [
        token
        for index, token in enumerate(tokens)
        if token.kind is TokenKind.WORD and token.content and not begins_sentence(tokens, index)
    ]
    if text.isupper() or not any(character.isupper() for character in text):
        return False
    small = sum(token.text[0].islower() for token in words)
    if text.rstrip(_CLOSERS).endswith((".", "!", "?", "…")):
        # A sentence full of names has a small verb at least; a headline seldom ends in a full stop.
        return small > 0 or len(words) < _ENOUGH_WORDS
    return small > 1 or len(words) < _ENOUGH_WORDS


def begins_sentence(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital at this token says nothing, because a sentence or quotation begins here."""
    before = index - 1
    if before < 0 or tokens[before].text in _QUOTES:
        return True
    if tokens[before].text == "." and before:
        cut = tokens[before - 1]  # "Mrs. Orlova", "J. Smith"
        short = len(cut.text) == 1 or cut.norm in _words("en").titles
        return not (short and cut.end == tokens[before].start)
    return tokens[before].text in _SENTENCE_ENDS


def _places(text: str, tokens: Sequence[Token], language: str, *, telling: bool) -> Iterator[Name]:
    known, longest = places(language), longest_place(language)
    folded = tuple(token.text.casefold() for token in tokens)
    index = 0
    while index < len(tokens):
        for length in range(min(longest.get(folded[index], 0), len(tokens) - index), 0, -1):
            place = known.get(folded[index : index + length])
            if place is None or not _written_as_place(tokens, index, length, telling=telling):
                continue
            if not place.adjective and length == 1 and _surname(tokens, index, language):
                continue
            yield _name(text, tokens, range(index, index + length), NameKind.PLACE, place=place)
            index += length - 1
            break
        index += 1


def _written_as_place(tokens: Sequence[Token], index: int, length: int, *, telling: bool) -> bool:
    first = tokens[index].text
    if length == 1 and first.casefold() in only_in_capitals():
        return telling and first.isupper()
    return first[0].isupper() or not telling


def _surname(tokens: Sequence[Token], index: int, language: str) -> bool:
    """Whether the word closes a person's name: "Michael Jordan", "Jack London"."""
    before = index - 1
    if before < 0 or begins_sentence(tokens, before):
        return False
    token, words = tokens[before], _words(language)
    known = token.norm in words.titles | words.generic | words.common
    own = token.text[0].isupper() and token.kind is TokenKind.WORD and token.content
    shouting = token.text.isupper() and len(token.text) > 1
    single = (token.text.casefold(),) in places(language)
    return own and not known and not shouting and not single


def _runs(
    tokens: Sequence[Token], taken: frozenset[int], language: str
) -> Iterator[tuple[int, ...]]:
    """Maximal runs of capitalised words, with the particles and hyphens between them."""
    words = _words(language)
    run: list[int] = []
    for index, token in enumerate(tokens):
        if index in taken or not _large(token, words.common):
            continue
        between = range(run[-1] + 1, index) if run else range(0)
        if run and all(
            joint not in taken and _joins(tokens, joint, words.particles) for joint in between
        ):
            run.append(index)
            continue
        if run:
            yield tuple(run)
        run = [index]
    if run:
        yield tuple(run)


def _large(token: Token, common: frozenset[str]) -> bool:
    """Whether a token is written as a name is."""
    if token.kind is not TokenKind.WORD or not token.text[0].isupper():
        return False
    if any(character.isdigit() for character in token.text):
        return False  # "F16", "RMB30": codes and figures, which numbers look after
    acronym = token.text.isupper() and len(token.text) > 1
    return acronym or (token.content and token.norm not in common)


def _joins(tokens: Sequence[Token], index: int, particles: frozenset[str]) -> bool:
    token = tokens[index]
    if token.norm in particles or (token.text[:1].isupper() and not token.content):
        return True  # "Running Out of Time": inside a name small words may be written large
    glued = index > 0 and tokens[index - 1].end == token.start
    initial = token.text == "." and glued and len(tokens[index - 1].text) == 1
    return initial or (token.text in _HYPHENS and glued)


def _of_run(
    text: str, tokens: Sequence[Token], run: tuple[int, ...], language: str
) -> Iterator[Name]:
    """The names in one run: acronyms apart, titles in front left out."""
    words = _words(language)
    rest: list[int] = []
    for index in run:
        letters = tokens[index].text.replace(".", "")
        if _ACRONYM.fullmatch(letters) and not _ROMAN.fullmatch(letters):
            yield from _plain(text, tokens, rest, words)
            rest = []
            known = {tokens[index].norm.casefold(), letters.casefold()}
            if not known & (words.common | units().keys()):
                yield _name(text, tokens, (index,), NameKind.ACRONYM)
        else:
            rest.append(index)
    yield from _plain(text, tokens, rest, words)


def _plain(text: str, tokens: Sequence[Token], run: Sequence[int], words: _Words) -> Iterator[Name]:
    titles = [i for i, index in enumerate(run) if tokens[index].norm.rstrip(".") in words.titles]
    bare = list(run[titles[-1] + 1 :] if titles else run) or list(run)
    if len(titles) == len(run):
        return
    if begins_sentence(tokens, bare[0]) and len(bare) > 1:
        small = tokens[bare[0]].text.casefold()
        if any(token.text == small for token in tokens):
            bare.pop(0)
    norms = {tokens[index].norm for index in bare}
    if len(bare) == 1 and norms <= words.generic | words.titles | units().keys():
        return
    sure = len(bare) > 1 or not begins_sentence(tokens, bare[0])
    quoted = bare[0] > 0 and tokens[bare[0] - 1].text in _QUOTES - {"(", "["}
    descriptive = quoted or bool(norms & (words.generic | words.titles))
    yield _name(text, tokens, bare, NameKind.NAME, sure=sure, descriptive=descriptive)


def _name(
    text: str,
    tokens: Sequence[Token],
    indices: Sequence[int],
    kind: NameKind,
    *,
    sure: bool = True,
    descriptive: bool = False,
    place: Place | None = None,
) -> Name:
    start, end = tokens[indices[0]].start, tokens[indices[-1]].end
    return Name(
        Span(start, end),
        text[start:end],
        kind,
        tuple(indices),
        sure=sure,
        descriptive=descriptive,
        place=place,
    )


class _Words(NamedTuple):
    """``data/names.toml`` of one language; empty where none is known."""

    titles: frozenset[str]
    generic: frozenset[str]
    particles: frozenset[str]
    common: frozenset[str]


@cache
def _words(language: str) -> _Words:
    table = load("names").get(language or "en", {})
    titles, generic, particles, common = (
        frozenset(table.get(key, ())) for key in ("titles", "generic", "particles", "common")
    )
    return _Words(titles, generic, particles, common)


@cache
def generic_words(language: str = "en") -> frozenset[str]:
    """Words of names that say what the thing is: "ministry", "river"."""
    return _words(language).generic


@cache
def particles(language: str = "en") -> frozenset[str]:
    """Small words inside names: "of", "von"."""
    return _words(language).particles


@cache
def titles(language: str = "en") -> frozenset[str]:
    """Words in front of a person's name that say what the person is."""
    return _words(language).titles


@cache
def stand_ins(language: str = "en", kind: str = "persons") -> frozenset[str]:
    """Words that may stand in the place of a name of ``persons`` ("he") or ``things`` ("its")."""
    return frozenset(load("names").get(language or "en", {}).get("stand_ins", {}).get(kind, ()))


@cache
def directions(language: str = "en") -> frozenset[str]:
    """Prepositions that say what becomes of the name behind them: "from", "to"."""
    return frozenset(load("names").get(language or "en", {}).get("directions", ()))


@cache
def behind_names(language: str = "en") -> frozenset[str]:
    """Words that follow a name rather than a plain noun without its article: "told"."""
    return frozenset(load("names").get(language or "en", {}).get("behind_names", ()))
