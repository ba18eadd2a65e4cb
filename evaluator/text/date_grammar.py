"""The words and patterns of dates in one language, from ``data/dates.toml`` and ``data/figures``.

Most sentences hold no date, and of those that do most need one pattern or two. So the words of a
sentence are looked up first, and a pattern is compiled and tried only where all kinds of words
stand there that it cannot do without (``[needs]`` in the table).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from evaluator.data import load
from evaluator.text.alternation import alternation
from evaluator.text.calendar_names import month_words, months, weekday_words, weekdays
from evaluator.text.language_tables import east_asian, figures_table, is_english
from evaluator.text.number_words import number_words
from evaluator.text.word_set import first_letters, word_set

_NOON = 12
_DIGIT = re.compile(r"\d")


class Grammar:
    """The words and patterns of one language (ISO 639-1)."""

    def __init__(self, language: str) -> None:
        data = load("dates")
        self.english = is_english(language)
        table: dict[str, Any] = (
            data["en"] if self.english else figures_table(language).get("dates", {})
        )
        self.known = bool(table) and not self.english
        numerals = number_words(language)
        self.months: dict[str, int] = months(language)
        self.weekdays: dict[str, int] = (
            weekday_words(language) if self.known else weekdays(language)
        )
        self.parts: dict[str, int] = table.get("parts", {})
        self.clock: dict[str, int] = table.get("noon", {})
        self.offsets: dict[str, int] = table.get("days", {})
        self.direction: dict[str, int] = {
            **table.get("direction", {}),
            **table.get("direction_behind", {}),
        }
        self.spans: dict[str, tuple[int, str]] = table.get("spans", {})
        self.beside = frozenset(table.get("beside", ()))
        self.between: tuple[str, ...] = tuple(table.get("between", ("to", "and", "or", "the")))
        self.feasts: dict[str, list[int]] = table.get("feasts", {})
        self.seasons: dict[str, int] = table.get("seasons", {})
        self.ordinals = numerals.ordinals
        self.cardinals = numerals.cardinals
        self._language = language
        self._periods: dict[str, str] | list[str] = table.get("periods", {})
        self._lone: str = table.get("lone", "")
        self._ambiguous = frozenset(table.get("ambiguous", ()))
        self._before = frozenset(table.get("before", ()))
        self._pieces: dict[str, Iterable[str] | str] = {
            "month": self.months,
            "weekday": self.weekdays,
            "part": self.parts,
            "noon": self.clock,
            "offset": self.offsets,
            "direction": table.get("direction", ()),
            "period": self._periods,
            "count": table.get("counts", ()),
            "feast": self.feasts,
            "season": self.seasons,
            "counted": table.get("counted", ()),
            "ordinal": self.ordinals,
            "number": [word for word, value in self.cardinals.items() if 1 <= value <= _NOON],
        }
        # Where words are not parted by spaces nothing is known of a sentence's words beforehand.
        kinds = {**self._pieces, **table.get("marks", {})} if self.english else {}
        self._kinds = {kind: frozenset(map(first_letters, words)) for kind, words in kinds.items()}
        self._shapes = {name: re.compile(shape) for name, shape in data["shapes"].items()}
        self._pieces["ending"] = numerals.ordinal_endings
        if self.known:
            lists = ("of", "between", "year_before", "year_behind", "century", "clock_before")
            for name in (*lists, "clock_behind", "direction_behind"):
                self._pieces[name] = table.get(name, ())
            self._pieces["month_word"] = month_words(language)
            self._pieces["span"] = self.spans
        self._pieces.update(data["pieces"])
        own: dict[str, str] = table.get("patterns", {})
        shared = {} if self.english or east_asian(language) else data["known"]["patterns"]
        self._sources: dict[str, str] = {**shared, **own} if table else data["any"]["patterns"]
        self._needs = {
            name: tuple(
                need
                for need in data["needs"].get(name, ())
                if need in kinds or need in self._shapes
            )
            for name in self._sources
        }
        self._last = frozenset(data["last"]["patterns"])
        self._compiled: dict[str, re.Pattern[str]] = {}

    def worth_trying(self, text: str, *, last: bool) -> Iterator[str]:
        """The names of the patterns that may match in ``text``, in the table's order.

        Those that a longer match would leave nothing (``last``), or the others.
        """
        words = word_set(text)
        there = {kind for kind, members in self._kinds.items() if not members.isdisjoint(words)}
        if _DIGIT.search(text):
            there.update(name for name, shape in self._shapes.items() if shape.search(text))
        for name, needs in self._needs.items():
            if (name in self._last) is last and there.issuperset(needs):
                yield name

    def pattern(self, name: str) -> re.Pattern[str]:
        """The pattern of that name, compiled when first asked for."""
        if name not in self._compiled:
            self._compiled[name] = re.compile(self._fill(self._sources[name]), re.IGNORECASE)
        return self._compiled[name]

    def means_date(self, name: str, groups: Mapping[str, str], *, lower: bool) -> bool:
        """Whether the words of a match mean a date, and not the modal "may" or the "Sun".

        ``name`` is the pattern's, ``groups`` what it caught; ``lower`` says that the text has no
        capitals at all.
        """
        word = groups.get("month") or groups.get("weekday")
        if self.known:
            return self._means_known(name, groups, lower=lower)
        if word and word.isalpha():
            unsure = word.casefold() in self._ambiguous
            if not (lower or word[0].isupper()) and (unsure or len(groups) == 1):
                return False
            led = groups.get("before", "").casefold() in self._before
            if unsure and name in ("weekday", "lone_month") and not (groups.get("dot") or led):
                return False
        if name == "era_year":
            return lower or groups["era"][0].isupper()  # "spent 300 ad dollars"
        if name == "lone_year":
            return "open" in groups or groups["before"].casefold() in self._before
        return True

    def _means_known(self, name: str, groups: Mapping[str, str], *, lower: bool) -> bool:
        """As `means_date`, by how a language writes months and weekdays by themselves."""
        if name == "lone_month" and self._lone == "before":
            return groups.get("before", "") in self._before
        if name == "lone_month" and self._lone == "lower":
            return groups["month"].islower()
        if name in ("lone_month", "weekday") and self._lone == "capital":
            return lower or (groups.get("month") or groups["weekday"])[0].isupper()
        return True

    def period(self, word: str) -> str | None:
        """The English name of a period ("Jahr"), None for no word at all."""
        if isinstance(self._periods, dict):
            return self._periods.get(word)
        return word or None

    def integer(self, word: str) -> int:
        """The whole number that digits are, or a figure in Han characters or in words.

        Raises KeyError where the word is none.
        """
        if word.isdecimal():
            return int(word)
        if east_asian(self._language):
            from evaluator.text.han_figures import han_figures

            return int(han_figures(self._language).value(word) or 0)
        return int(self.cardinals[word])

    def _fill(self, pattern: str) -> str:
        """The pattern with its ``{names}`` replaced; quantifiers such as ``{1,2}`` stay."""
        return re.sub(r"\{([a-z_]+)\}", lambda found: self._piece(found[1]), pattern)

    def _piece(self, name: str) -> str:
        """A pattern from the table filled in turn, or an alternation of words."""
        piece = self._pieces[name]
        return self._fill(piece) if isinstance(piece, str) else _any(piece)


def _any(words: Iterable[str]) -> str:
    return alternation(words).replace("'", "['’]")


@cache
def date_grammar(language: str) -> Grammar:
    """The grammar of a language; one without words of its own where the tables know none."""
    return Grammar(language)
