"""What the sizes of two texts alone say of their alignment."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

from evaluator.align.confidence import RELATED
from evaluator.align.side import LARGEST
from evaluator.domain.document import Segment

MOST_PAIRS = 2_000_000_000
"""Segments of the one text times segments of the other that are compared at all.

Each is compared with each. Two books of 45,000 sentences reach it: a quarter of an hour, 1 GB.
"""

_FEW = 2_000
"""So few segments in both texts are embedded in seconds, whatever comes of it."""


def most_confidence(reference: Sequence[Segment], candidate: Sequence[Segment]) -> float:
    """The most that the confidence of any alignment of these segments can come to, in [0, 1].

    A bead holds at most ``LARGEST`` segments of a side, and the confidence is the share of both
    texts that stands in beads: of a text that has many times the other's segments most is left
    over, whatever it says. 0 where a side is empty.
    """
    sizes = ([len(one.text) for one in reference], [len(one.text) for one in candidate])
    reached = (
        sum(nlargest(LARGEST * len(sizes[1]), sizes[0])),
        sum(nlargest(LARGEST * len(sizes[0]), sizes[1])),
    )
    total = sum(map(sum, sizes))
    return sum(reached) / total if all(sizes) else 0.0


def are_hopeless(reference: Sequence[Segment], candidate: Sequence[Segment]) -> bool:
    """Whether sizes alone show that the two are unrelated, and vectors would cost much.

    Then they need no vectors to be told so: 140,000 sentences take the model half an hour.
    """
    many = len(reference) + len(candidate) > _FEW
    return many and most_confidence(reference, candidate) < RELATED


def are_endless(reference: Sequence[Segment], candidate: Sequence[Segment]) -> bool:
    """Whether comparing each segment with each would take longer than anybody waits."""
    return len(reference) * len(candidate) > MOST_PAIRS
