"""Numbers and counts as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.score import Score


def counted(number: int, one: str, many: str = "") -> str:
    """``1 sentence``, ``2 sentences``, ``10,000 sentences``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def capitalised(sentence: str) -> str:
    """The sentence with its first letter as a capital, if it begins with one; the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def listed(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def decimals_of(score: Score, decimals: int) -> int:
    """How many decimals the score is shown with, given those of a score from 0 to 100."""
    return decimals if score.scale > 1 else decimals + 2


def figure(score: Score, decimals: int) -> str:
    """The score's value as it is shown, and as any threshold has to read it."""
    return f"{score.value:.{decimals_of(score, decimals)}f}"
