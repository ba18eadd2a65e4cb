"""Degrees of comparison: "high", "as high as", "higher", "the highest"."""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import NamedTuple

from evaluator.data import load, words
from evaluator.domain.words import Token
from evaluator.text.inflections import graded

_NEAR = 3  # tokens behind an adjective among which "than" or "as" stands


class Degree(IntEnum):
    """How much of it there is, measured by others."""

    POSITIVE = 0
    EQUAL = 1
    COMPARATIVE = 2
    SUPERLATIVE = 3


class Graded(NamedTuple):
    """An adjective or adverb by its dictionary form, its degree, and where its phrase begins.

    ``compared``: "than" follows. ``one_of_several``: it is "one of the largest". ``down``: it is
    "less" or "least". ``form`` is the degree of the word itself: "larger than any" is the largest.
    """

    base: str
    degree: Degree
    start: int
    end: int
    compared: bool = False
    one_of_several: bool = False
    down: bool = False
    form: Degree = Degree.POSITIVE


def degree(tokens: tuple[Token, ...], index: int) -> Graded | None:
    """The degree of the English word at ``index``; None of what is not known to have any."""
    norm = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    found = _form(norm)
    if found is None:
        return None
    base, form = found
    if form is not Degree.POSITIVE:
        return _graded(tokens, base, form, index, index)
    if before in _led() and norm not in words("degrees", "en", "intensified"):
        return _graded(tokens, base, _led()[before], index - 1, index)
    behind = [token.norm for token in tokens[index + 1 : index + 1 + _NEAR]]
    if before == "as" and "as" in behind:
        end = index + 2 + behind.index("as")
        return Graded(base, Degree.EQUAL, index - 1, end, form=Degree.EQUAL)
    noun = norm in words("degrees", "en", "nouns") and not any(
        token.content for token in tokens[index + 1 : index + 2]
    )
    return None if noun else Graded(base, Degree.POSITIVE, index, index + 1)


def _graded(tokens: tuple[Token, ...], base: str, form: Degree, start: int, index: int) -> Graded:
    """A comparative or superlative with what is around it."""
    behind = [token.norm for token in tokens[index + 1 : index + 2 + _NEAR]]
    meant = form
    compared = form is Degree.COMPARATIVE and "than" in behind
    if compared and words("degrees", "en", "universal") & set(behind[behind.index("than") :]):
        meant = Degree.SUPERLATIVE
    down = tokens[start].norm in words("degrees", "en", "down")
    several = _is_among(tokens, start)
    return Graded(base, meant, start, index + 1, compared, several, down, form)


def _is_among(tokens: tuple[Token, ...], start: int) -> bool:
    """Whether "one of the" stands before, a few words perhaps between: "one of Spain's most"."""
    before = " ".join(token.norm for token in tokens[max(0, start - 2 * _NEAR) : start])
    return any(f" {phrase} " in f" {before} " for phrase in words("degrees", "en", "among"))


@cache
def _led() -> dict[str, Degree]:
    """What degree a word before an adjective makes of it."""
    table = load("degrees")["en"]
    return dict.fromkeys(table["comparative"], Degree.COMPARATIVE) | dict.fromkeys(
        table["superlative"], Degree.SUPERLATIVE
    )


@cache
def _form(norm: str) -> tuple[str, Degree] | None:
    """The dictionary form and the degree of a word, if it has any."""
    table = load("degrees")["en"]
    for base, forms in table["irregular"].items():
        if norm in forms:
            return base, Degree.COMPARATIVE if norm == forms[0] else Degree.SUPERLATIVE
        if norm == base:
            return base, Degree.POSITIVE
    known = words("degrees", "en", "regular")
    endings = {"er": Degree.COMPARATIVE, "est": Degree.SUPERLATIVE, "": Degree.POSITIVE}
    found = [(base, endings[end]) for base, end in graded(norm) if end in endings and base in known]
    if not found and norm.endswith(tuple(table["endings"])):
        return norm, Degree.POSITIVE
    return min(found, default=None)
