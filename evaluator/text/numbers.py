"""Numbers in running text, by value: digits, words, fractions, percentages, money, measures.

English number words are known; in other languages numbers in digits are. Numbers inside names and
codes (F-35, COVID-19, G7) are literals: they are compared letter by letter, not by value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from evaluator.data import load
from evaluator.domain.spans import Span
from evaluator.text.units import Quantity, Unit, longest_spelling, units


class NumberKind(StrEnum):
    """What sort of number was written."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"
    IMPLIED = "implied"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Number:
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


_SPACES = " \u00a0\u202f\u2009"
_LEXEME = re.compile(
    rf"""
      (?P<digits> \d+ (?: [.,'’]\d+ )* (?: (?<![.,'’\d]\d) [{_SPACES}] \d{{3}} (?![\d]) )* )
    | (?P<word>   (?: [^\W\d_]\. ){2,} | [^\W\d_²³]+ (?: ['’][^\W\d_²³]+ )* )
    | (?P<mark>   [^\w\s] | [_²³] )
    """,
    re.VERBOSE,
)
# "1 000 000", "12 500": groups of three behind one to three digits, parted by spaces.
_GROUPED = re.compile(rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\d.,]?\d)")
_ORDINAL_END = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset("-‐‑–—−")
_RANGE_WORDS = frozenset({"to", "and", "or", "by", "x", "×", "through", "till"})
_LONGEST_BOUND = 3
_YEAR_TENS = range(10, 100)
_HUNDRED = 100
_THOUSAND = 1000
_GROUP = 3


@dataclass(frozen=True, slots=True)
class _Lexeme:
    start: int
    end: int
    text: str
    norm: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Core:
    """A figure without its unit: where it ends (index of the lexeme behind it) and what it is."""

    readings: tuple[Quantity, ...]
    behind: int
    kind: NumberKind
    weak: bool = False
    foreign: bool = False


def find_numbers(text: str, language: str = "en", skip: Iterable[Span] = ()) -> tuple[Number, ...]:
    """All numbers of ``text``, ascending, not overlapping.

    ``skip`` are spans that are something else, such as dates: no number is looked for in them.
    """
    masked = list(text)
    for span in skip:
        # A letter that starts no word of ours, so that nothing reaches across.
        masked[span.start : span.end] = "\u0001" * len(span)
    return _Scanner("".join(masked), text, language).run()


