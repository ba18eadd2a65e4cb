"""Tokens, and which token became which."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from evaluator.domain.record import record


class TokenKind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    PUNCTUATION = "punctuation"


@record
class Token:
    """A word, number or mark at ``[start, end)`` of the pair's text on its side.

    ``norm`` is the case-folded form with straight quotes and plain hyphens, ``lemma`` the
    dictionary form of it. ``content`` is False for punctuation and for function words (articles,
    prepositions, auxiliaries, pronouns): words whose absence by itself changes no meaning.
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    kind: TokenKind
    content: bool


class LinkKind(StrEnum):
    """Why two tokens are held to stand for each other, the strongest reason first.

    Equal form, same dictionary form, other spelling, near in meaning, and last: left over in the
    same place on both sides, which says that one was put for the other, not that they agree.
    """

    EXACT = "exact"
    LEMMA = "lemma"
    VARIANT = "variant"
    VECTOR = "vector"
    SLOT = "slot"


@record
class WordLink:
    """Token ``reference`` of one side stands for token ``candidate`` of the other.

    Both are indices into the sides' tokens; ``score`` is in (0, 1], 1 for an exact match.
    """

    reference: int
    candidate: int
    score: float
    kind: LinkKind


STRONG = 0.22
"""A doubt that is enough for a finding by itself."""


class Doubts(NamedTuple):
    """How likely a reader who compares stumbles over each token (see ``align/doubt.py``).

    ``reference`` and ``candidate`` are chances in [0, 1], one a token: that the word was lost or
    altered, that it was put in, altered or broken. The costs are what that adds to the penalty of
    the pair, 0 or more, in the units of MQM's weights.
    """

    reference: tuple[float, ...]
    candidate: tuple[float, ...]
    reference_cost: tuple[float, ...]
    candidate_cost: tuple[float, ...]


@record
class WordAlignment:
    """The links inside one pair, in the reference's order; each token is in one link at most.

    ``reference_support`` and ``candidate_support`` hold for each token how near the nearest token
    of the other side comes that does not stand for its own form there, in [0, 1]: high for an
    unlinked token whose meaning a paraphrase carries ("[looks] forward" in "is eager").
    ``reference_said`` and ``candidate_said`` are the places of names that the other side says in
    short, or spells out, and of phrases that it says in other words ("at once", "immediately"):
    several words for one, which no link can show.
    ``doubts`` is None where the network that has them does not know the model or the language.
    """

    links: tuple[WordLink, ...]
    reference_support: tuple[float, ...] = ()
    candidate_support: tuple[float, ...] = ()
    reference_said: frozenset[int] = frozenset()
    candidate_said: frozenset[int] = frozenset()
    doubts: Doubts | None = None

    @property
    def to_candidate(self) -> dict[int, WordLink]:
        """The link of each linked reference token."""
        return {link.reference: link for link in self.links}

    @property
    def to_reference(self) -> dict[int, WordLink]:
        """The link of each linked candidate token."""
        return {link.candidate: link for link in self.links}
