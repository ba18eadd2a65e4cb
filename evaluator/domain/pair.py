"""Two texts that stand for each other, with the words that do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document
from evaluator.domain.glossary import NO_GLOSSARY, Glossary
from evaluator.domain.record import record
from evaluator.domain.score import Score
from evaluator.domain.spans import MappedText
from evaluator.domain.words import Token, WordAlignment, WordLink

T = TypeVar("T")


@record
class Side:
    """One side of a pair: the text of the bead's segments, joined by single spaces.

    ``language`` is an ISO 639-1 code or ``""``, ``dated`` the day of the article, which "yesterday"
    counts from, where one of the two articles says it.
    """

    mapped: MappedText
    tokens: tuple[Token, ...]
    language: str = "en"
    dated: date | None = None

    @property
    def text(self) -> str:
        """The side's text; offsets of tokens and of shifts count in it."""
        return self.mapped.text


@dataclass(frozen=True)
class Pair:
    """What a check of pairs looks at: both sides of one bead, and their words aligned.

    ``glossary`` holds the words that the user asks for, empty where none were given.
    """

    index: int
    bead: Bead
    reference: Side
    candidate: Side
    words: WordAlignment
    scores: tuple[Score, ...] = field(default=())
    glossary: Glossary = field(default=NO_GLOSSARY, repr=False)
    # Not taken over by dataclasses.replace: what was read in one pair is not true of another.
    _read: dict[Callable[[Pair], object], object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __getstate__(self) -> dict[str, object]:
        """The pair without what was read in it: a process that it is sent to reads it again."""
        return {**self.__dict__, "_read": {}}

    def remember(self, read: Callable[[Pair], T]) -> T:
        """What ``read`` finds in this pair, found once: several checks ask for the same names."""
        if read not in self._read:
            self._read[read] = read(self)
        return cast("T", self._read[read])

    @cached_property
    def to_candidate(self) -> dict[int, WordLink]:
        """Link of each linked token of the reference, by the token's index."""
        return self.words.to_candidate

    @cached_property
    def to_reference(self) -> dict[int, WordLink]:
        """Link of each linked token of the candidate, by the token's index."""
        return self.words.to_reference


@record
class Comparison:
    """What a check of documents looks at: both articles whole, aligned, and their pairs."""

    reference: Document
    candidate: Document
    alignment: Alignment
    pairs: tuple[Pair, ...]
    glossary: Glossary = field(default=NO_GLOSSARY, repr=False)
