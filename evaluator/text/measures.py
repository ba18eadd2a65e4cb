"""Units and currencies around a figure: "US$5", "5 square kilometres", "3 milliards d'euros"."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.text.figures import Lexeme
from evaluator.text.numerals import Figure, FigureReader, NumberKind
from evaluator.text.units import Quantity, Unit, longest_spelling

_POWER_WORDS = {"square": 2, "sq": 2, "cubic": 3, "cu": 3}
_POWER_SIGNS = {"2": 2, "²": 2, "3": 3, "³": 3}
_MILLION = 1e6


class MeasureReader(FigureReader):
    """Reads what a figure of one text is measured in."""

    def __init__(self, lexemes: Sequence[Lexeme], text: str, language: str) -> None:
        super().__init__(lexemes, language)
        self.text = text
        self._longest = longest_spelling(language) + 2

    def money_before(self, index: int) -> tuple[tuple[Unit, ...], int]:
        """A currency in front of a figure ("US$5", "RMB 5"), or none; and where the figure is."""
        for length in (3, 2, 1):
            if not self.has(index + length) or not self.lexemes[index + length].digits:
                continue
            spelt = self.text[self.lexemes[index].start : self.lexemes[index + length - 1].end]
            found = self.units.get(spelt.casefold(), ())
            # "won 36 seats" is no money: in front of a figure a currency is a sign or in capitals.
            if found and found[0].dimension == "money" and not spelt.islower():
                return found, index + length
        return (), index

    def with_unit(self, core: Figure, money: tuple[Unit, ...]) -> tuple[tuple[Quantity, ...], int]:
        """The readings with the unit that follows, and the index behind it."""
        if core.kind in (NumberKind.ORDINAL, NumberKind.IMPLIED):
            return core.readings, core.behind
        found, behind = self._unit(core)
        million = self.norm(core.behind) == "m"
        in_millions = tuple(reading.scaled(_MILLION) for reading in core.readings)
        if million and not money and self.glued(core.behind + 1):
            money = self._sign_of_money(core.behind + 1)  # "3 M€"
            if money:
                return in_units(in_millions, money), core.behind + 2
        if money:
            if million:
                return in_units(in_millions, money), core.behind + 1
            same = bool(found) and found[0].dimension == "money"
            return in_units(core.readings, money), behind if same else core.behind
        readings = in_units(core.readings, found)
        # "5m people": a million rather than a metre.
        return (*readings, *in_millions) if million else readings, behind

    def _sign_of_money(self, at: int) -> tuple[Unit, ...]:
        found = self.units.get(self.norm(at), ())
        return found if found and found[0].dimension == "money" else ()

    def _unit(self, core: Figure) -> tuple[tuple[Unit, ...], int]:
        """The unit behind a figure, squares, cubes and rates included."""
        at = core.behind + 1 if self.dash(core.behind) else core.behind
        if core.kind is NumberKind.FRACTION:
            while self.norm(at) in {*self.words.article, "of"}:  # "half an hour"
                at += 1
        found, behind = self._simple_unit(at)
        if not found and not self.words.english:
            found, behind = self._unit_apart(at)
        if not found:
            return (), core.behind
        leads = self.norm(behind) in self.words.per or self.norm(behind) in self.words.article
        if leads and found[0].dimension != "time":
            rate, end = self._simple_unit(behind + 1)
            if rate and rate[0].dimension == "time":
                return tuple(unit.per(rate[0]) for unit in found), end
        return found, behind

    def _unit_apart(self, at: int) -> tuple[tuple[Unit, ...], int]:
        """The unit behind a full stop or "de": "3 Mio. Euro", "3 milliards d'euros"."""
        if self.norm(at) == "." and self.norm(at - 1) in self.words.abbreviated:
            at += 1
        found, behind = self._simple_unit(at)
        while not found and self.norm(at) in self.words.of:
            at += 1
            found, behind = self._simple_unit(at)
        return found, behind

    def _simple_unit(self, at: int) -> tuple[tuple[Unit, ...], int]:
        """One unit, the longest spelling first, with a power before or behind it."""
        exponent = _POWER_WORDS.get(self.norm(at))
        if exponent:
            at += 2 if self.norm(at + 1) == "." else 1
        for length in range(min(self._longest, len(self.lexemes) - at), 0, -1):
            spelt = self.text[self.lexemes[at].start : self.lexemes[at + length - 1].end]
            if not spelt.isascii():
                spelt = " ".join(spelt.replace("’", "'").split())
            found = self.unit_of(spelt if len(spelt) == 1 else spelt.casefold())
            if not found:
                continue
            behind = at + length
            if found[0].dimension != "length":
                return found, behind
            if not exponent and self.glued(behind):
                exponent = _POWER_SIGNS.get(self.norm(behind))
                behind += bool(exponent)
            if exponent:
                found = tuple(unit.power(exponent) for unit in found)
            elif self.glued(behind) and self.norm(behind) == "?" and self.has(behind + 1):
                # "90 km? of forest": the sign that was lost on the way was a square or a cube.
                found = (*found, *(unit.power(power) for power in (2, 3) for unit in found))
            return found, behind
        return (), at


def in_units(readings: Sequence[Quantity], found: Sequence[Unit]) -> tuple[Quantity, ...]:
    """Every reading in every unit; unchanged where there is none."""
    if not found:
        return tuple(readings)
    return tuple(reading._replace(unit=unit) for unit in found for reading in readings)
