"""Links between words that went astray, after the best were taken first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from evaluator.domain.words import LinkKind, Token
from evaluator.text.antonyms import are_opposites
from evaluator.text.closed_classes import is_replaceable

REACH = 2
"""How many words to either side speak for a link."""
_SUPPORT = 5  # within how many words a function word must find a link that agrees with its own


def uncrossed(chosen: dict[int, int], kinds: dict[tuple[int, int], LinkKind]) -> dict[int, int]:
    """Gives two words that were linked with each other's form their own form back.

    Where "women earn less than men" became "men earn less than women", neighbours and meaning
    outweigh the form: "women" would stand for "men".
    """
    found = dict(chosen)
    strange = sorted(link for link in chosen.items() if link not in kinds)
    for (i, j), (other_i, other_j) in combinations(strange, 2):
        untouched = found[i] == j and found[other_i] == other_j
        if untouched and {(i, other_j), (other_i, j)} <= kinds.keys():
            found[i], found[other_i] = other_j, j
    return found


def without_stray_words(
    chosen: dict[int, int],
    kinds: dict[tuple[int, int], LinkKind],
    reference: tuple[Token, ...],
    candidate: tuple[Token, ...],
) -> dict[int, int]:
    """Drops links that no neighbouring link bears out: of function words, of opposites.

    "the" of one sentence end is not "the" of the other: a word that could stand anywhere is held
    to be the same only where a word within reach is linked the same way. Vectors hold opposites for
    neighbours: "gained" is not "lost" where the words beside it lead to a place with a free word.
    """
    taken = set(chosen.values())

    def neighbours(i: int) -> Iterator[tuple[int, int]]:
        """The linked words of content around a word: how far away, and their partners."""
        for step in (*range(-_SUPPORT, 0), *range(1, _SUPPORT + 1)):
            if i + step in chosen and reference[i + step].content:
                yield step, chosen[i + step]

    def borne_out(i: int, j: int) -> bool:
        return any(
            (partner - j) * step > 0 and abs(partner - j - step) <= REACH
            for step, partner in neighbours(i)
        )

    def led_elsewhere(i: int) -> bool:
        places = {k for step, partner in neighbours(i) for k in _around(partner - step, candidate)}
        return any(is_replaceable(candidate[k]) for k in places - taken)

    kept = {}
    for i, j in chosen.items():
        function = not (reference[i].content and candidate[j].content)
        opposed = (i, j) not in kinds and are_opposites(reference[i], candidate[j])
        at_same_edge = (i, j) == (0, 0) or (i == len(reference) - 1 and j == len(candidate) - 1)
        stray = (function and not at_same_edge) or (opposed and led_elsewhere(i))
        if not stray or borne_out(i, j):
            kept[i] = j
    return kept


def _around(place: int, tokens: tuple[Token, ...]) -> range:
    return range(max(place - 1, 0), min(place + 2, len(tokens)))
