"""Numbers in running text, by value: digits, words, fractions, percentages, money, measures.

Number words, scale words, units and separators are known for English and for the languages that
`language_tables` has tables of; in others numbers in digits and signs are. Numbers inside names and
codes (F-35, COVID-19, G7) are literals: they are compared letter by letter, not by value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from evaluator.domain.spans import Span
from evaluator.text.codes import behind_code
from evaluator.text.figures import lex, read_digits
from evaluator.text.language_tables import east_asian
from evaluator.text.measures import MeasureReader, in_units
from evaluator.text.number_hints import openers, worth_reading
from evaluator.text.number_lexemes import DASHES
from evaluator.text.number_words import number_words
from evaluator.text.numerals import NumberKind
from evaluator.text.units import Quantity

__all__ = ["Number", "NumberKind", "find_numbers"]

_THOUSAND = 1000


class Number(NamedTuple):
    """One number at ``span`` of the text, its unit included.

    ``readings`` are the quantities it may mean, the likeliest first ("272.000" in an English text
    is 272 or 272 thousand). ``core`` is the span of the figure alone. ``weak`` numbers ("one of
    them", "the second time") answer others but are nothing to be missed by themselves. ``foreign``
    marks separators that English does not set so ("65,00", "2.250.000").
    """

    span: Span
    core: Span
    text: str
    readings: tuple[Quantity, ...]
    kind: NumberKind
    weak: bool = False
    foreign: bool = False

    @property
    def quantity(self) -> Quantity:
        """The likeliest reading."""
        return self.readings[0]


def find_numbers(text: str, language: str = "en", skip: Iterable[Span] = ()) -> tuple[Number, ...]:
    """All numbers of ``text``, ascending, not overlapping.

    ``skip`` are spans that are something else, such as dates: no number is looked for in them.
    """
    if not worth_reading(text, language):
        return ()
    masked = list(text)
    for span in skip:
        masked[span.start : span.end] = "\u0001" * len(span)  # in no lexeme: nothing reaches across
    if east_asian(language):
        from evaluator.text.han_numbers import find_han_numbers

        return find_han_numbers("".join(masked), text, language)
    return _Scanner("".join(masked), text, language).run()


class _Scanner(MeasureReader):
    """One pass over the lexemes of one text."""

    def __init__(self, text: str, original: str, language: str) -> None:
        super().__init__(lex(text, number_words(language).elisions), text, language)
        self.openers = openers(language)
        self.original = original

    def run(self) -> tuple[Number, ...]:
        found: list[Number] = []
        index = 0
        while index < len(self.lexemes):
            result = self._at(index) if self._may_begin(index) else None
            if result is None:
                index += 1
            else:
                found.append(result[0])
                index = result[1]
        return tuple(self._shared_units(found))

    def _may_begin(self, index: int) -> bool:
        """Whether a number may begin here: most words need no closer look."""
        lexeme = self.lexemes[index]
        if lexeme.norm in self.openers or lexeme.norm.endswith("long"):
            return True
        if self.words.other_value is not None and self.words.value(lexeme.norm) is not None:
            return True
        # Digits may follow a sign, a currency of three words ("hk $5") or the letters of a code.
        near = self.lexemes[index : index + 4]
        return any(one.digits for one in near) or (len(near) > 1 and near[1].text in DASHES)

    def _at(self, index: int) -> tuple[Number, int] | None:
        """The number that begins here and the index of the lexeme behind it, or None."""
        return self._literal(index) or self._measured(index) or self._one_unit(index)

    def _measured(self, index: int) -> tuple[Number, int] | None:
        """The figure that begins here with its sign, currency or unit, and the index behind it."""
        money, first = self.money_before(index)
        first += first == index and self.norm(index) in self.words.percent_before
        negative = self._minus(first)
        first += negative
        core = self.figure(first)
        if core is None:
            return None
        readings, behind = self.with_unit(core, money)
        if self.norm(index) in self.words.percent_before:
            readings = in_units(core.readings, self.units["%"])
        if core.kind is NumberKind.CARDINAL:
            below = self.phrase(self.words.minus_behind, behind)
            negative, behind = negative or below > 0, behind + below
        if negative:
            readings = tuple(reading.scaled(-1) for reading in readings)
        number = self._number(
            (index, behind),
            (first, core.behind),
            readings,
            core.kind,
            weak=core.weak and readings[0].unit is None,
        )
        meant = self.words.days_meant.get(number.text.casefold())
        if meant:
            days = readings[0]._replace(value=meant)
            number = number._replace(readings=(*readings, days))
        return number._replace(foreign=core.foreign), behind

    def _number(
        self,
        whole: tuple[int, int],
        core: tuple[int, int],
        readings: tuple[Quantity, ...],
        kind: NumberKind,
        *,
        weak: bool,
    ) -> Number:
        """The number over the lexemes ``whole``, its figure those of ``core`` (both half-open)."""
        start, end = self.lexemes[whole[0]].start, self.lexemes[whole[1] - 1].end
        figure = Span(self.lexemes[core[0]].start, self.lexemes[core[1] - 1].end)
        return Number(Span(start, end), figure, self.original[start:end], readings, kind, weak=weak)

    # -- what stands before ---------------------------------------------------------------------

    def _minus(self, index: int) -> bool:
        """Whether a minus stands here in front of a figure."""
        if self.norm(index) in self.words.minus:
            return self.figure(index + 1) is not None
        if not self.has(index + 1) or not self.lexemes[index + 1].digits:
            return False
        here = self.lexemes[index]
        # "5-10" is a range and "F-35" a name; a minus has a space or a bracket before it.
        free = here.start == 0 or self.text[here.start - 1] in " \t\n(["
        return here.text in DASHES and free and self.glued(index + 1)

    def _literal(self, index: int) -> tuple[Number, int] | None:
        """A code that holds digits ("F-35", "COVID-19", "737NG", "a75941"), or None."""
        behind = behind_code(self, index)
        if behind is None:
            return None
        digits = "".join(
            character
            for lexeme in self.lexemes[index:behind]
            for character in lexeme.text
            if character.isdecimal()
        )
        value = (Quantity(float(digits)),)
        whole = (index, behind)
        return self._number(whole, whole, value, NumberKind.LITERAL, weak=True), behind

    def _one_unit(self, index: int) -> tuple[Number, int] | None:
        """One of a unit of time in so many words: "a week", "an hour", "week-long"; or None."""
        word = self.norm(index)
        at = index + 1 if word in self.words.article else index
        behind = at + 1
        found = self.unit_of(self.norm(at))
        if word.endswith("long") and not found:
            found = self.unit_of(word.removesuffix("long"))
        elif self.dash(behind) and self.norm(behind + 1) == "long":
            behind += 2
        elif at == index:
            return None
        if not found or found[0].dimension != "time" or self.norm(at) in self.words.not_one:
            return None
        core = (at, at + 1)
        if half := self.and_a_half(behind):
            half_more = tuple(Quantity(1.5, unit, 0.5) for unit in found)
            whole = (index, behind + half)
            number = self._number(whole, core, half_more, NumberKind.CARDINAL, weak=False)
            return number, behind + half
        readings = tuple(Quantity(1.0, unit) for unit in found)
        return self._number((index, behind), core, readings, NumberKind.IMPLIED, weak=True), behind

    def _shared_units(self, numbers: Sequence[Number]) -> list[Number]:
        """Gives the first of "5 to 10 km" and "5-10 million" what is said behind the second."""
        shared = list(numbers)
        for index in range(len(shared) - 2, -1, -1):
            left, right = shared[index], shared[index + 1]
            between = self.text[left.span.end : right.span.start].strip().casefold()
            cardinals = left.kind is right.kind is NumberKind.CARDINAL
            joined = between in DASHES or between in self.words.ranges
            if not (cardinals and joined) or left.quantity.unit is not None:
                continue
            found = tuple(reading.unit for reading in right.readings if reading.unit)
            readings = (*in_units(left.readings, found), *left.readings) if found else left.readings
            factor = right.quantity.value / (self._bare(right) or right.quantity.value or 1.0)
            if factor >= _THOUSAND and left.quantity.value < _THOUSAND:
                readings = (*(reading.scaled(factor) for reading in readings), *readings)
            shared[index] = left._replace(readings=readings)
        return shared

    def _bare(self, number: Number) -> float:
        """The value of a number's first digits alone, without scale words; 0 for words."""
        match = re.match(r"\d+(?:[.,]\d+)*", self.text[number.core.start : number.core.end])
        readings = read_digits(match.group(), self.style)[0] if match else ()
        return readings[0].value if readings else 0.0
