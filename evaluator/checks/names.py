"""Which names of one side of a pair answer which of the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from evaluator.checks.matching import Contexts
from evaluator.domain.pair import Pair, Side
from evaluator.domain.words import Token, TokenKind
from evaluator.text.acronyms import acronym_stands, initials_stand, is_known_in_full
from evaluator.text.name_forms import latin, same_name
from evaluator.text.names import Name, NameKind, case_tells, find_names, generic_words
from evaluator.text.places import Place, places
from evaluator.text.variants import is_variant

_HALF = 0.5
_SYLLABLE, _STEM, _ROOT = 3, 5, 6
_ADDRESS = re.compile(r"\w[.@]\w.*\w{2}")


class Names(NamedTuple):
    """The names of both sides, and by index those that nothing on the other side answers.

    ``candidate_surplus`` are the places that the candidate names more often than the reference
    does: one mention of them may stand where another place should.
    """

    contexts: Contexts
    reference: tuple[Name, ...]
    candidate: tuple[Name, ...]
    reference_left: tuple[int, ...]
    candidate_left: tuple[int, ...]
    candidate_surplus: tuple[int, ...]


def names(pair: Pair) -> Names | None:
    """Reads the names of both sides; None where one of them has no capitals at all.

    Where capitals are there but tell nothing (a headline), only places are read, on both sides.
    """
    sides = (pair.reference, pair.candidate)
    if any(side.text == side.text.lower() for side in sides):
        return None
    telling = all(case_tells(side.text, side.tokens) for side in sides)
    left, right = (
        tuple(one for one in found if telling or one.kind is NameKind.PLACE)
        for found in pair.remember(names_written)
    )
    contexts = Contexts(pair, tuple(one.span for one in left), tuple(one.span for one in right))
    return Names(
        contexts,
        left,
        right,
        tuple(_unanswered(left, pair.reference, right, pair.candidate)),
        tuple(_unanswered(right, pair.candidate, left, pair.reference)),
        tuple(_surplus(left, right)),
    )


def names_written(pair: Pair) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """All names of both sides, each side read by itself."""
    left, right = (
        find_names(side.text, side.tokens, side.language)
        for side in (pair.reference, pair.candidate)
    )
    return left, right


def _surplus(reference: Sequence[Name], candidate: Sequence[Name]) -> Iterator[int]:
    wanted = Counter(one.place.key for one in reference if one.place)
    there = Counter(one.place.key for one in candidate if one.place)
    for index, name in enumerate(candidate):
        if name.place and there[name.place.key] > wanted[name.place.key] > 0:
            yield index


def _unanswered(
    own: Sequence[Name], own_side: Side, other: Sequence[Name], other_side: Side
) -> Iterator[int]:
    for index, name in enumerate(own):
        if not _answered(name, own, own_side, other, other_side):
            yield index


def _place_answered(place: Place, own: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether the place is named there, or one near it that is not there for another."""
    theirs = [one.place for one in other if one.place is not None]
    if any(place.same(one) for one in theirs):
        return True
    spoken_for = {one.place.key for one in own if one.place is not None}
    return any(place.near(one) for one in theirs if one.key not in spoken_for)


def _answered(
    name: Name, own: Sequence[Name], own_side: Side, other: Sequence[Name], other_side: Side
) -> bool:
    words = [own_side.tokens[index] for index in name.tokens]
    if name.place is not None:
        return _place_answered(name.place, own, other) or _stands(words, other_side.tokens)
    if name.kind is NameKind.ACRONYM:
        return acronym_stands(words[0].text, other_side.tokens)
    if is_known_in_full(words):
        # "World Bank" is not answered by "central banks".
        return _stands(words, other_side.tokens) or initials_stand(words, other_side.tokens)
    found = [
        word_answered(word, other, other_side) for word in words if word.kind is TokenKind.WORD
    ]
    if name.descriptive:
        return _described(words, found, other_side)
    there = found[-1] or _joined(words, other_side, other)
    return there or initials_stand(words, other_side.tokens)


