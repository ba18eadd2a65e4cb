"""Writings that set no spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.

A character of theirs is a token, and two of them count as a word.
"""

from __future__ import annotations

_RANGES = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Myanmar
    ("\u1780", "\u17ff"),  # Khmer
    ("\u3040", "\u30ff"),  # kana
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
)

UNSPACED = "".join(f"{first}-{last}" for first, last in _RANGES)
"""The characters, as a class of a regular expression without its brackets.

It takes 4 ms to compile: most texts need not, and are looked at by :func:`is_unspaced`.
"""


def is_unspaced(character: str) -> bool:
    """Whether ``character`` belongs to such a writing; False for the empty string."""
    return any(first <= character <= last for first, last in _RANGES)
