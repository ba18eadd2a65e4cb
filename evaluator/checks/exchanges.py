"""Two names or words, each of which stands where the other stood."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import is_manner

_OF = "of"
_FARTHEST = 15  # tokens between two words that one sentence may exchange


class Block(NamedTuple):
    """Words that stay together: ``[start, end)`` of the reference, ``there`` of the candidate."""

    start: int
    end: int
    there: tuple[int, int]


class Exchange(NamedTuple):
    """Two blocks, ``one`` before ``other`` in the reference and behind it in the candidate."""

    view: View
    back: View
    one: Block
    other: Block

    @property
    def between(self) -> tuple[Token, ...]:
        """The reference's tokens between the two."""
        return self.view.tokens[self.one.end : self.other.start]

    @property
    def governed(self) -> bool:
        """Whether a word of content stands between them, such as a verb."""
        return any(token.content for token in self.between)

    @property
    def symmetric(self) -> bool:
        """Whether a word between them says the same whichever comes first: "and", "met"."""
        return any(token.lemma in _symmetric() for token in self.between)

    @property
    def of_roles(self) -> bool:
        """Whether the two are parties of something that parts them.

        A verb does, "than" ("better in May than in June") and a way ("from Rome to Oslo"). A party
        can act or be acted upon: it is a name, or a noun led in as one.
        """
        if self.symmetric or not all(
            _is_party(self.view.tokens, block) for block in (self.one, self.other)
        ):
            return False
        if _lead(self.view.tokens, self.other.start) == _OF:
            return False  # "Russia's Ministry of Foreign Affairs", "the Foreign Ministry of Russia"
        compared = any(token.norm == "than" for token in self.between)
        lead = _front(self.view.tokens, self.one.start)
        return self.governed or compared or lead in words("syntax", "en", "directions")

    def shift(self, severity: Severity) -> Shift:
        """What an editor is told of it."""
        first = self.view.text(self.one.start, self.one.end)
        second = self.view.text(self.other.start, self.other.end)
        return self.view.shift(
            f"“{first}” and “{second}” changed places",
            self.view.span(self.one.start, self.other.end),
            self.back.span(self.other.there[0], self.one.there[1]),
            severity,
            confidence=0.8,
        )


def exchanges(pair: Pair) -> tuple[Exchange, ...]:
    """All exchanges of a pair, in the order of the reference.

    Whatever stood between the two still does, nothing came between, and each follows the word that
    the other followed.
    """
    return pair.remember(_exchanges)


def _exchanges(pair: Pair) -> tuple[Exchange, ...]:
    view, back = lost(pair), gained(pair)
    return tuple(
        Exchange(view, back, one, other)
        for one, other in combinations(list(_blocks(view)), 2)
        if other.end - one.start <= _FARTHEST
        and one.there[0] >= other.there[1]
        and _in_place(view, back, one, other)
    )


def _blocks(view: View) -> Iterator[Block]:
    """Words in their own form that follow one another on both sides, from content to content.

    Function words between them need no link: which of two "too" is which is a guess.
    """
    block: Block | None = None
    for i, token in enumerate(view.tokens):
        if not (token.content and view.is_kept(i) and token.text[0].isalpha()):
            continue
        j = view.links[i]
        if block is not None and _follows(view, block, i, j):
            block = Block(block.start, i + 1, (block.there[0], j + 1))
            continue
        if block is not None:
            yield block
        block = Block(i, i + 1, (j, j + 1))
    if block is not None:
        yield block


def _follows(view: View, block: Block, i: int, j: int) -> bool:
    """Whether the same function words and no mark, if anything, part two words from a block."""
    between, there = view.tokens[block.end : i], view.other.tokens[block.there[1] : j]
    if j < block.there[1] or len(between) != len(there):
        return False
    return all(
        one.norm == other.norm and not one.content and one.kind is TokenKind.WORD
        for one, other in zip(between, there, strict=True)
    )


def _in_place(view: View, back: View, one: Block, other: Block) -> bool:
    """Whether nothing but the two moved."""
    inside = range(other.there[1], one.there[0])
    stay = all(
        view.is_kept(i) and view.links[i] in inside
        for i in range(one.end, other.start)
        if view.tokens[i].content
    )
    filled = all(j in back.links for j in inside if back.tokens[j].content)
    here = _front(view.tokens, one.start), _lead(view.tokens, other.start)
    there = _front(back.tokens, other.there[0]), _lead(back.tokens, one.there[0])
    return stay and filled and here == there


def _is_party(tokens: tuple[Token, ...], block: Block) -> bool:
    named = all(token.text[0].isupper() for token in tokens[block.start : block.end])
    before = tokens[block.start - 1].norm if block.start else ""
    leads = words("syntax", "en", "determiners") | words("function_words", "en", "prepositions")
    adverb = tokens[block.start].norm in words("syntax", "en", "between")
    return (named or before in leads) and not adverb


def _front(tokens: tuple[Token, ...], index: int) -> str:
    """The word that leads in the noun at ``index``, and nothing where that is a mark or adverbial.

    Either may stand in front of a subject or not: "Twice A called B", "He knew. A called B twice".
    """
    lead = _before(tokens, index)
    if lead is None or lead.kind is TokenKind.PUNCTUATION:
        return ""
    if is_manner(lead.norm) or lead.norm in words("syntax", "en", "times"):
        return ""
    return lead.lemma


def _lead(tokens: tuple[Token, ...], index: int) -> str:
    """The word that leads in the noun at ``index``: a preposition, a verb."""
    before = _before(tokens, index)
    return before.lemma if before else ""


def _before(tokens: tuple[Token, ...], index: int) -> Token | None:
    """The token before the noun at ``index`` and its article."""
    articles = words("function_words", "en", "articles")
    return next((one for one in reversed(tokens[:index]) if one.norm not in articles), None)


def _symmetric() -> frozenset[str]:
    return words("syntax", "en", "symmetric")
