"""Whether a text may hold a number at all: most sentences need no closer look."""

from __future__ import annotations

import re
from functools import cache

from evaluator.text.language_tables import is_english
from evaluator.text.number_lexemes import DASHES
from evaluator.text.number_words import number_words
from evaluator.text.units import units
from evaluator.text.word_set import word_set

_DIGIT = re.compile(r"\d")


@cache
def openers(language: str) -> frozenset[str]:
    """The words and signs, digits aside, that a number may begin with."""
    words = number_words(language)
    tables = (words.cardinals, words.ordinals, words.fractions, words.vague, words.implied)
    lists = (
        words.several,
        words.article,
        words.minus,
        DASHES,
        words.symbols,
        words.alone,
        words.percent_before,
        words.compounds,
    )
    return frozenset(word for group in (*tables, *lists) for word in group)


def worth_reading(text: str, language: str) -> bool:
    """Whether there may be a number in the text; where this quick look says no, none is."""
    if _DIGIT.search(text) or not number_words(language).symbols.keys().isdisjoint(text):
        return True
    if not is_english(language):
        return True  # words are inflected, and put together
    words = word_set(text)
    return not _hints(language).isdisjoint(words) or any(word.endswith("long") for word in words)


@cache
def _hints(language: str) -> frozenset[str]:
    """Words without any of which, and without digits and signs, a text holds no number.

    Articles are left out: what they count ("a week", "a third", "a million") is in it.
    """
    words = number_words(language)
    tables = (words.scales, words.groups, {f"{word}s": 0 for word in words.ordinals})
    counted = [one for one, found in units().items() if found[0].dimension == "time"]
    opening = openers(language) - words.article - DASHES
    return frozenset(opening.union(*tables, counted))
