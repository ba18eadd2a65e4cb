"""Digits as people write them: separators of any country, what they may mean in a language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from evaluator.text.language_tables import cldr_table, figures_table, is_english
from evaluator.text.units import Quantity

_SPACES = " \u00a0\u202f\u2009"
_LEXEME = re.compile(
    rf"""
      (?P<grouped> (?<!\w) \d{{1,3}} (?: [{_SPACES}]\d{{3}} )+
          (?: [.,]\d{{1,2}} (?!\d) )? (?! [\d.,]?\d ) )  # 1 000 000, 1 234,50
    | (?P<digits>  \d+ (?: [.,'’٫٬]\d+ )* )
    | (?P<word>    (?: [^\W\d_]\. ){{2,}} | [^\W\d_²³]+ (?: ['’][^\W\d_²³]+ )* )
    | (?P<mark>    [^\w\s] | [_²³] )
    """,
    re.VERBOSE,
)
_SWAPPED = str.maketrans(".,", ",.")
_OTHER_MARKS = str.maketrans("٫٬．，", ".,.,")  # Arabic, and of full width
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


class Convention(Enum):
    """Which mark a language sets in front of decimals; the other one, or a space, groups digits."""

    POINT = "."
    COMMA = ","
    EITHER = ",."  # Spanish: a comma in Spain, a point in Mexico
    UNKNOWN = ""


@cache
def convention(language: str) -> Convention:
    """How a language sets figures."""
    if is_english(language):
        return Convention.POINT
    mark = cldr_table(language).get("decimal", "")
    if mark != ",":
        return Convention(mark)
    return Convention.EITHER if "both_conventions" in figures_table(language) else Convention.COMMA


def lex(text: str, elisions: tuple[str, ...] = ()) -> list[Lexeme]:
    """The text's lexemes in order; "1 000 000" is one of digits, "km2" two, glued together.

    ``elisions`` are parted from the word that they are glued to: "d'" and "euros".
    """
    lexemes: list[Lexeme] = []
    for match in _LEXEME.finditer(text):
        one = _lexeme(match.start(), match.group())
        if elisions and one.word and one.norm.startswith(elisions):
            lexemes += _parted(one)
        else:
            lexemes.append(one)
    return lexemes


def _lexeme(start: int, surface: str) -> Lexeme:
    return Lexeme(
        start,
        start + len(surface),
        surface,
        surface.casefold().replace("’", "'"),
        digits=surface[0].isdecimal(),
        word=surface[0].isalpha(),
    )


def _parted(one: Lexeme) -> Iterator[Lexeme]:
    cut = next(index for index, letter in enumerate(one.text) if letter in "'’") + 1
    yield _lexeme(one.start, one.text[:cut])
    if one.text[cut:]:
        yield _lexeme(one.start + cut, one.text[cut:])


def read_digits(
    figure: str, style: Convention = Convention.POINT
) -> tuple[tuple[Quantity, ...], bool]:
    """What digits with separators may mean in a text, and whether its language sets them otherwise.

    The likeliest reading comes first: in English "272.000" is 272 or 272 thousand, "65,00" 65 or
    6,500; where the comma is the decimal mark it is the other way about. There is none where they
    are no number (a version such as 1.2.3). Where the convention is not known figures are read as
    in English, and none is foreign.
    """
    if style is not Convention.POINT and not _grouped_right(figure):
        return (), False
    if style in (Convention.POINT, Convention.UNKNOWN):
        readings, foreign = _read(figure)
        return readings, foreign and style is Convention.POINT
    readings, foreign = _read(figure.translate(_SWAPPED))
    if style is Convention.EITHER and figure.endswith((".000", ",000")):
        readings = readings[-1:]
    return readings, foreign and style is Convention.COMMA


def _grouped_right(figure: str) -> bool:
    """Whether points stand once or between thousands; "1.2.3" is a version in any language."""
    whole = figure.partition(",")[0].split(".")
    return len(whole) <= 2 or _in_thousands(whole)  # noqa: PLR2004


def _read(figure: str) -> tuple[tuple[Quantity, ...], bool]:
    figure = figure if figure.isascii() else _in_ascii(figure)
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


def _in_ascii(figure: str) -> str:
    """Digits and marks of other scripts as those of ASCII: "٣٫٥", "３．５"."""
    plain = figure.translate(_OTHER_MARKS)
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in plain)


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
        return (joined,), False  # "3,000 people" are never 3
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
