"""Numbers in Chinese, Japanese and Korean text: "3亿", "二十三人", "3分の1", "5천만 달러".

There are no spaces to go by. Digits are read wherever they stand; Han characters as a number where
they have a scale among them ("三百") or a word behind them that counts ("三人"): idioms have
neither. One ("一") by itself is an article as often as a number, and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from evaluator.domain.spans import Span
from evaluator.text.alternation import alternation
from evaluator.text.figures import read_digits
from evaluator.text.han_figures import ARABIC, MYRIAD, HanFigures, han_figures
from evaluator.text.language_tables import figures_table
from evaluator.text.measures import in_units
from evaluator.text.numerals import NumberKind
from evaluator.text.units import Quantity, Unit, units

if TYPE_CHECKING:
    from evaluator.text.numbers import Number

_HUNDRED, _TEN = 100.0, 10.0
_STEP_OF_FRACTIONS = 0.01
_THOUSAND = 1000
_NOT_ALONE = str.maketrans("", "", "一〇零")


def find_han_numbers(text: str, original: str, language: str) -> tuple[Number, ...]:
    """All numbers of ``text``, ascending, not overlapping; ``original`` is what their texts show.

    ``language`` is zh, ja or ko.
    """
    reader = _reader(language)
    return tuple(_shared(list(reader.numbers(text, original)), text, reader.ranges))


@cache
def _reader(language: str) -> _Reader:
    return _Reader(language)


class _Reader:
    """The pattern of numbers in one language, and what its groups are worth."""

    def __init__(self, language: str) -> None:
        table = figures_table(language)
        self.figures: HanFigures = han_figures(language)
        self.ranges = frozenset(table["ranges"])
        self._weak = frozenset(table["weak"])
        self._native: dict[str, int] = table.get("native", {})
        self._vague_words: dict[str, float] = table.get("vague_words", {})
        self._tenths = frozenset(table["tenths"])
        self._units = units(language)
        self._pattern = re.compile(_pattern(table, self.figures, self._units), re.VERBOSE)

    def numbers(self, text: str, original: str) -> Iterator[Number]:
        """The numbers in order."""
        from evaluator.text.numbers import Number

        for match in self._pattern.finditer(text):
            found = self._read(match)
            if found is None:
                continue
            readings, kind, core = found
            weak = core in self._weak or kind in (NumberKind.IMPLIED, NumberKind.LITERAL)
            span = Span(match.start(), match.end())
            at = match.start() + match.group().index(core)
            yield Number(
                span,
                Span(at, at + len(core)),
                original[span.start : span.end],
                readings,
                kind,
                weak=weak and readings[0].unit is None,
            )

    def _read(self, match: re.Match[str]) -> tuple[tuple[Quantity, ...], NumberKind, str] | None:
        """The readings of a match, its kind and its figure; None where it is no number."""
        if code := match["code"]:
            digits = "".join(letter for letter in code if letter.isdecimal())
            return (Quantity(float(digits)),), NumberKind.LITERAL, code
        if match["half"] or match["bottom"]:
            return self._fraction(match)
        if vague := match["vague"] or match["idiom"]:
            value = self._vague_words.get(vague) or self.figures.value(vague)
            return None if value is None else ((Quantity(value),), NumberKind.VAGUE, vague)
        named = ("figure", "han", "lone", "native", "part")
        figure = next(match[name] for name in named if match[name])
        half = (Quantity(0.5, step=0.5),)
        readings = half if match["part"] else self._values(figure)
        if match["ordinal"] and readings:
            return readings, NumberKind.ORDINAL, figure
        found = self._in_units(readings, match)
        if not found:
            return None
        if match["more"] and found[0].unit is not None and found[0].unit.dimension == "time":
            found = tuple(one._replace(value=one.value + 0.5, step=0.5) for one in found)
        if match["minus"]:
            found = tuple(one.scaled(-1) for one in found)
        return found, NumberKind.CARDINAL, figure

    def _values(self, figure: str) -> tuple[Quantity, ...]:
        if re.fullmatch(ARABIC, figure):
            return read_digits(figure)[0]
        if figure in self._native:
            return (Quantity(float(self._native[figure])),)
        quantity = self.figures.quantity(figure)
        return () if quantity is None else (quantity,)

    def _fraction(
        self, match: re.Match[str]
    ) -> tuple[tuple[Quantity, ...], NumberKind, str] | None:
        if half := match["half"]:
            quantity = Quantity(0.5, step=_STEP_OF_FRACTIONS)
            return (quantity,), NumberKind.FRACTION, half
        bottom, top = self.figures.value(match["bottom"]), self.figures.quantity(match["top"])
        if not bottom or top is None:
            return None
        if bottom == _HUNDRED:
            return (top._replace(unit=self._units["%"][0]),), NumberKind.CARDINAL, match["top"]
        quantity = Quantity(top.value / bottom, step=_STEP_OF_FRACTIONS)
        return (quantity,), NumberKind.FRACTION, match["bottom"]

    def _in_units(
        self, readings: tuple[Quantity, ...], match: re.Match[str]
    ) -> tuple[Quantity, ...]:
        unit = match["unit"]
        if unit and unit in self._tenths:
            percent = self._units["%"][0]
            return tuple(one.scaled(_TEN)._replace(unit=percent) for one in readings)
        found: Sequence[Unit] = ()
        if money := match["money"]:
            found = self._units.get(money.casefold(), ())
        elif unit:
            found = self._units.get(unit) or self._units.get(unit.casefold(), ())
        return in_units(readings, found)


def _pattern(table: dict[str, Any], figures: HanFigures, spelt: dict[str, tuple[Unit, ...]]) -> str:
    digits, scales = "".join(figures.digits), "".join(figures.scales)
    alone = f"|[{''.join(table['alone'])}](?={_any(table['counters'])})" if "alone" in table else ""
    counted = [*table["counters"], *(word for word in spelt if word[0] >= "\u3000")]
    lone = f"[{digits.translate(_NOT_ALONE)}十](?={_any(counted)})" if digits else "(?!)"
    han = rf"[{digits}十](?:[{digits}{scales}]|[多余餘](?=[{scales}]))+" if digits else "(?!)"
    money = [one for one in spelt if spelt[one][0].dimension == "money" and one[0] < "\u3000"]
    times = [one for one in spelt if spelt[one][0].dimension == "time" and one >= "\u3000"]
    joint = _any(table["fraction_joints"])
    # A scale in front of a counter may be Korean "만" and the like; what follows must be a figure.
    figure = rf"{ARABIC}(?:[多余餘]?[{scales}]+(?:[ ]?{ARABIC}(?=[{scales}]))?)*"
    number = rf"(?:{ARABIC}|[{digits}{scales}]+)" if digits else ARABIC
    top = number
    if points := "".join(figures.points):
        # Without a scale behind it the word may be of the clock: "八点三名男子" is "at 8, three".
        point = rf"[{points}][{digits}]+"
        myriads = "".join(sign for sign, scale in figures.scales.items() if scale >= MYRIAD)
        han = rf"[{digits}{scales}]+{point}[{myriads}]+|{han}"
        top = rf"(?:{ARABIC}|[{digits}{scales}]+(?:{point})?)"
    return rf"""
      (?P<code> (?<![A-Za-z]) (?!(?i:{_any(money)})(?![A-Za-z-]))
            [A-Za-z]+-?\d+[A-Za-z\d]*(?:\.\d+)*
          | \d+[GD](?![A-Za-z])
          | \d+ (?! (?i:{_any(_latin(spelt))}) (?![A-Za-z]) ) [A-Za-z]+\d* )
    | (?P<bottom> {number} ) {joint} [ ]? (?P<top> {top} )
    | (?P<half> {_any(table["halves"])} )
    | (?P<idiom> {_any(table.get("vague_words", ()))} )
    | (?: {_any(table["vague_before"])} ) (?P<vague> [{scales}]+ )
    | (?P<ordinal> {_any(table["ordinal_before"])} )?
      (?P<minus> {_any(table["minus"])} | (?<![\w.%)]) [-−] )?
      (?: (?P<money> (?i:{_any(money)}) ) [ ]? )?
      (?: (?P<figure> {figure} ) | (?P<han> {han} ) | (?P<lone> {lone}{alone} )
          | (?<!\w)(?P<native> {_any(table.get("native", ()))} ) [ ]? (?={_any(counted)})
          | (?P<part> {table["half_before"]} (?= [个個]? {_any(times)} ) ) )
      (?: [个個多余餘]? [ ]? (?P<unit> (?i:{_any([*spelt, *table["tenths"]])}) )
          (?P<more> {table["half_before"]} (?![个個月]) )? )?
    """


def _latin(spelt: Iterable[str]) -> list[str]:
    return [one for one in spelt if one.isascii() and one.isalpha()]


def _any(words: Iterable[str]) -> str:
    return f"(?:{alternation(words)})"


def _shared(numbers: list[Number], text: str, ranges: frozenset[str]) -> list[Number]:
    """Gives the first of "5至10公里" and "3-5亿" what is said behind the second."""
    for index in range(len(numbers) - 2, -1, -1):
        left, right = numbers[index], numbers[index + 1]
        between = text[left.span.end : right.span.start].strip()
        if between not in ranges and between not in {"-", "–", "—"}:
            continue
        if left.quantity.unit is not None or left.kind is not NumberKind.CARDINAL:
            continue
        found = [reading.unit for reading in right.readings if reading.unit]
        readings = (*in_units(left.readings, found), *left.readings) if found else left.readings
        bare = re.match(ARABIC, text[right.core.start : right.core.end])
        figure = read_digits(bare.group())[0] if bare else ()
        factor = right.quantity.value / figure[0].value if figure and figure[0].value else 1.0
        if factor >= _THOUSAND and left.quantity.value < _THOUSAND:
            readings = (*(one.scaled(factor) for one in readings), *readings)
        numbers[index] = left._replace(readings=readings)
    return numbers
