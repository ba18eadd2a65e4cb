"""Acronyms, and the words that they are short for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token, TokenKind
from evaluator.text.tokens import tokenise

_SHORTEST = 2
_SURE = 3  # of two letters any two words in order have one
_PLURAL = "s"
_ARTICLE = "the"


def acronym_of(token: Token) -> str:
    """The token's letters in small where it is written as an acronym ("U.N."), "" otherwise."""
    if not token.text.isupper():
        return ""
    letters = token.text.replace(".", "")
    return letters.casefold() if len(letters) >= _SHORTEST else ""


def fits(short: str, words: Sequence[Token]) -> bool:
    """Whether an acronym (in small letters) may be short for the words.

    Their initials hold its letters in order, or one of its known expansions is in them. A foreign
    acronym fits no English words and is no mistake: see `expansions` for those that are known.
    """
    phrase = _phrase(words)
    if any(long in phrase or phrase in long for long in expansions().get(short, ())):
        return True
    content = [word for word in words if word.content]
    every = "".join(word.text[0] for word in words).casefold()
    return (
        short == "".join(word.text[0] for word in content).casefold()
        or _within(short, every)
        or any(_expands(short, words, start) for start in range(len(words)))
    )


def is_known(acronym: str) -> bool:
    """Whether it is known what an acronym is short for, in English."""
    return _letters(acronym) in expansions()


def is_known_in_full(words: Sequence[Token]) -> bool:
    """Whether a well-known acronym is short for just these words."""
    phrase = _phrase(words)
    return any(phrase in longs for longs in expansions().values())


def initials_stand(words: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether the acronym of the words is among the tokens."""
    initials = "".join(word.text[0] for word in words if word.content).casefold()
    if len(initials) < _SHORTEST:
        return False
    phrase = _phrase(words)
    for token in tokens:
        short = acronym_of(token)
        if not short:
            continue
        if short == initials or (len(short) >= _SURE and _within(short, initials)):
            return True
        if any(phrase in long or long in phrase for long in expansions().get(short, ())):
            return True
    return False


def acronym_stands(acronym: str, among: Sequence[Token]) -> bool:
    """Whether the acronym itself, its known expansion, or words with its initials stand there."""
    short = _letters(acronym)
    singular = acronym.replace(".", "").removesuffix(_PLURAL).casefold()
    tokens = [token for token in among if token.kind is TokenKind.WORD]
    for token in tokens:
        letters = token.text.replace(".", "")
        # "CEOs" is no other acronym than "CEO"; "CEPS" is another than "CEP".
        if letters.removesuffix(_PLURAL).casefold() == singular:
            return True
        ends = sorted((letters.casefold(), short), key=len)
        if letters.isupper() and len(ends[0]) >= _SURE and ends[1].endswith(ends[0]):
            return True  # HKSAR and SAR
    joined = f" {_phrase(tokens)} "
    if any(f" {long} " in joined for long in expansions().get(short, ())):
        return True
    return any(_expands(short, tokens, start) for start in range(len(tokens)))


def said_in_short(tokens: Sequence[Token], others: Sequence[Token]) -> frozenset[int]:
    """The places of words that others say as an acronym, and of acronyms that others spell out.

    "World Health Organization" where the others have "WHO". Of two letters any two words in order
    may have one: such an acronym is known, or the words are names. Brackets around either, and the
    article before it, are among them.
    """
    short = {acronym for token in others if (acronym := acronym_of(token))}
    initials = {long[0] for one in short for long in (one, *expansions().get(one, ()))}
    found: set[int] = set()
    for start, token in enumerate(tokens):
        if acronym_of(token):
            ends = [start + acronym_stands(token.text, others)]
        elif token.norm[0] in initials:
            ends = [_spelt_out(acronym, tokens, start) for acronym in short]
        else:
            continue
        for end in ends:
            found.update(_dressed(tokens, start, end) if end > start else ())
    return frozenset(found)


def _dressed(tokens: Sequence[Token], start: int, end: int) -> range:
    """The words from ``start`` to ``end``, with brackets around them and an article before."""
    before = tokens[start - 1].norm if start else ""
    if before == "(" and end < len(tokens) and tokens[end].text == ")":
        return range(start - 1, end + 1)
    return range(start - (before == _ARTICLE), end)


def _spelt_out(short: str, tokens: Sequence[Token], start: int) -> int:
    """Where the words end that begin at ``start`` and that the acronym is short for; else there."""
    first = tokens[start].norm.casefold()
    for long in expansions().get(short, ()):
        if long.startswith(first):
            end = start + len(long.split())
            if _phrase(tokens[start:end]) == long:
                return end
    if first[0] != short[0]:
        return start
    end = _expanded(short, tokens, start)
    words = [token for token in tokens[start:end] if token.content]
    named = all(word.text[0].isupper() for word in words)
    return end if named or len(short) >= _SURE else start


def _letters(acronym: str) -> str:
    """Those of an acronym as it is written, in small: "un" of "U.N."."""
    return acronym.replace(".", "").casefold()


def _phrase(words: Sequence[Token]) -> str:
    return " ".join(word.norm.casefold() for word in words)


def _within(short: str, long: str) -> bool:
    """Whether the letters stand in order in the other, its first letter first."""
    letters = iter(long)
    return long[:1] == short[:1] and all(letter in letters for letter in short)


def _expands(short: str, tokens: Sequence[Token], start: int) -> bool:
    """Whether the words from ``start`` on begin with the acronym's letters, small words skipped."""
    return _expanded(short, tokens, start) > start


def _expanded(short: str, tokens: Sequence[Token], start: int) -> int:
    """Where the words end that begin with the acronym's letters; ``start`` where they do not.

    A small word may give a letter ("Department of Health", DOH), but not the first: "did not
    attempt" is no DNA.
    """
    if not tokens[start].content:
        return start
    at = start
    for position, letter in enumerate(short):
        while (
            position
            and at < len(tokens)
            and not tokens[at].content
            and (tokens[at].text[0].casefold() != letter)
        ):
            at += 1
        if at >= len(tokens) or tokens[at].text[0].casefold() != letter or acronym_of(tokens[at]):
            return start
        at += 1
    return at


@cache
def expansions() -> dict[str, tuple[str, ...]]:
    """Known acronyms to what they stand for, and each expansion that is one to its fellows."""
    known: dict[str, tuple[str, ...]] = {}
    for short, longs in load("names")["acronyms"].items():
        plain = tuple(_phrase(tokenise(long)) for long in longs)
        known[short] = (*known.get(short, ()), *plain)
        for long in plain:
            if " " not in long:
                known[long] = (*known.get(long, ()), short, *plain)
    return known
