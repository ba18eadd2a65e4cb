"""Text to tokens with offsets: words, numbers, marks.

Finer than white space: clitics stand alone ("does" + "n't", "Russia" + "'s") because a negation
must be a token of its own, and hyphenated compounds come apart because translators join and part
them freely, but for bound prefixes ("co-operate"). Abbreviations with inner dots ("U.S.", "a.m.")
and addresses stay whole.
"""

from __future__ import annotations

import re
from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token, TokenKind
from evaluator.text.lemmas import lemma
from evaluator.text.unspaced import UNSPACED

# Typographic characters that mean the same as a plain one, one character for one, so that offsets
# hold. (text/normalise.py serves the metrics and may change lengths; here nothing may move.)
_PLAIN = str.maketrans(
    {"‘": "'", "’": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "“": '"', "”": '"', "„": '"',
     "‟": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
     "−": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)  # fmt: skip

# Marks that belong to the letter before them and are no letters to Python: accents written apart,
# Hebrew points, Arabic vowels, the vowel signs of India's and Sri Lanka's writings, joiners.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0971-\u0df3\u200c\u200d"
)
# English clitics at the end of a word: "does|n't", "Russia|'s", "they|'ve".
_CLITIC = re.compile(r"(?i)(?<=\w)(n't|'(?:s|re|ve|ll|d|m))$")
_HEADLINE = 3  # so many words all in capitals are a headline, not acronyms
_POSSESSIVE = re.compile(r"(?i)(?<=s)'$")

STOPS = frozenset(".!?;:,")
"""Marks that part a word from what is said beyond them."""


def fold(text: str) -> str:
    """``text`` with typographic quotes, dashes and spaces made plain; the length stays the same."""
    return text.translate(_PLAIN)


@cache
def _pattern(unspaced: str) -> re.Pattern[str]:
    """What a token is; ``unspaced`` are the characters that are one each.

    Without any the pattern is compiled in a third of the time, and does for plain ASCII.
    """
    letter = rf"(?:[^\W_{unspaced}]|[{_MARKS}])" if unspaced else r"[^\W_]"
    alone = rf"| (?P<unspaced> [{unspaced}] )" if unspaced else ""
    return re.compile(
        rf"""
          (?P<address> (?:https?://|www\.)[^\s<>"]+[^\s<>".,;:!?)\]]
                       | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ )
        | (?P<number>  \d+ (?: [.,:/'] \d+ )* )
        | (?P<dotted>  \b (?: [^\W\d_]\. ){{2,}} )
        {alone}
        | (?P<bound>   \b (?i:{"|".join(load("hyphens")["prefixes"])}) - [^\W\d_]+ )
        | (?P<word>    {letter}+ (?: ['] {letter}+ )* (?: (?<=[sS]) ['] (?=\s) )? )
        | (?P<mark>    \.{{2,}} | [^\w\s] | _ )
        """,
        re.VERBOSE,
    )


def tokenise(text: str, language: str = "en") -> tuple[Token, ...]:
    """The tokens of ``text``, ascending, not overlapping; white space is in none.

    ``language`` is an ISO 639-1 code. Function words are known for English only: elsewhere every
    word counts as content.
    """
    plain = fold(text)
    shouting = plain.isupper() and len(plain.split()) >= _HEADLINE
    tokens: list[Token] = []
    for match in _pattern("" if plain.isascii() else UNSPACED).finditer(plain):
        start, end = match.span()
        if match.lastgroup == "word" and "'" in match[0]:
            for left, right in _parts(plain, start, end):
                tokens.append(_token(text, plain, left, right, language, shouting=shouting))
        else:
            tokens.append(_token(text, plain, start, end, language, shouting=shouting))
    return tuple(tokens)


def _parts(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """The word at ``[start, end)``, with an English clitic at its end parted from it."""
    word = plain[start:end]
    match = _CLITIC.search(word) or _POSSESSIVE.search(word)
    if match is None or match.start() == 0:
        return [(start, end)]
    return [(start, start + match.start()), (start + match.start(), end)]


def _token(text: str, plain: str, start: int, end: int, language: str, *, shouting: bool) -> Token:
    surface = plain[start:end]
    if surface[0].isdigit():
        kind = TokenKind.NUMBER if surface[-1].isdigit() else TokenKind.WORD
    elif surface.isalnum() or any(character.isalnum() for character in surface):
        kind = TokenKind.WORD
    else:
        kind = TokenKind.PUNCTUATION
    norm = _norm(surface, shouting=shouting) if kind is TokenKind.WORD else surface
    content = kind is not TokenKind.PUNCTUATION and norm not in _function_words(language)
    return Token(start, end, text[start:end], norm, lemma(norm, language), kind, content)


def _norm(surface: str, *, shouting: bool) -> str:
    """Case-folded, but acronyms keep their capitals: "US" is not "us", "IT" not "it"."""
    letters = surface.replace(".", "")
    if len(letters) > 1 and letters.isupper() and not shouting:
        return letters
    return surface.casefold()


@cache
def _function_words(language: str) -> frozenset[str]:
    table = load("function_words").get(language, {})
    return frozenset(word for group in table.values() for word in group)
