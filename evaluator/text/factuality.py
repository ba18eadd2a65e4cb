"""Words by which what they go with is no fact: "failed to pay", "the alleged killer"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from evaluator.data import load, words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import bases, is_ing_form, is_past_form
from evaluator.text.number_words import number_words
from evaluator.text.tokens import tokenise

_INFINITIVE_WITHIN = 3  # tokens behind the word among which "to" stands ("failed yet again to")
_PARTICIPLE_WITHIN = 5  # the same of "from" and its like ("prevented the two men from leaving")
_HEAD_WITHIN = 4  # tokens behind which the word that it goes with follows
_TO = "to"

_Tokens = Sequence[Token]
_Phrase = tuple[str, ...]


class Claim(StrEnum):
    """What is left of the claim that something is a fact, as ``data/factuality.toml`` says it."""

    DENIES = "denies"
    OPEN = "open"
    HEARSAY = "hearsay"


class Marker(NamedTuple):
    """The words at tokens ``[at, end)`` take from the one at ``head`` that it is a fact.

    ``infinitive``: it stands behind "to"; ``verb``: behind "to", or in -ing. Of "prevent from" the
    first word alone counts.
    """

    at: int
    end: int
    head: int
    claim: Claim
    infinitive: bool
    verb: bool


def markers(tokens: _Tokens) -> Iterator[Marker]:
    """Every such word of an English text, in order; of several rows that know it the nearest."""
    for at in range(len(tokens)):
        found = list(_markers(tokens, at))
        if found:
            yield min(found, key=lambda one: (abs(one.head - at), one))


def _markers(tokens: _Tokens, at: int) -> Iterator[Marker]:
    token, known = tokens[at], _known()
    for form in bases(token.norm) & known.keys():
        for phrase, row, claim in known[form]:
            # Adjectives and adverbs have one form, and "planned" is not "plan".
            if form != token.norm and row in _ONE_FORM:
                continue
            head = _HEADS[row](tokens, at, phrase)
            if head is None or (row in _INFINITIVES and _is_courtesy(token, tokens[head])):
                continue
            end = at + (1 if row == "ing" else len(phrase))
            yield Marker(at, end, head, claim, row in _INFINITIVES, row in _VERBS)


def _is_courtesy(token: Token, head: Token) -> bool:
    """Whether what is wanted is done by saying so: "we wish to thank you"."""
    table = load("factuality")["courtesy"]["en"]
    wanted, done = bases(token.norm), bases(head.norm)
    return not (wanted.isdisjoint(table["want"]) or done.isdisjoint(table["done"]))


def _infinitive(tokens: _Tokens, at: int, _: _Phrase) -> int | None:
    """What "to" leads in: "failed to [pay]", not "said to [reporters]" nor "due to [flooding]"."""
    to = at + 1
    while to < min(at + _INFINITIVE_WITHIN, len(tokens)) and _is_adverb(tokens[to]):
        to += 1
    if to >= len(tokens) or tokens[to].norm != _TO:
        return None
    head = _content(tokens, to + 1)
    if head is None or tokens[to + 1].norm in words("syntax", "en", "determiners"):
        return None
    return None if is_ing_form(tokens[head].norm) or tokens[head].text[:1].isupper() else head


def _is_adverb(token: Token) -> bool:
    """Whether it may part a verb from its infinitive: "failed yet [again] to"."""
    between = words("syntax", "en", "between") | words("syntax", "en", "times")
    return token.norm in between or token.norm.endswith("ly")


def _reported(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """The same behind a form of "be": "is said to have [paid]"."""
    being = words("syntax", "en", "passive")
    return _infinitive(tokens, at, phrase) if at and tokens[at - 1].norm in being else None


def _participle(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """A word in -ing next to it, or to its preposition: "prevented him from [leaving]"."""
    if len(phrase) > 1:
        near = range(at + 1, min(at + 1 + _PARTICIPLE_WITHIN, len(tokens)))
        at = next((place for place in near if tokens[place].norm == phrase[1]), len(tokens))
    behind = at + 1
    return behind if behind < len(tokens) and is_ing_form(tokens[behind].norm) else None


def _object(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """The first word of content behind the phrase: "suspended the [payments]"."""
    if is_past_form(tokens[at].norm) and (not at or _opens_nouns(tokens[at - 1])):
        return None  # "the abandoned house"
    return _content(tokens, at + len(phrase)) if _reads(tokens, at, phrase) else None


def _beside(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """The word behind it but for auxiliaries, or before it: "hardly [paid]", "[paid] in vain"."""
    if not _reads(tokens, at, phrase):
        return None
    behind = at + len(phrase)
    while behind < len(tokens) and tokens[behind].norm in _auxiliaries():
        behind += 1
    place = next((i for i in (behind, at - 1) if 0 <= i < len(tokens) and tokens[i].content), None)
    return None if place is None or _counts(tokens[place]) else place


def _modal(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """The verb behind it: "may have [lost]", not "in May the ..."."""
    head = _beside(tokens, at, phrase)
    return None if tokens[at].text != tokens[at].norm or head is None or head < at else head


def _noun(tokens: _Tokens, at: int, phrase: _Phrase) -> int | None:
    """The word of content right behind it: "a fake [passport]", not "they attempted [two]"."""
    behind = at + len(phrase)
    if not _reads(tokens, at, phrase) or behind == len(tokens) or not tokens[behind].content:
        return None
    if is_past_form(tokens[at].norm) and at and not _opens_nouns(tokens[at - 1]):
        return None
    return None if _counts(tokens[behind]) else behind


_HEADS: Mapping[str, Callable[[_Tokens, int, _Phrase], int | None]] = {
    "to": _infinitive,
    "being": _reported,
    "ing": _participle,
    "object": _object,
    "modal": _modal,
    "adverb": _beside,
    "adjective": _noun,
}
_INFINITIVES = frozenset({"to", "being"})
_VERBS = _INFINITIVES | {"ing"}
_ONE_FORM = frozenset({"being", "modal", "adverb", "adjective"})


def _opens_nouns(token: Token) -> bool:
    """Whether a participle behind the word is an adjective: behind no subject, nor an auxiliary."""
    verbal = words("syntax", "en", "subjects") | _auxiliaries()
    return _counts(token) or not (token.content or token.norm in verbal)


def _counts(token: Token) -> bool:
    """Whether it is a number: "almost [four]" bounds it (MOD001); "almost [triple]" does not."""
    known = number_words("en")
    plain = token.norm in known.cardinals and token.norm not in known.multiples
    return token.kind is TokenKind.NUMBER or plain


def _reads(tokens: _Tokens, at: int, phrase: _Phrase) -> bool:
    """Whether the words behind the first are those of the phrase."""
    return tuple(token.norm for token in tokens[at + 1 : at + len(phrase)]) == phrase[1:]


def _content(tokens: _Tokens, start: int) -> int | None:
    """The first word of content from ``start`` on, with no mark and little else before it."""
    for place in range(start, min(start + _HEAD_WITHIN, len(tokens))):
        if tokens[place].kind is not TokenKind.WORD:
            return None
        if tokens[place].content:
            return place
    return None


@cache
def _auxiliaries() -> frozenset[str]:
    return words("function_words", "en", "primary_verbs")


@cache
def _known() -> dict[str, list[tuple[_Phrase, str, Claim]]]:
    """The phrases by their first word, each with its row and table."""
    table: dict[str, list[tuple[_Phrase, str, Claim]]] = {}
    for claim in Claim:
        for row, written in load("factuality")["en"][claim].items():
            for one in written:
                phrase = tuple(token.norm for token in tokenise(one))
                table.setdefault(phrase[0], []).append((phrase, row, claim))
    return table
