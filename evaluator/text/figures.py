"""Digits as people write them: separators of any country, and what they may mean in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from evaluator.text.units import Quantity

_SPACES = " \u00a0\u202f\u2009"
_LEXEME = re.compile(
    rf"""
      (?P<grouped> (?<!\w) \d{{1,3}} (?: [{_SPACES}]\d{{3}} )+
          (?: [.,]\d{{1,2}} (?!\d) )? (?! [\d.,]?\d ) )  # 1 000 000, 1 234,50
    | (?P<digits>  \d+ (?: [.,'’]\d+ )* )
    | (?P<word>    (?: [^\W\d_]\. ){{2,}} | [^\W\d_²³]+ (?: ['’][^\W\d_²³]+ )* )
    | (?P<mark>    [^\w\s] | [_²³] )
    """,
    re.VERBOSE,
)
_GROUP = 3
_LAKH = 2
_LONGEST = 300  # digits; more do not fit a float, and count nothing


class Lexeme(NamedTuple):
    """Digits, a word or a mark of a text; ``norm`` is case-folded, with straight apostrophes."""

    start: int
    end: int
    text: str
    norm: str
    digits: bool
    word: bool


def lex(text: str) -> list[Lexeme]:
    """The text's lexemes in order; "1 000 000" is one of digits, "km2" two, glued together."""
    lexemes: list[Lexeme] = []
    for match in _LEXEME.finditer(text):
        surface = match.group()
        lexemes.append(
            Lexeme(
                match.start(),
                match.end(),
                surface,
                surface.casefold().replace("’", "'"),
                digits=surface[0].isdecimal(),
                word=surface[0].isalpha(),
            )
        )
    return lexemes


def read_digits(figure: str) -> tuple[tuple[Quantity, ...], bool]:
    """What digits with separators may mean in English text, and whether they are set foreign.

    The likeliest reading comes first: "272.000" is 272 or 272 thousand, "65,00" 65 or 6,500. There
    is none where they are no number (a version such as 1.2.3).
    """
    plain = re.sub(rf"[{_SPACES}'’]", "", figure)
    if len(plain) > _LONGEST:
        return (), False
    groups = re.split(r"[.,]", plain)
    commas, dots = plain.count(","), plain.count(".")
    if commas and dots:
        return _both_marks(plain)
    if commas:
        return _only_commas(groups)
    if dots:
        return _only_dots(groups)
    return (_quantity(plain),), False


def _both_marks(plain: str) -> tuple[tuple[Quantity, ...], bool]:
    """The mark that comes last is the decimal's, and stands once: "1.5,2.7" is no number."""
    decimal, other = (".", ",") if plain.rfind(".") > plain.rfind(",") else (",", ".")
    if plain.count(decimal) > 1:
        return (), False
    return (_quantity(plain.replace(other, "").replace(decimal, ".")),), decimal == ","


def _only_commas(groups: Sequence[str]) -> tuple[tuple[Quantity, ...], bool]:
    joined = _quantity("".join(groups))
    single = len(groups) == 2  # noqa: PLR2004
    decimal = (_quantity(".".join(groups)),) if single else ()
    if _in_thousands(groups):
        return (joined, *decimal), False
    if single:
        return (*decimal, joined), True
    return (joined,), not _in_lakhs(groups)


def _only_dots(groups: Sequence[str]) -> tuple[tuple[Quantity, ...], bool]:
    joined = _quantity("".join(groups))
    if len(groups) > 2:  # noqa: PLR2004
        return ((joined,), True) if _in_thousands(groups) else ((), False)
    decimal = _quantity(".".join(groups))
    return ((decimal, joined), True) if _in_thousands(groups) else ((decimal,), False)


def _in_thousands(groups: Sequence[str]) -> bool:
    """Groups of three behind one to three digits that are not a zero: 1,234,567."""
    return (
        1 <= len(groups[0]) <= _GROUP
        and groups[0] != "0"
        and all(len(group) == _GROUP for group in groups[1:])
    )


def _in_lakhs(groups: Sequence[str]) -> bool:
    """Indian groups: 12,34,567."""
    return len(groups[-1]) == _GROUP and all(len(group) <= _LAKH for group in groups[:-1])


def _quantity(digits: str) -> Quantity:
    """The value and its step: 3.10 is exact to 0.01, 1600 to 100."""
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Quantity(float(digits), step=10.0 ** -len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return Quantity(float(whole), step=10.0 ** min(zeros, len(whole) - 1))
