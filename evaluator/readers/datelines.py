"""Whether a block is nothing but a date: `December 28, 2021`, `Published 3 hours ago`."""

from __future__ import annotations

import re

from evaluator.readers import shapes
from evaluator.readers.lexicon import Lexicon

_WORDS = 20
_PLACE_WORDS = 3
_DIGIT = re.compile(r"\d")
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?!\d)"
    r"|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]"
)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.h]\d{2}){1,2}(?!\d)|\d{1,2}\s*[h時时点](?:\s*\d{2})?(?![^\W\d_])", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|ème|[.ºª])?(?:am|pm)?", re.IGNORECASE)
# `Paris, le 5 mars 2021`: a place before the first comma
_PLACE = re.compile(r"^([^\W\d_][^\d,]{1,40}),\s*(?=\S)")


def is_dateline(text: str, words: Lexicon, *, place: bool) -> bool:
    """Whether all of ``text`` is a date: with a time or not, a label, and (``place``) a town."""
    if shapes.count_words(text) > _WORDS or not _DIGIT.search(text):
        return False
    if _is_date(text, words):
        return True
    match = _PLACE.match(text) if place else None
    return (
        match is not None
        and match[1][0].isupper()
        and shapes.count_words(match[1]) <= _PLACE_WORDS
        and _is_date(text[match.end() :], words)
    )


def _is_date(text: str, words: Lexicon) -> bool:
    """Whether nothing but the parts of a date is there, and enough of them."""
    rest, dates = _DATE.subn(" ", text)
    rest, clocks = _CLOCK.subn(" ", rest)
    numbers = months = days = 0
    known = words.words("date")
    for token in shapes.tokens(rest):
        # Names of months come last: they take a library to load.
        token = token.casefold()  # noqa: PLW2901
        if _NUMBER.fullmatch(token):
            numbers += 1
        elif token not in known and not token.startswith(("+", "-")):
            if token in words.calendar:
                months += 1
            elif token in words.days:
                days += 1
            else:
                return False
    if dates or (months and numbers):
        return True
    aged = numbers > 0 and words.contains("age", text)
    return aged or (clocks > 0 and (days > 0 or words.opening("date", text) > 0))
