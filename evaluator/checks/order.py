"""The order that words keep, and what leaves it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence


def longest_increasing(values: Sequence[int]) -> frozenset[int]:
    """The positions of a longest increasing subsequence (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    previous: list[int] = []
    for position, value in enumerate(values):
        pile = bisect_left(tails, value)
        previous.append(tops[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(value)
            tops.append(position)
        else:
            tails[pile] = value
            tops[pile] = position
    chain: set[int] = set()
    position = tops[-1] if tops else -1
    while position >= 0:
        chain.add(position)
        position = previous[position]
    return frozenset(chain)


def standing_once(words: Iterable[str]) -> frozenset[str]:
    """The words without a double: of the others it is a guess which is which."""
    return frozenset(word for word, count in Counter(words).items() if count == 1)
