"""What someone probably meant to type."""

from __future__ import annotations

from collections.abc import Sequence


def nearest(word: str, choices: Sequence[str]) -> str:
    """The choice that differs least from ``word``, whatever the case; ``choices`` not empty."""
    from rapidfuzz.distance import OSA

    # Slips of the hand: a letter too many, too few, another, or two exchanged.
    return max(
        choices, key=lambda choice: OSA.normalized_similarity(word.casefold(), choice.casefold())
    )
