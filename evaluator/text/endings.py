"""Words looked up in any of their forms, by the endings that a language inflects with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

Value = TypeVar("Value")
_SHORTEST_STEM = 3
_SHORTEST_WORD = 4  # shorter ones have no forms of their own here: "let" is no form of "lety"


class Inflected(Generic[Value]):
    """A table of words, each with its value, that also knows forms which it does not list.

    A form is known where it and a listed word of four letters or more are one stem with two of the
    ``endings`` ("километрами", "километров"). Stems have three letters or more. Without endings the
    table knows what it lists.
    """

    def __init__(self, words: Mapping[str, Value], endings: Sequence[str] = ()) -> None:
        self._words = words
        self._endings = sorted(endings, key=len, reverse=True)
        self._stems: dict[str, Value] = {}
        if endings:
            for word, value in words.items():
                if len(word) >= _SHORTEST_WORD and word.isalpha():
                    self._stems.setdefault(next(self._cut(word), word), value)
                    self._stems.setdefault(word, value)

    def __call__(self, word: str) -> Value | None:
        """The value of a word in any form, None for one that is not known."""
        found = self._words.get(word)
        if found is not None or not self._endings:
            return found
        stems = (word, *self._cut(word))
        return next((self._stems[stem] for stem in stems if stem in self._stems), None)

    def _cut(self, word: str) -> Iterator[str]:
        """The word without each of the endings that it has, the longest ending first."""
        for ending in self._endings:
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_STEM:
                yield word[: -len(ending)]
