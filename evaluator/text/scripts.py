"""The scripts that a word is written in."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

UNNAMED = "?"
"""The script of letters that Python has no name for, such as Tangut's."""


@lru_cache(maxsize=65536)
def scripts_of(word: str) -> frozenset[str]:
    """Of its letters, as Unicode names them: "LATIN", "CYRILLIC", "CJK"; none of "12"."""
    return frozenset(
        unicodedata.name(letter, UNNAMED).split()[0] for letter in word if letter.isalpha()
    )
