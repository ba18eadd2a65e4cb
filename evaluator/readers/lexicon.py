"""The words of ``evaluator/data/boilerplate.toml``, made ready for one language."""

from __future__ import annotations

import re
from functools import cache, cached_property

from evaluator.data import load
from evaluator.text.calendar_names import day_names, month_names


class Lexicon:
    """The words by which furniture is known in articles of one language.

    English words apply to all articles, since pages keep English furniture round foreign text.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def words(self, table: str) -> frozenset[str]:
        """The words of a table that apply to this language, lower case."""
        lists = load("boilerplate")[table]
        keys = {"any", "en", self.language}
        return frozenset(word for key in keys for word in lists.get(key, ()))

    def opening(self, table: str, text: str) -> int:
        """How much of ``text`` the longest word or phrase takes that it begins with; 0 for none."""
        match = self._openings(table).match(text)
        return match.end() if match else 0

    def contains(self, table: str, text: str) -> bool:
        """Whether a word or phrase of the table stands anywhere in ``text``."""
        return self._anywhere(table).search(text) is not None

    @cached_property
    def calendar(self) -> frozenset[str]:
        """Names of months, long and short."""
        return month_names("en") | month_names(self.language)

    @cached_property
    def days(self) -> frozenset[str]:
        """Names of the days of the week, long and short."""
        return day_names("en") | day_names(self.language)

    def _openings(self, table: str) -> re.Pattern[str]:
        return _pattern(self.words(table), opening=True)

    def _anywhere(self, table: str) -> re.Pattern[str]:
        return _pattern(self.words(table), opening=False)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon for an ISO 639-1 code, ``""`` for a language that is not known."""
    return Lexicon(language)


@cache
def _pattern(words: frozenset[str], *, opening: bool) -> re.Pattern[str]:
    """Any of the words as whole words, the longest first."""
    longest = "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
    start = r"\s*" if opening else r"(?<!\w)"
    # Chinese sets no space behind a word, so only letters of other scripts must not follow.
    return re.compile(rf"{start}(?:{longest})(?![^\W\u3400-\u9fff])", re.IGNORECASE)
