"""A text to break, and what any way of breaking it needs."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from evaluator.domain.words import Token, TokenKind
from evaluator.text.tokens import tokenise

T = TypeVar("T")


class UnfitError(Exception):
    """A text has nothing that could be broken in the way that was drawn."""


@dataclass(frozen=True)
class Sentence:
    """A good candidate and the source that it is a translation of."""

    text: str
    source: str = ""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens; places are indices into them."""
        return tokenise(self.text)

    @cached_property
    def words(self) -> list[int]:
        """The places of words: no numbers, no marks."""
        return [i for i, token in enumerate(self.tokens) if token.kind is TokenKind.WORD]

    @cached_property
    def content(self) -> list[int]:
        """The places of content words."""
        return [i for i in self.words if self.tokens[i].content]

    @cached_property
    def function(self) -> list[int]:
        """The places of function words."""
        return [i for i in self.words if not self.tokens[i].content]

    def among(self, words: Iterable[str]) -> list[int]:
        """The places of the words that are any of ``words``, by their norms."""
        wanted = set(words)
        return [i for i in self.words if self.tokens[i].norm in wanted]

    def put(self, place: int, new: str) -> str:
        """The text with ``new`` in place of a token."""
        token = self.tokens[place]
        return self.text[: token.start] + new + self.text[token.end :]

    def put_cased(self, place: int, new: str) -> str:
        """The same, with a capital where the token had one."""
        capital = self.tokens[place].text[:1].isupper()
        return self.put(place, new[:1].upper() + new[1:] if capital else new)

    def put_behind(self, place: int, new: str) -> str:
        """The text with ``new`` right behind a token."""
        end = self.tokens[place].end
        return self.text[:end] + new + self.text[end:]

    def cut(self, first: int, last: int) -> str:
        """The text without the tokens ``first`` to ``last``, with one space less.

        Where the beginning goes, what is left begins with a capital if the text did.
        """
        start, end = self.tokens[first].start, self.tokens[last].end
        before, behind = self.text[:start], self.text[end:]
        if before.endswith(" ") and not behind[:1].isalnum():
            before = before[:-1]
        if before.strip():
            return before + behind
        behind = behind.lstrip()
        capital = self.tokens[first].text[:1].isupper()
        return behind[:1].upper() + behind[1:] if capital else behind


def draw(items: Sequence[T], rng: random.Random) -> T:
    """One of the items.

    Raises:
        UnfitError: There is none.
    """
    if not items:
        raise UnfitError
    return rng.choice(items)
