"""A plain baseline for sentence alignment: lengths alone.

Gale and Church 1993, "A Program for Aligning Sentences in Bilingual Corpora", Computational
Linguistics 19(1): the price of a bead is minus the log of the probability of its shape and of the
difference between its lengths in characters. It knows no words and no moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, inf, log, sqrt


def gale_church(reference: Sequence[str], candidate: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The length-based aligner of Gale and Church 1993, with the constants of their paper.

    Returns the links, by index.
    """
    price = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089}
    price[2, 2] = 0.011
    ours, theirs = ([len(text) for text in side] for side in (reference, candidate))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            steps = [(inf, (0, 0))] if (i, j) != (0, 0) else [best[0, 0]]
            for (n, m), prior in price.items():
                if n <= i and m <= j:
                    apart = _improbable(sum(ours[i - n : i]), sum(theirs[j - m : j]))
                    steps.append((best[i - n, j - m][0] + apart - log(prior), (n, m)))
            best[i, j] = min(steps)
    links: set[tuple[int, int]] = set()
    i, j = len(ours), len(theirs)
    while i or j:
        n, m = best[i, j][1]
        links |= {(i - 1 - a, j - 1 - b) for a in range(n) for b in range(m)}
        i, j = i - n, j - m
    return frozenset(links)


def _improbable(ours: int, theirs: int) -> float:
    """-log of the probability that lengths differ so much; s² = 6.8 per character."""
    delta = (theirs - ours) / sqrt(6.8 * max(1, (ours + theirs) / 2))
    return -log(max(erfc(abs(delta) / sqrt(2)), 1e-300))
