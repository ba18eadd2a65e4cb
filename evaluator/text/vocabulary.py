"""Whether a word stands in the dictionary."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=65536)
def is_word(word: str, language: str = "en") -> bool:
    """Whether the word, written small, is in simplemma's dictionary of the language.

    True for languages that it has none of: there, nothing is held to be a name for being unknown.
    The first call reads the dictionary (about 0.4 s), so ask only where much hangs on it.
    """
    import simplemma

    try:
        return bool(simplemma.is_known(word.lower(), lang=language or "en"))
    except ValueError:
        return True
