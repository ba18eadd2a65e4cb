"""The words of ``evaluator/data/boilerplate.toml``, made ready for one language."""

from __future__ import annotations

from functools import cache, cached_property

from evaluator.data import load
from evaluator.text.calendar_names import day_names, month_names

_LONGEST = 80
"""No phrase of the lexicon is longer."""

_FIRST_UNSPACED = "\u2e80"


class Lexicon:
    """The words by which furniture is known in articles of one language.

    English words apply to all articles, since pages keep English furniture round foreign text.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._tuples: dict[str, tuple[str, ...]] = {}

    def words(self, table: str) -> frozenset[str]:
        """The words of a table that apply to this language, lower case."""
        lists = load("boilerplate")[table]
        keys = {"any", "en", self.language}
        return frozenset(word for key in keys for word in lists.get(key, ()))

    def opening(self, table: str, text: str) -> int:
        """How much of ``text`` the longest word or phrase takes that it begins with; 0 for none."""
        lower = text[:_LONGEST].lower()
        if not lower.startswith(self._tuple(table)):
            return 0
        fitting = (len(word) for word in self._tuple(table) if lower.startswith(word))
        return max((end for end in fitting if _is_border(lower, end)), default=0)

    def contains(self, table: str, text: str) -> bool:
        """Whether a word or phrase of the table stands anywhere in ``text``, as whole words."""
        lower = text.lower()
        for word in self._tuple(table):
            start = lower.find(word)
            while start >= 0:
                end = start + len(word)
                if _is_border(lower, end) and not (start and lower[start - 1].isalnum()):
                    return True
                start = lower.find(word, end)
        return False

    @cached_property
    def calendar(self) -> frozenset[str]:
        """Names of months, long and short."""
        return month_names("en") | month_names(self.language)

    @cached_property
    def days(self) -> frozenset[str]:
        """Names of the days of the week, long and short."""
        return day_names("en") | day_names(self.language)

    def _tuple(self, table: str) -> tuple[str, ...]:
        """The words of a table, as str.startswith wants them."""
        if table not in self._tuples:
            self._tuples[table] = tuple(self.words(table))
        return self._tuples[table]


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon for an ISO 639-1 code, ``""`` for a language that is not known."""
    return Lexicon(language)


def _is_border(text: str, end: int) -> bool:
    """Whether a word may end at ``end``: no letter follows, or one of a script without spaces."""
    after = text[end : end + 1]
    return not after.isalnum() or after >= _FIRST_UNSPACED
