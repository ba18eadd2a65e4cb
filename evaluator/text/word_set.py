"""Which words a text has at all: the cheap question before any dear one."""

from __future__ import annotations

import re
from functools import lru_cache

_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=64)
def word_set(text: str) -> frozenset[str]:
    """The runs of letters in ``text``, case-folded: "It's 5pm" is it, s and pm.

    Kept for a while: dates, numbers and others ask for the same sentence in a row.
    """
    return frozenset(_LETTERS.findall(text.casefold()))


def first_letters(phrase: str) -> str:
    """The first run of letters of a phrase: what `word_set` must hold for it to be there."""
    match = _LETTERS.search(phrase)
    return match.group() if match else ""
