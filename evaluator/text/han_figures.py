"""What figures in Han characters are worth: "三千五百万", "3亿5000万", "二〇二一", "三点五亿".

The tables of Chinese, Japanese and Korean say which characters are digits and which are scales.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from evaluator.text.figures import read_digits
from evaluator.text.language_tables import cldr_table, figures_table
from evaluator.text.units import Quantity

_TEN = 10.0
MYRIAD = 10_000.0
"""The least scale that multiplies all that stands before it."""
ARABIC = r"(?:[０-９]+(?:[，．][０-９]+)+|\d+(?:[,.]\d+)*)"
"""A figure in digits, as Chinese, Japanese and Korean set them; marks are as wide as the digits."""


class HanFigures(NamedTuple):
    """The characters that figures are written with, and what each is worth.

    ``points`` are read as the decimal mark ("三点五亿").
    """

    digits: Mapping[str, float]
    scales: Mapping[str, float]
    points: frozenset[str]

    def value(self, figure: str) -> float | None:
        """The value of a figure; None where the characters make none ("三五", "百年")."""
        if figure and all(sign in self.digits for sign in figure):
            positions = [str(int(self.digits[sign])) for sign in figure]
            year = len(figure) == 4 or len(figure) == 1  # noqa: PLR2004
            return float("".join(positions)) if year else None
        total = section = 0.0
        open_digit: float | None = None
        for piece in re.findall(rf"{ARABIC}|[^\d\s多余餘]", figure):
            scale = self.scales.get(piece)
            if scale is None:
                if open_digit:
                    return None  # "十四五" is a name, "三四百" an estimate
                open_digit = self._digit(piece)
                if open_digit is None:
                    return None
            elif scale < MYRIAD:
                section += (1.0 if open_digit is None else open_digit) * scale
                open_digit = None
            else:
                section += open_digit or 0.0
                if scale > total + section:
                    total = (total + section or 1.0) * scale  # "3万亿"
                else:
                    total += section * scale
                section, open_digit = 0.0, None
        return total + section + (open_digit or 0.0)

    def quantity(self, figure: str) -> Quantity | None:
        """The figure as a quantity, how coarsely it was written included."""
        value = self.value(figure)
        if value is None:
            return self._spoken(figure)
        digits = re.findall(ARABIC, figure)
        first = read_digits(digits[0])[0] if len(digits) == 1 else ()
        if first and first[0].value:
            return first[0].scaled(value / first[0].value)
        step = 1.0
        while value >= step * _TEN and value % (step * _TEN) == 0:
            step *= _TEN
        return Quantity(value, step=step)

    def _spoken(self, figure: str) -> Quantity | None:
        """A figure with a spoken point, and scales behind it or none; None for any other."""
        at = next((index for index, sign in enumerate(figure) if sign in self.points), 0)
        whole, behind = self.value(figure[:at]), figure[at + 1 :]
        decimals = behind.rstrip("".join(self.scales))
        if not at or whole is None or not all(sign in self.digits for sign in decimals):
            return None
        places = "".join(str(int(self.digits[sign])) for sign in decimals)
        factor = math.prod(self.scales[sign] for sign in behind[len(decimals) :])
        return Quantity(float(f"{whole:.0f}.{places}"), step=0.1 ** len(places)).scaled(factor)

    def _digit(self, piece: str) -> float | None:
        if piece[0].isdecimal():
            readings = read_digits(piece)[0]
            return readings[0].value if readings else None
        return self.digits.get(piece)


@cache
def han_figures(language: str) -> HanFigures:
    """The characters of figures in a language: Chinese, Japanese or Korean."""
    table = figures_table(language)
    single = {
        sign: value for sign, value in cldr_table(language)["scales"].items() if len(sign) == 1
    }
    return HanFigures(
        {sign: float(value) for sign, value in table.get("digits", {}).items()},
        {sign: float(value) for sign, value in {**single, **table["scales"]}.items()},
        frozenset(table.get("point", ())),
    )