def _joined(words: Sequence[Token], side: Side, other: Sequence[Name]) -> bool:
    """Whether the name stands there parted in another way: "Da Peng", "Dapeng", "dapeng.com"."""
    wanted = "".join(latin(word.text) for word in words)
    addresses = (token.text for token in side.tokens if _ADDRESS.search(token.text))
    if len(wanted) >= _STEM and any(wanted in latin(address) for address in addresses):
        return True
    for one in other:
        joined = "".join(latin(side.tokens[index].text) for index in one.tokens)
        reparted = len(one.tokens) != len(words)
        if one.place is None and (joined == wanted or (reparted and same_name(joined, wanted))):
            return True
    return False


def _stands(words: Sequence[Token], tokens: Sequence[Token]) -> bool:
    return any(_spelt(words, tokens, start) for start in range(len(tokens)))


def _spelt(words: Sequence[Token], tokens: Sequence[Token], start: int) -> bool:
    """Whether the very same words stand at ``start``, spelt as they may be."""
    there = tokens[start : start + len(words)]
    return len(there) == len(words) and all(
        is_variant(left.norm, right.norm) for left, right in zip(words, there, strict=True)
    )


def word_answered(word: Token, other: Sequence[Name], side: Side) -> bool:
    """Whether one word of a name stands on the other side, spelt as it may be."""
    wanted = word.norm.casefold()
    words = [token for token in side.tokens if token.kind is TokenKind.WORD]
    if any(token.norm.casefold() == wanted or token.lemma == word.lemma for token in words):
        return True
    if any(is_variant(token.norm, word.norm) for token in words):
        return True
    named = [side.tokens[index] for one in other for index in one.tokens]
    return any(
        token.kind is TokenKind.WORD
        and _spelling_of(token.text, word.text)
        and not (_place_word(token) and _place_word(word))
        for token in named
    ) or _glued(word, side)


def _spelling_of(a: str, b: str) -> bool:
    """Whether one word is a spelling of the other, or it with an ending: "Tongan" of "Tonga"."""
    short, long = sorted((latin(a), latin(b)), key=len)
    ending = long.startswith(short) and len(long) - len(short) <= _SYLLABLE
    return same_name(a, b) or (ending and len(short) > _SYLLABLE)


def _glued(word: Token, side: Side) -> bool:
    """Whether two words of the other side make this one: "Jong-un" and "Jongun"."""
    wanted = word.text.casefold()
    tokens = [token.text.casefold() for token in side.tokens if token.kind is TokenKind.WORD]
    return any(first + second == wanted for first, second in pairwise(tokens))


def _place_word(token: Token) -> bool:
    """Places are known by name: Austria is not a spelling of Australia."""
    return (token.text.casefold(),) in places()


def _described(words: Sequence[Token], found: Sequence[bool], side: Side) -> bool:
    """A name that says what it is: half of what sets it apart must be there, or its initials."""
    if initials_stand(words, side.tokens):
        return True
    only = [
        answered or _same_root(word, side)
        for word, answered in zip(
            (word for word in words if word.kind is TokenKind.WORD), found, strict=True
        )
        if word.content and word.norm not in generic_words()
    ]
    checked = only or list(found)
    return sum(checked) >= _HALF * len(checked)


def _same_root(word: Token, side: Side) -> bool:
    """Whether a word there is made of this one: "Economy" of "Economics", "Taihu" of "Tai"."""
    mine = latin(word.text)
    for token in side.tokens:
        its = latin(token.text)
        short, long = sorted((mine, its), key=len)
        if len(short) >= _ROOT and (long.endswith(short) or long[:_STEM] == short[:_STEM]):
            return True
        whole = token.text[0].isupper() and len(short) >= _SYLLABLE
        if whole and long.startswith(short) and len(long) - len(short) <= _SYLLABLE:
            return True
    return False