class _Scanner:
    """One pass over the lexemes of one text."""

    def __init__(self, text: str, original: str, language: str) -> None:
        self.text = text
        self.original = original
        self.words = _lexicon(language)
        self.lexemes = _lex(text)

    def run(self) -> tuple[Number, ...]:
        found: list[Number] = []
        index = 0
        while index < len(self.lexemes):
            number, index = self.number(index)
            if number is not None:
                found.append(number)
        return tuple(self.shared_units(found))

    def number(self, index: int) -> tuple[Number | None, int]:
        """The number that begins at the lexeme, and the index to go on from."""
        literal = self.literal(index)
        if literal is not None:
            return literal
        money, first = self.money_before(index)
        negative, first = self.sign(first)
        core = self.core(first)
        if core is None:
            return self.one_unit(index) or (None, index + 1)
        if negative:
            core = replace(core, readings=tuple(reading.scaled(-1) for reading in core.readings))
        readings, behind = self.with_unit(core, money)
        start, end = self.lexemes[index].start, self.lexemes[behind - 1].end
        number = Number(
            Span(start, end),
            Span(self.lexemes[first].start, self.lexemes[core.behind - 1].end),
            self.original[start:end],
            readings,
            core.kind,
            weak=core.weak and readings[0].unit is None,
            foreign=core.foreign,
        )
        return number, behind

    def one_unit(self, index: int) -> tuple[Number, int] | None:
        """ "a week", "an hour", "week-long": one of a unit of time, in so many words; or None."""
        at = index
        lexeme = self.lexemes[index]
        if lexeme.norm in self.words.article:
            at = index + 1
        elif lexeme.norm.endswith("long") and len(lexeme.norm) > len("long"):
            found = units().get(lexeme.norm.removesuffix("long"), ())
            if not found or found[0].dimension != "time":
                return None
            return self.weak_one(index, index, index + 1, found), index + 1
        if not self.has(at) or self.lexemes[at].kind != "word":
            return None
        found = units().get(self.lexemes[at].norm, ())
        long = (
            self.glued(at + 1)
            and self.lexemes[at + 1].text in _DASHES
            and self.spelling_at(at + 2, ("long",))
        )
        other = self.lexemes[at].norm in self.words.not_one
        if not found or found[0].dimension != "time" or other or not (at > index or long):
            return None
        behind = at + (3 if long else 1)
        return self.weak_one(index, at, behind, found), behind

    def weak_one(self, first: int, core: int, behind: int, found: Sequence[Unit]) -> Number:
        """The number 1 that an article or nothing at all stands for."""
        start, end = self.lexemes[first].start, self.lexemes[behind - 1].end
        return Number(
            Span(start, end),
            Span(self.lexemes[core].start, self.lexemes[core].end),
            self.original[start:end],
            tuple(Quantity(1.0, unit) for unit in found),
            NumberKind.IMPLIED,
            weak=True,
        )

    # -- what stands before ---------------------------------------------------------------------

    def money_before(self, index: int) -> tuple[tuple[Unit, ...], int]:
        """A currency in front of a figure ("US$5", "RMB 5"), or none, and where the figure begins."""
        for length in (3, 2, 1):
            if not self.has(index + length) or self.lexemes[index + length].kind != "digits":
                continue
            first, last = self.lexemes[index], self.lexemes[index + length - 1]
            spelt_text = self.text[first.start : last.end]
            found = units().get(spelt_text.casefold(), ())
            # "won 36 seats" is no money: in front of a figure a currency is a sign or in capitals.
            if found and found[0].dimension == "money" and not spelt_text.islower():
                return found, index + length
        return (), index

    def sign(self, index: int) -> tuple[bool, int]:
        """Whether a minus stands here, and where the figure begins."""
        if not self.has(index + 1) or self.lexemes[index + 1].kind != "digits":
            return False, index
        here, following = self.lexemes[index], self.lexemes[index + 1]
        if here.norm in self.words.minus:
            return True, index + 1
        glued = here.end == following.start
        # "5-10" is a range and "F-35" a name; a minus has a space or a bracket before it.
        free = here.start == 0 or self.text[here.start - 1] in " \t\n(["
        if here.text in "-−–" and glued and free:
            return True, index + 1
        return False, index

    def literal(self, index: int) -> tuple[Number, int] | None:
        """A code that holds digits ("F-35", "COVID-19", "737NG", "a75941"), or None."""
        first = index
        if self.lexemes[index].kind == "word":
            following = index + 1
            if self.glued(following) and self.lexemes[following].text in _DASHES:
                following += 1
            if not (self.glued(following) and self.lexemes[following].kind == "digits"):
                return None
            word = self.lexemes[index].text
            hyphened = following == index + 2
            if hyphened and not (word[0].isupper() and not word.casefold() in self.words.numeral):
                return None
            # "RMB5,000" and "x6" are figures behind a word; "G7" is a name, whatever g may weigh.
            lone_capital = len(word) == 1 and word.isupper()
            if not lone_capital and word.casefold() in {*units(), "no", "x", "p"}:
                return None
            index = following
        elif self.lexemes[index].kind == "digits":
            following = index + 1
            if not (self.glued(following) and self.lexemes[following].kind == "word"):
                return None
            tail = self.lexemes[following].norm
            known = self.lexemes[following].text == "m" or (
                tail in units() and self.lexemes[following].text not in {"G", "D"}
            )
            if tail in _ORDINAL_END or tail in self.words.scales or known:
                return None
            if tail in {"s", "x", "m", "b", "k"} or self.spelling_at(following, ("x",)):
                return None
        else:
            return None
        behind = index + 1
        while self.glued(behind) and self.lexemes[behind].kind in ("word", "digits"):
            behind += 1
        start, end = self.lexemes[first].start, self.lexemes[behind - 1].end
        digits = "".join(character for character in self.text[start:end] if character.isdigit())
        number = Number(
            Span(start, end),
            Span(start, end),
            self.original[start:end],
            (Quantity(float(digits)),),
            NumberKind.LITERAL,
            weak=True,
        )
        return number, behind

    # -- the figure itself ----------------------------------------------------------------------

    def core(self, index: int) -> _Core | None:
        """The figure that begins here, scale words and fractions included."""
        if not self.has(index):
            return None
        lexeme = self.lexemes[index]
        if lexeme.kind == "digits":
            return self.digits(index)
        if lexeme.text in self.words.symbols:
            top, bottom = self.words.symbols[lexeme.text]
            return _Core((Quantity(top / bottom, step=0.01),), index + 1, NumberKind.FRACTION)
        if lexeme.kind == "word":
            return self.fraction(index) or self.vague(index) or self.spelled(index)
        return None

    def digits(self, index: int) -> _Core | None:
        """Digits with separators, an ordinal ending, a fraction or scale words behind."""
        lexeme = self.lexemes[index]
        readings, foreign = _readings(lexeme.text)
        if not readings:
            return None
        behind = index + 1
        if self.glued(behind) and self.lexemes[behind].norm in _ORDINAL_END:
            return _Core(readings, behind + 1, NumberKind.ORDINAL, foreign=foreign)
        if self.glued(behind) and self.lexemes[behind].text in self.words.symbols:
            top, bottom = self.words.symbols[self.lexemes[behind].text]
            mixed = Quantity(readings[0].value + top / bottom, step=0.01)
            return _Core((mixed,), behind + 1, NumberKind.CARDINAL)
        if lexeme.text.isdigit() and self.glued(behind) and self.lexemes[behind].text in "/⁄":
            simple = self.slash(index)
            if simple is not None:
                return simple
        if self.half_more(behind):
            return self.and_half(readings[0].value, behind)
        readings, behind = self.scaled(readings, behind)
        return _Core(readings, behind, NumberKind.CARDINAL, foreign=foreign)

    def slash(self, index: int) -> _Core | None:
        """A fraction such as 2/3: a proper one, and nothing like a date or "24/7"."""
        if not (self.glued(index + 2) and self.lexemes[index + 2].text.isdigit()):
            return None
        top, bottom = int(self.lexemes[index].text), int(self.lexemes[index + 2].text)
        chained = self.glued(index + 3) and self.lexemes[index + 3].text in "/⁄"
        if not 0 < top < bottom <= _HUNDRED or chained:
            return None
        value = Quantity(top / bottom, step=0.01)
        return _Core((value,), index + 3, NumberKind.FRACTION)

    def scaled(
        self, readings: tuple[Quantity, ...], behind: int
    ) -> tuple[tuple[Quantity, ...], int]:
        """The readings times the scale words and groups that follow ("million", "dozen")."""
        while True:
            at = behind
            if self.has(at) and self.lexemes[at].text in _DASHES and self.glued(at):
                at += 1
            if not self.has(at):
                return readings, behind
            word = self.lexemes[at].norm
            if word == "k" and (not self.glued(at) or self.glued(at + 1)):
                return readings, behind  # "5k" is a number, "5 K" and "5 k㎡" are measures
            if at == behind and self.glued(at) and word == "b":
                word = "bn"
            factor = self.words.scales.get(word) or self.words.groups.get(word)
            if factor is None:
                return readings, behind
            readings = tuple(reading.scaled(factor) for reading in readings)
            behind = at + 1

    def spelled(self, index: int) -> _Core | None:
        """A number in words: "two hundred and five", "a million", "twenty-first"."""
        words = self.words
        total, current, lowest = 0.0, 0.0, float("inf")
        kind, behind, count = NumberKind.CARDINAL, index, 0
        at = index
        if self.lexemes[at].norm in words.article:
            follows = self.has(at + 1) and self.lexemes[at + 1].norm
            if follows not in words.scales and follows not in words.groups or follows == "k":
                return None
            current, at = 1.0, at + 1
        while self.has(at):
            word = self.lexemes[at].norm
            if word in words.cardinals or word in words.ordinals:
                value = words.cardinals.get(word, words.ordinals.get(word, 0.0))
                if current and not self.fits(current, value, at):
                    if count == 1 and current in range(10, 21) and value in _YEAR_TENS:
                        # "nineteen ninety-eight"
                        current = current * _HUNDRED + value
                        behind, count, at = at + 1, count + 1, at + 1
                        continue
                    break
                ordinal = word in words.ordinals and word not in words.cardinals
                if ordinal and value >= _HUNDRED:
                    current = max(current, 1.0) * value
                else:
                    current += value
                behind, count, at = at + 1, count + 1, at + 1
                if ordinal:
                    kind = NumberKind.ORDINAL
                    break
            elif word in words.scales and len(word) > 1 and current:
                factor = words.scales[word]
                if factor == _HUNDRED and current < _HUNDRED:
                    current *= factor
                elif factor >= _THOUSAND and factor < lowest:
                    total, current, lowest = total + current * factor, 0.0, factor
                else:
                    break
                behind, count, at = at + 1, count + 1, at + 1
            elif word in words.groups and (current or total):
                total, current = (total + current) * words.groups[word], 0.0
                behind, count = at + 1, count + 1
                break
            elif self.joins(at, joined=bool(count)):
                at += 1
            else:
                break
        if not count:
            return self.implied(index)
        value = Quantity(total + current)
        if behind < len(self.lexemes) and self.lexemes[behind].norm in words.point:
            value, behind = self.decimals(value, behind)
        weak = count == 1 and self.lexemes[behind - 1].norm in words.weak and behind == index + 1
        return _Core((value,), behind, kind, weak=weak)

    def decimals(self, value: Quantity, behind: int) -> tuple[Quantity, int]:
        """The figures behind a spoken point: "three point one"."""
        step, at = 1.0, behind + 1
        total = value.value
        while self.has(at) and self.words.cardinals.get(self.lexemes[at].norm, 10) < 10:  # noqa: PLR2004
            step /= 10
            total += self.words.cardinals[self.lexemes[at].norm] * step
            at += 1
        if step == 1.0:
            return value, behind
        readings, at = self.scaled((Quantity(total, step=step),), at)
        return readings[0], at

    def fits(self, current: float, value: float, at: int) -> bool:
        """Whether a number word goes on with the number before it: "twenty" + "five"."""
        last = current % _HUNDRED
        hyphened = self.lexemes[at - 1].text in _DASHES
        if last == 0:
            return current >= _HUNDRED
        tens = last >= 20 and last % 10 == 0 and 0 < value < 10  # noqa: PLR2004
        return tens and (hyphened or self.lexemes[at - 1].norm not in self.words.joiner)

    def joins(self, at: int, *, joined: bool) -> bool:
        """Whether "and" or a hyphen here stands inside a number."""
        if not joined or not self.has(at + 1) or not self.has(at - 1):
            return False
        here, before, after = self.lexemes[at], self.lexemes[at - 1], self.lexemes[at + 1].norm
        numeral = after in self.words.cardinals or after in self.words.ordinals
        if here.text in _DASHES:
            scale = after in self.words.scales or after in self.words.groups
            return here.start == before.end and (numeral or scale)
        return here.norm in self.words.joiner and before.norm in self.words.scales and numeral

    def fraction(self, index: int) -> _Core | None:
        """ "half", "a third", "two thirds", "one and a half million", "half a dozen"."""
        words = self.words
        at, top = index, 1.0
        lexeme = self.lexemes[at].norm
        explicit = False
        if lexeme in words.cardinals and self.half_more(index + 1):
            return self.and_half(words.cardinals[lexeme], index + 1)
        if lexeme in words.article or lexeme in words.cardinals:
            top = 1.0 if lexeme in words.article else words.cardinals[lexeme]
            explicit = lexeme not in words.article
            at += 1
            if self.has(at) and self.lexemes[at].text in _DASHES:
                at += 1
        if not self.has(at):
            return None
        word = self.lexemes[at].norm
        singular = word.removesuffix("s")
        bottom = words.fractions.get(word)
        if bottom is None and singular in words.ordinals and at > index:
            plural = word.endswith("s")
            # "a third man": only "of" and the like make a fraction of that, but "one third" is one.
            shared = explicit or (self.has(at + 1) and self.lexemes[at + 1].norm in words.shares)
            if words.ordinals[singular] > 2 and (plural or (shared and top == 1.0)):  # noqa: PLR2004
                bottom = words.ordinals[singular]
        if bottom is None:
            return None
        value = Quantity(top / bottom, step=0.01)
        behind = at + 1
        if behind < len(self.lexemes):
            after = behind
            if self.lexemes[after].norm in words.article or self.lexemes[after].text in _DASHES:
                after += 1
            readings, behind_scale = self.scaled((value,), after)
            if behind_scale > after:
                return _Core(readings, behind_scale, NumberKind.CARDINAL)
        weak = not explicit and bottom in (2, 4)
        return _Core((value,), behind, NumberKind.FRACTION, weak=weak)

    def half_more(self, index: int) -> bool:
        """Whether "and a half" stands here."""
        norms = [lexeme.norm for lexeme in self.lexemes[index : index + 3]]
        return (
            len(norms) == 3  # noqa: PLR2004
            and norms[0] in self.words.joiner
            and norms[1] in self.words.article
            and self.words.fractions.get(norms[2]) == 2  # noqa: PLR2004
        )

    def and_half(self, whole: float, index: int) -> _Core:
        """ "one and a half million"."""
        readings, behind = self.scaled((Quantity(whole + 0.5, step=0.5),), index + 3)
        return _Core(readings, behind, NumberKind.CARDINAL)

    def vague(self, index: int) -> _Core | None:
        """ "tens of thousands", "several hundred": an order of magnitude."""
        words = self.words
        at, factor = index, 1.0
        if self.lexemes[at].norm in words.several:
            at += 1
            if not self.has(at) or self.lexemes[at].norm not in words.scales:
                return None
            while self.has(at) and self.lexemes[at].norm in words.scales:
                factor *= words.scales[self.lexemes[at].norm]
                at += 1
            return _Core((Quantity(factor),), at, NumberKind.VAGUE)
        if self.lexemes[at].norm not in words.vague:
            return None
        while self.has(at) and self.lexemes[at].norm in words.vague:
            factor *= words.vague[self.lexemes[at].norm]
            at += 1
            of = self.has(at) and self.lexemes[at].norm == "of"
            if of and self.has(at + 1) and self.lexemes[at + 1].norm in words.vague:
                at += 1
        return _Core((Quantity(factor),), at, NumberKind.VAGUE)

    def implied(self, index: int) -> _Core | None:
        """A word that stands for a number without being one: "both", "twice"."""
        value = self.words.implied.get(self.lexemes[index].norm)
        if value is None:
            return None
        return _Core((Quantity(value),), index + 1, NumberKind.IMPLIED, weak=True)

    # -- what stands behind ---------------------------------------------------------------------

    def with_unit(self, core: _Core, money: tuple[Unit, ...]) -> tuple[tuple[Quantity, ...], int]:
        """The readings with the unit that follows, and the index behind it."""
        if core.kind in (NumberKind.ORDINAL, NumberKind.IMPLIED):
            return core.readings, core.behind
        found, behind = self.unit(core)
        if money:
            if self.lexemes[core.behind - 1].kind == "digits" and self.spelling_at(
                core.behind, ("m",)
            ):
                scaled = tuple(reading.scaled(1e6) for reading in core.readings)
                return _in_units(scaled, money), core.behind + 1
            if found and found[0].dimension != "money":
                behind = core.behind
            return _in_units(core.readings, money), behind
        readings = _in_units(core.readings, found)
        if found and found[0].name == "metre" and self.spelling_at(core.behind, ("m",)):
            # "5m people": a million rather than a metre.
            readings = (*readings, *(reading.scaled(1e6) for reading in core.readings))
        return readings, behind

    def unit(self, core: _Core) -> tuple[tuple[Unit, ...], int]:
        """The unit behind a figure, squares, cubes and rates included."""
        at = core.behind
        if self.has(at) and self.lexemes[at].text in _DASHES and self.glued(at):
            at += 1
        elif core.kind is NumberKind.FRACTION and self.has(at):
            # "half an hour", "a quarter of a century"
            while self.has(at) and self.lexemes[at].norm in {*self.words.article, "of"}:
                at += 1
        found, behind = self.simple_unit(at)
        if not found:
            return (), core.behind
        if self.has(behind) and self.lexemes[behind].norm in {"per", "/", *self.words.article}:
            rate, end = self.simple_unit(behind + 1)
            if rate and rate[0].dimension == "time" and found[0].dimension != "time":
                return tuple(unit.per(rate[0]) for unit in found), end
        return found, behind

    def simple_unit(self, at: int) -> tuple[tuple[Unit, ...], int]:
        """One unit, the longest spelling first, with a power before or behind it."""
        if not self.has(at):
            return (), at
        word = self.lexemes[at].norm
        exponent = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}.get(word)
        if exponent:
            at += 1
            if self.has(at) and self.lexemes[at].text == ".":
                at += 1
        for length in range(min(longest_spelling() + 2, len(self.lexemes) - at), 0, -1):
            first, last = self.lexemes[at], self.lexemes[at + length - 1]
            spelt = self.text[first.start : last.end]
            spelt = spelt if len(spelt) == 1 else spelt.casefold()
            found = units().get(spelt, ())
            if not found:
                continue
            behind = at + length
            if not exponent and self.glued(behind) and found[0].dimension == "length":
                exponent = {"2": 2, "²": 2, "3": 3, "³": 3}.get(self.lexemes[behind].text)
                behind += 1 if exponent else 0
            if exponent and found[0].dimension == "length":
                found = tuple(unit.power(exponent) for unit in found if unit.dimension == "length")
            return found, behind
        return (), at

    def shared_units(self, numbers: Sequence[Number]) -> list[Number]:
        """Gives the first of "5 to 10 km" and "5-10 million" what is said behind the second."""
        shared = list(numbers)
        for index in range(len(shared) - 2, -1, -1):
            left, right = shared[index], shared[index + 1]
            between = self.text[left.span.end : right.span.start].strip().casefold()
            if between not in _DASHES and between not in _RANGE_WORDS:
                continue
            plain = left.quantity.unit is None and left.kind is NumberKind.CARDINAL
            if not plain or right.kind is not NumberKind.CARDINAL:
                continue
            readings = left.readings
            found = tuple(reading.unit for reading in right.readings if reading.unit)
            if found:
                readings = (*_in_units(readings, found), *readings)
            factor = right.quantity.value / (self.bare(right) or right.quantity.value or 1.0)
            if factor >= _THOUSAND and left.quantity.value < _THOUSAND:
                readings = (*(reading.scaled(factor) for reading in readings), *readings)
            shared[index] = replace(left, readings=readings)
        return shared

    def bare(self, number: Number) -> float:
        """The value of a number's first digits alone, without scale words; 0 for words."""
        match = re.match(r"\d+(?:[.,]\d+)*", self.text[number.core.start : number.core.end])
        readings = _readings(match.group())[0] if match else ()
        return readings[0].value if readings else 0.0

    # -- helpers --------------------------------------------------------------------------------

    def has(self, index: int) -> bool:
        return 0 <= index < len(self.lexemes)

    def glued(self, index: int) -> bool:
        """Whether the lexeme follows the one before it without a space."""
        return 0 < index < len(self.lexemes) and (
            self.lexemes[index].start == self.lexemes[index - 1].end
        )

    def spelling_at(self, index: int, spellings: tuple[str, ...]) -> bool:
        return self.has(index) and self.lexemes[index].norm in spellings


