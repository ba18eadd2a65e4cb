"""What someone probably meant to type."""

from __future__ import annotations

from collections.abc import Sequence


def nearest(word: str, choices: Sequence[str]) -> str:
    """The choice that differs least from ``word``, whatever the case; ``choices`` not empty."""
    from rapidfuzz import fuzz

    return max(choices, key=lambda choice: fuzz.WRatio(word.casefold(), choice.casefold()))
