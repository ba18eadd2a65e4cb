"""Numbers without their units: digits, number words, fractions, orders of magnitude."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from evaluator.text.figures import read_digits
from evaluator.text.number_lexemes import LexemeReader
from evaluator.text.tally import Tally
from evaluator.text.units import Quantity

_SLASHES = frozenset("/⁄")
_THOUSAND, _HUNDRED, _TEN = 1000.0, 100.0, 10.0
_HALF = 2.0
_THIRD = 3.0
_STEP_OF_FRACTIONS = 0.01


class NumberKind(StrEnum):
    """What sort of number was written."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"
    IMPLIED = "implied"
    LITERAL = "literal"


class Figure(NamedTuple):
    """A number without its unit; ``behind`` is the index of the lexeme that follows it."""

    readings: tuple[Quantity, ...]
    behind: int
    kind: NumberKind
    weak: bool = False
    foreign: bool = False


class FigureReader(LexemeReader):
    """Reads figures off the lexemes of one text."""

    def figure(self, index: int) -> Figure | None:
        """The figure that begins here, scale words and fractions included; None where none does."""
        if not self.has(index):
            return None
        lexeme = self.lexemes[index]
        if (odds := self._odds(index)) is not None:
            return odds
        if lexeme.digits:
            return self._digits(index)
        if lexeme.text in self.words.symbols:
            top, bottom = self.words.symbols[lexeme.text]
            return self._fraction_of(top / bottom, index + 1)
        if lexeme.word:
            return (
                self._share(index)
                or self._vague(index)
                or self._spelled(index)
                or self._implied(index)
            )
        return None

    # -- digits ---------------------------------------------------------------------------------

    def _digits(self, index: int) -> Figure | None:
        """Digits with an ordinal ending, a fraction or scale words behind them."""
        readings, foreign = read_digits(self.lexemes[index].text, self.style)
        behind = index + 1
        if not readings:
            return None
        if self.glued(behind) and self.norm(behind) in self.words.ordinal_endings:
            return Figure(readings, behind + 1, NumberKind.ORDINAL, foreign=foreign)
        if self.glued(behind) and self.norm(behind) in self.words.symbols:
            top, bottom = self.words.symbols[self.norm(behind)]
            mixed = Quantity(readings[0].value + top / bottom, step=_STEP_OF_FRACTIONS)
            return Figure((mixed,), behind + 1, NumberKind.CARDINAL)
        if half := self.and_a_half(behind):
            return self._half_more(readings[0].value, behind + half)
        slash = self._slash(index)
        if slash is not None:
            return slash
        readings, behind = self._scaled(readings, behind)
        return Figure(readings, behind, NumberKind.CARDINAL, foreign=foreign)

    def _slash(self, index: int) -> Figure | None:
        """A fraction such as 2/3: a proper one, and nothing like a date or "24/7"."""
        if not (self.glued(index + 2) and self.norm(index + 1) in _SLASHES):
            return None
        upper, lower = self.lexemes[index].text, self.lexemes[index + 2].text
        chained = self.glued(index + 3) and self.norm(index + 3) in _SLASHES
        chained |= self.glued(index) and self.norm(index - 1) in _SLASHES
        if chained or not (upper.isdecimal() and lower.isdecimal()):
            return None
        if not 0 < int(upper) < int(lower) <= _HUNDRED:
            return None
        return self._fraction_of(int(upper) / int(lower), index + 3)

    def _scaled(
        self, readings: tuple[Quantity, ...], behind: int
    ) -> tuple[tuple[Quantity, ...], int]:
        """The readings times the scale words and groups that follow ("million", "dozen")."""
        while True:
            at = behind + 1 if self.dash(behind) else behind
            word = self.norm(at)
            glued = self.glued(at)
            if word == "k" and (not glued or self.glued(at + 1)):
                return readings, behind  # "5k" is a number, "5 K" and "5 k㎡" are measures
            factor = self.words.scale("bn" if word == "b" and glued and at == behind else word)
            if factor is None:
                return readings, behind
            readings = tuple(reading.scaled(factor) for reading in readings)
            behind = at + 1
            if not self.words.english and (half := self.and_a_half(behind)):
                # "Due milioni e mezzo": the half is one of the last scale word's.
                readings = tuple(
                    Quantity(one.value + factor / _HALF, step=factor / _HALF) for one in readings
                )
                return readings, behind + half

    # -- fractions and orders of magnitude ------------------------------------------------------

    def _fraction_of(self, value: float, behind: int, *, weak: bool = False) -> Figure:
        quantity = Quantity(value, step=_STEP_OF_FRACTIONS)
        return Figure((quantity,), behind, NumberKind.FRACTION, weak=weak)

    def _share(self, index: int) -> Figure | None:
        """A share: "half", "a third", "two thirds", "one and a half million", "half a dozen"."""
        words = self.words
        first = self.norm(index)
        at, top, counted = index, 1.0, first in words.cardinals
        if counted or first in words.article:
            top = words.cardinals.get(first, 1.0)
            if half := self.and_a_half(index + 1):
                return self._half_more(top, index + 1 + half)
            at = index + 2 if self.dash(index + 1) else index + 1
        bottom = words.fractions.get(self.norm(at))
        if bottom is None and at > index:
            bottom = self._denominator(at, counted=counted, top=top)
        if bottom is None or (self.norm(at) in words.halves and not self._counted(at + 1)):
            return None
        skip = self.norm(at + 1) in words.article or self.dash(at + 1)
        after = at + 2 if skip else at + 1
        if self.norm(at + 1) in words.shares and self.norm(at + 2) in words.article:
            after = at + 3  # "a quarter of a million"
        readings, behind = self._scaled((Quantity(top / bottom, step=_STEP_OF_FRACTIONS),), after)
        if behind > after:
            return Figure(readings, behind, NumberKind.CARDINAL)
        return self._fraction_of(top / bottom, at + 1, weak=not counted and bottom in (2.0, 4.0))

    def _counted(self, index: int) -> bool:
        """Whether a unit or a scale word stands here."""
        word = self.norm(index)
        return self.words.scale(word) is not None or bool(self.unit_of(word))

    def _odds(self, index: int) -> Figure | None:
        """A share such as "one in five" or "three out of ten", and nothing like "one in 2019"."""
        top = self._small(index)
        behind = self._behind_ratio(index + 1) or self._behind_ratio(index + 2, least=2)
        bottom = self._small(behind - 1) if behind else None
        if top is None or bottom is None or not 0 < top < min(bottom, _TEN):
            return None
        if self.unit_of(self.norm(behind)) or self.words.scale(self.norm(behind)):
            return None
        return self._fraction_of(top / bottom, behind)

    def _behind_ratio(self, index: int, least: int = 1) -> int:
        """The index behind the number that a ratio's words at ``index`` lead to, or 0."""
        for length in range(3, least - 1, -1):
            phrase = " ".join(self.norm(index + step) for step in range(length))
            if phrase in self.words.ratio:
                return index + length + 1
        return 0

    def _small(self, index: int) -> float | None:
        """A number of one word below a thousand, or None."""
        if not self.has(index):
            return None
        if self.lexemes[index].text.isdecimal():
            value = float(self.lexemes[index].text)
            return value if value < _THOUSAND else None
        return self.words.cardinals.get(self.norm(index))

    def _denominator(self, at: int, *, counted: bool, top: float) -> float | None:
        """The ordinal that is a denominator: "two thirds", "one third", "a third of"."""
        word = self.norm(at)
        bottom = self.words.ordinals.get(word.removesuffix("s"), 0.0)
        # "a third man": behind an article only "of" and the like make a fraction of the singular.
        shared = counted or self.norm(at + 1) in self.words.shares
        if bottom < _THIRD or not (word.endswith("s") or (shared and top == 1.0)):
            return None
        return bottom

    def _half_more(self, whole: float, behind: int) -> Figure:
        """A number and a half that ends at ``behind``: "one and a half million"."""
        readings, behind = self._scaled((Quantity(whole + 0.5, step=0.5),), behind)
        return Figure(readings, behind, NumberKind.CARDINAL)

    def _vague(self, index: int) -> Figure | None:
        """An order of magnitude: "tens of thousands", "several hundred"."""
        several = self.norm(index) in self.words.several
        table = self.words.scales if several else self.words.vague
        if several and self.norm(index + 1) not in table:
            table = self.words.vague
        at, factor = index + several, 1.0
        while (value := table.get(self.norm(at))) is not None:
            factor *= value
            at += 2 if self.norm(at + 1) in self.words.of and self.norm(at + 2) in table else 1
        if at == index + several:
            return None
        return Figure((Quantity(factor),), at, NumberKind.VAGUE)

    # -- number words ---------------------------------------------------------------------------

    def _spelled(self, index: int) -> Figure | None:
        """A number in words: "two hundred and five", "a million", "twenty-first"."""
        words = self.words
        article = self.norm(index) in words.article
        if article and (words.scale(self.norm(index + 1)) is None or self.norm(index + 1) == "k"):
            return None
        counts_one = article or self.norm(index) in words.alone
        tally = Tally(article=counts_one, stacked=not words.english)
        ordinal, at, behind = False, index + article, index
        while not ordinal:
            word, joined = self.norm(at), at > behind > index
            (value, after), factor = self.value_at(at, tally.current), words.scale(word)
            apart = joined and not self.dash(at - 1) and not words.joins_tens
            if value is not None and tally.add(value, apart=apart):
                ordinal = word in words.ordinals
            elif factor is None or len(word) == 1 or not tally.scale(factor):
                if index < at == behind and self.joins(at):
                    at += 1
                    continue
                break
            else:
                after = at + 1
            at = behind = after
        if behind == index:
            return None
        value = tally.total + tally.current
        weak = behind == index + 1 and self.norm(index) in words.weak
        kind = NumberKind.ORDINAL if ordinal else NumberKind.CARDINAL
        if not (words.english or ordinal) and (half := self.and_a_half(behind)):
            scale = words.scale(self.norm(behind - 1)) or 1.0
            quantity = Quantity(value + scale / _HALF, step=scale / _HALF)
            readings, behind = self._scaled((quantity,), behind + half)
            return Figure(readings, behind, kind)
        spoken = self._decimals(value, behind)
        return spoken or Figure((Quantity(value),), behind, kind, weak=weak)

    def _decimals(self, whole: float, behind: int) -> Figure | None:
        """The figures behind a spoken point: "three point one"; None where there is no point."""
        if self.norm(behind) not in self.words.point:
            return None
        total, step, at = whole, 1.0, behind + 1
        while (value := self.words.cardinals.get(self.norm(at), _HUNDRED)) < _TEN:
            step /= 10
            total += value * step
            at += 1
        readings, at = self._scaled((Quantity(total, step=step),), at)
        return None if step == 1.0 else Figure(readings, at, NumberKind.CARDINAL)

    def _implied(self, index: int) -> Figure | None:
        """A word that stands for a number without being one: "both", "twice"."""
        value = self.words.implied.get(self.norm(index))
        if value is None:
            return None
        return Figure((Quantity(value),), index + 1, NumberKind.IMPLIED, weak=True)
