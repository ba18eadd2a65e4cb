"""Right, wrong and missed calls, and what is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """Things called rightly, called wrongly, and missed; and those rightly left alone."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    left: int = 0

    @property
    def precision(self) -> float | None:
        """Share of what was called that is right; None of nothing."""
        called = self.right + self.wrong
        return self.right / called if called else None

    @property
    def recall(self) -> float | None:
        """Share of what there is that was called; None of nothing."""
        there = self.right + self.missed
        return self.right / there if there else None

    @property
    def f1(self) -> float | None:
        """2·right / (2·right + wrong + missed); None where there is nothing."""
        both = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / both if both else None

    @property
    def share(self) -> float | None:
        """The share of all that is there to be called; None of nothing."""
        there, number = self.right + self.missed, self.number
        return there / number if number else None

    @property
    def f1_of_all(self) -> float | None:
        """F1 of whoever calls everything; None of nothing."""
        return None if self.share is None else 2 * self.share / (1 + self.share)

    @property
    def number(self) -> int:
        """All things counted."""
        return self.right + self.wrong + self.missed + self.left

    @property
    def balanced(self) -> float | None:
        """The mean of the recall of both kinds: 0.5 for whoever calls all or none."""
        alone = self.wrong + self.left
        if self.recall is None or not alone:
            return None
        return (self.recall + self.left / alone) / 2


def counted(gold: Sequence[bool], called: Sequence[bool]) -> Counts:
    """What was called against what is."""
    counts = Counts()
    for is_, said in zip(gold, called, strict=True):
        counts.right += is_ and said
        counts.wrong += said and not is_
        counts.missed += is_ and not said
        counts.left += not is_ and not said
    return counts
