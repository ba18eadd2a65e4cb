"""Numbers that a language writes as one word: "zweihundertfünfundzwanzig", "ventitré"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

_TEN, _HUNDRED, _THOUSAND = 10.0, 100.0, 1000.0
_LONGEST = 120  # letters; 777,777 has 65 in German, 87 in Finnish


class Compounds:
    """Takes number words apart into the parts that a language makes them of.

    ``parts`` leads from each part to its value, ``joiners`` are the words for "and" that may stand
    between two of them.
    """

    def __init__(self, parts: Mapping[str, float], joiners: Sequence[str]) -> None:
        self._parts = dict(parts)
        self._known = sorted({*parts, *joiners}, key=len, reverse=True)
        self.value = lru_cache(maxsize=65536)(self._value)

    def _value(self, word: str) -> float | None:
        """The value of a word of two parts or more, None for any other."""
        pieces = self._split(word) if len(word) <= _LONGEST else None
        if pieces is None or len(pieces) < 2:  # noqa: PLR2004
            return None
        values = [self._parts.get(piece) for piece in pieces]
        # "undzwanzig" and "zweiund" are no numbers, and neither is "einein".
        if values[0] is None or values[-1] is None or max(one or 0 for one in values) < _TEN:
            return None
        return _sum([one for one in values if one is not None])

    def _split(self, word: str) -> list[str] | None:
        if not word:
            return []
        for piece in self._known:
            if word.startswith(piece):
                rest = self._split(word[len(piece) :])
                if rest is not None:
                    return [piece, *rest]
        return None


def _sum(values: Sequence[float]) -> float:
    """Adds up what stands before a hundred or thousand, and multiplies it: 2, 100, 5, 20 is 225.

    A ten behind a unit multiplies it, as in Finnish: where it adds, the teens are parts themselves.
    """
    total = current = least = 0.0
    for value in values:
        if value >= _THOUSAND:
            total += max(current + least, 1.0) * value
            current = least = 0.0
        elif value >= _HUNDRED:
            current += max(least, 1.0) * value
            least = 0.0
        elif value == _TEN and 0 < least < _TEN:
            least *= _TEN
        else:
            least += value
    return total + current + least
