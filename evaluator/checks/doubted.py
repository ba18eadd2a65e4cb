"""When a doubt of the network (``align/doubt.py``) is enough to speak.

Of texts that it was not trained on (``benchmarks/training`` prints the figures): doubts above
``LIKELY`` stand on some 5 of 1,000 words of a good translation, above ``POSSIBLE`` on some 60.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod

from evaluator.domain.words import STRONG

SURE = 0.55
"""From here on the network is seldom wrong: enough for a major finding."""
LIKELY = STRONG
"""Enough for a finding by itself."""
UNDOUBTED = 0.023
"""Below it the network sees no trace of a loss: what a rule saw was said in another way."""
POSSIBLE = 0.06
"""Enough to bear out what another rule saw; below it, what a rule saw is likely a paraphrase."""


def strongest(doubts: Sequence[float], indices: Iterable[int]) -> float | None:
    """The greatest doubt about some of the tokens; None where there are no doubts."""
    return max((doubts[index] for index in indices), default=0.0) if doubts else None


def together(doubts: Sequence[float], indices: Iterable[int]) -> float | None:
    """The chance that at least one of the tokens was lost or altered, were they independent."""
    return 1.0 - prod(1.0 - doubts[index] for index in indices) if doubts else None


def runs(indices: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending indices as half-open runs of neighbours."""
    found: list[tuple[int, int]] = []
    for index in indices:
        start = found.pop()[0] if found and found[-1][1] == index else index
        found.append((start, index + 1))
    return found