def _in_units(readings: Sequence[Quantity], found: Sequence[Unit]) -> tuple[Quantity, ...]:
    """Every reading in every unit; unchanged where there is none."""
    if not found:
        return tuple(readings)
    return tuple(replace(reading, unit=unit) for unit in found for reading in readings)


def _lex(text: str) -> list[_Lexeme]:
    """Digits, words and marks with their places; "1 000 000" is one."""
    lexemes: list[_Lexeme] = []
    place = 0
    while place < len(text):
        grouped = _GROUPED.match(text, place)
        match = _LEXEME.match(text, place)
        if grouped and (place == 0 or not text[place - 1].isalnum()):
            lexemes.append(_lexeme(grouped, "digits"))
            place = grouped.end()
        elif match:
            lexemes.append(_lexeme(match, match.lastgroup or "mark"))
            place = match.end()
        else:
            place += 1
    return lexemes


def _lexeme(match: re.Match[str], kind: str) -> _Lexeme:
    norm = match.group().casefold().replace("’", "'")
    return _Lexeme(match.start(), match.end(), match.group(), norm, kind)


def _readings(figure: str) -> tuple[tuple[Quantity, ...], bool]:
    """What digits with separators may mean in English text, and whether they are set foreign.

    Empty where they are no number (a version such as 1.2.3).
    """
    plain = figure
    for space in _SPACES + "'’":
        plain = plain.replace(space, "")
    commas, dots = plain.count(","), plain.count(".")
    if not commas and not dots:
        return (_quantity(plain),), False
    groups = re.split(r"[.,]", plain)
    thousands = len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])
    joined = "".join(groups)
    if commas and dots:
        return _mixed(plain)
    if commas:
        if thousands and groups[0] != "0":
            decimal = (_quantity(f"{groups[0]}.{groups[1]}"),) if commas == 1 else ()
            return (_quantity(joined), *decimal), False
        if commas == 1:
            # "1,5" is a decimal comma; "65,00" may also be 6,500 with its comma out of place.
            return (_quantity(f"{groups[0]}.{groups[1]}"), _quantity(joined)), True
        return (_quantity(joined),), not _indian(groups)
    if dots == 1:
        if thousands and groups[0] != "0":
            return (_quantity(plain), _quantity(joined)), True
        return (_quantity(plain),), False
    return ((_quantity(joined),), True) if thousands else ((), False)


