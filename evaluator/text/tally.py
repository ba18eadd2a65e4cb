"""A number in words, added up while it is read."""

from __future__ import annotations

_HUNDRED, _THOUSAND = 100.0, 1000.0
_TEENS, _TENS = range(10, 21), range(10, 100)


class Tally:
    """The sum so far: ``total`` is what scale words have closed, ``current`` what stands open.

    "two hundred and five thousand and six" is 205 closed by "thousand", and 6 that stands open.
    ``article`` says that "a" stands in front and counts as one ("a hundred"), ``stacked`` that a
    scale word multiplies smaller ones before it ("dos mil millones").
    """

    __slots__ = ("_count", "_lowest", "_stacked", "current", "total")

    def __init__(self, *, article: bool, stacked: bool = False) -> None:
        self.total = 0.0
        self.current = 1.0 if article else 0.0
        self._lowest = float("inf")
        self._stacked = stacked
        self._count = 0

    def add(self, value: float, *, apart: bool) -> bool:
        """Takes a cardinal or ordinal; False where it belongs to another number.

        ``apart`` says that "and" stands in front of it: "twenty and five" are two numbers.
        """
        last = self.current % _HUNDRED
        after_tens = last >= _TEENS[-1] and last % _TENS[0] == 0 and 0 < value < _TENS[0]
        if value >= _HUNDRED:
            self.current = max(self.current, 1.0) * value  # "two hundredth"
        elif last == 0 or (after_tens and not apart):
            self.current += value
        elif self._count == 1 and self.current in _TEENS and value in _TENS:
            self.current = self.current * _HUNDRED + value  # "nineteen ninety-eight"
        else:
            return False
        self._count += 1
        return True

    def scale(self, factor: float) -> bool:
        """Takes a scale word; False where there is nothing it could multiply."""
        if self._stacked and self.total and factor > self.total + self.current:
            self.total = (self.total + self.current) * factor
            self.current, self._lowest = 0.0, factor
            return True
        if not self.current:
            return False
        if factor < _THOUSAND and self.current < _HUNDRED:
            self.current *= factor
        elif _THOUSAND <= factor < self._lowest:
            self.total += self.current * factor
            self.current, self._lowest = 0.0, factor
        else:
            return False
        self._count += 1
        return True
