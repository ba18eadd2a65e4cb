"""Whether a word stands in the dictionary."""

from __future__ import annotations

from functools import lru_cache

from evaluator.data import load

_STEM = 3


@lru_cache(maxsize=65536)
def is_word(word: str, language: str = "en") -> bool:
    """Whether the word, written small, is one of the language's and no mere name.

    Common words that open sentences, and words with an ending that names seldom have, are known
    at once; for the others simplemma's dictionary is asked. The first time it is read (about
    0.4 s), so ask only where much hangs on it. True for languages that it has none of: there,
    nothing is held to be a name for being unknown.
    """
    if often_opens(word, language):
        return True
    import simplemma

    try:
        return bool(simplemma.is_known(word.lower(), lang=language or "en"))
    except ValueError:
        return True


def often_opens(word: str, language: str = "en") -> bool:
    """Whether the word is one of those that often open sentences, or ends as names seldom do."""
    small, rows = word.lower(), load("names").get(language or "en", {})
    ending = any(
        small.endswith(one) and len(small) >= len(one) + _STEM for one in rows.get("endings", ())
    )
    return ending or small in rows.get("openers", ())