def _mixed(plain: str) -> tuple[tuple[Quantity, ...], bool]:
    """Both marks: the last one is the decimal's."""
    if plain.rfind(".") > plain.rfind(","):
        return (_quantity(plain.replace(",", "")),), False
    return (_quantity(plain.replace(".", "").replace(",", ".")),), True


def _indian(groups: Sequence[str]) -> bool:
    """Lakh and crore: 12,34,567."""
    return len(groups[-1]) == _GROUP and all(1 <= len(group) <= 2 for group in groups[:-1])  # noqa: PLR2004


def _quantity(digits: str) -> Quantity:
    """The value and its step: 3.10 is exact to 0.01, 1600 to 100."""
    whole, _, decimals = digits.partition(".")
    if decimals:
        return Quantity(float(digits), step=10.0 ** -len(decimals))
    zeros = len(whole) - len(whole.rstrip("0"))
    return Quantity(float(whole), step=10.0 ** min(zeros, max(len(whole) - 1, 0)))


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """``data/numerals.toml`` of one language."""

    cardinals: dict[str, float]
    ordinals: dict[str, float]
    scales: dict[str, float]
    groups: dict[str, float]
    vague: dict[str, float]
    fractions: dict[str, float]
    implied: dict[str, float]
    joiner: frozenset[str]
    article: frozenset[str]
    minus: frozenset[str]
    point: frozenset[str]
    several: frozenset[str]
    shares: frozenset[str]
    not_one: frozenset[str]
    weak: frozenset[str]
    numeral: frozenset[str]
    symbols: dict[str, tuple[int, int]]


@cache
def _lexicon(language: str) -> _Lexicon:
    table: dict[str, Any] = load("numerals")
    words = table.get(language or "en", {})

    def values(key: str) -> dict[str, float]:
        return {word: float(value) for word, value in words.get(key, {}).items()}

    def listed(key: str) -> frozenset[str]:
        return frozenset(words.get(key, ()))

    cardinals, ordinals = values("cardinals"), values("ordinals")
    return _Lexicon(
        cardinals=cardinals,
        ordinals=ordinals,
        scales=values("scales"),
        groups=values("groups"),
        vague=values("vague"),
        fractions=values("fractions"),
        implied=values("implied"),
        joiner=listed("joiner"),
        article=listed("article"),
        minus=listed("minus"),
        point=listed("point"),
        several=listed("several"),
        shares=listed("shares"),
        not_one=listed("not_one"),
        weak=listed("weak"),
        numeral=frozenset(cardinals) | frozenset(ordinals),
        symbols={sign: (top, bottom) for sign, top, bottom in table["symbols"].values()},
    )
