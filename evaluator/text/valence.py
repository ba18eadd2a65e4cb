"""Which English words speak well of something, and which ill."""

from __future__ import annotations

from functools import lru_cache

from evaluator.data import words
from evaluator.text.inflections import graded

GOOD, NEUTRAL, BAD = 1, 0, -1


@lru_cache(maxsize=65536)
def valence(word: str) -> int:
    """``GOOD``, ``BAD`` or ``NEUTRAL`` of a case-folded word.

    A form that ``data/valence.toml`` has not is as what it is a form of; where that may be several
    words that do not agree, it is neutral.
    """
    good, bad = words("valence", "good"), words("valence", "bad")
    if word in good or word in bad:
        return GOOD if word in good else BAD
    forms = {base for base, _ in graded(word)}
    return bool(forms & good) - bool(forms & bad)
