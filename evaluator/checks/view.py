"""A pair seen from one of its sides, so that "lost" and "gained" are one piece of code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import NamedTuple

from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import LinkKind, Token, TokenKind, WordLink
from evaluator.text.needless import needless
from evaluator.text.negation import negator_indices

_HYPHEN = "-"
_NEAR = 2  # tokens to either side


class Gap(NamedTuple):
    """Tokens ``[start, end)`` of one side that no link holds, as long a run as there is.

    ``across`` are the unlinked tokens of the other side that stand in the same place: not empty
    where something was put instead.
    """

    start: int
    end: int
    across: tuple[int, ...]


@dataclass(frozen=True)
class View:
    """One side of a pair (``own``) against the other.

    ``links`` leads from a token of the own side to the token of the other that stands for it,
    ``words`` to the link between the two; ``support`` says how near the nearest word of the other
    side comes, ``said`` the own tokens of what it says in other words (see WordAlignment).
    ``doubt`` holds the chance of each own token that a reader stumbles over it, ``other_doubt``
    that of the other side's; both are empty where no network knows the model and the language.
    """

    pair: Pair
    own: Side
    other: Side
    links: dict[int, int]
    words: dict[int, WordLink]
    support: tuple[float, ...]
    said: frozenset[int]
    doubt: tuple[float, ...]
    other_doubt: tuple[float, ...]
    from_reference: bool

    @cached_property
    def taken(self) -> frozenset[int]:
        """Tokens of the other side that are linked."""
        return frozenset(self.links.values())

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The own side's tokens."""
        return self.own.tokens

    @property
    def back(self) -> View:
        """The pair seen from the other side."""
        return gained(self.pair) if self.from_reference else lost(self.pair)

    @cached_property
    def negators(self) -> frozenset[int]:
        """Own tokens that negate, but for those of idioms."""
        return frozenset(negator_indices(self.tokens, self.own.language))

    @cached_property
    def needless(self) -> dict[int, int]:
        """Own tokens that say nothing of their own, "in order to", and where that begins."""
        return needless(self.tokens)

    def lies_in(self, index: int, spans: Iterable[Span]) -> bool:
        """Whether one of the spans of the own text holds a token."""
        token = self.tokens[index]
        return any(span.holds(token.start, token.end) for span in spans)

    def substitutes(self) -> Iterator[tuple[int, int]]:
        """Content tokens of the own side and the other words that stand for them there, in order.

        Those linked by meaning or by place alone: one word was put for another.
        """
        for index in sorted(self.links):
            content = self.tokens[index].content and self.other.tokens[self.links[index]].content
            if content and not self.same_form(index):
                yield index, self.links[index]

    @cached_property
    def kept_share(self) -> float:
        """The share of the content words of the longer side that stand on both in one form."""
        content = max(
            sum(token.content for token in self.tokens),
            sum(token.content for token in self.other.tokens),
        )
        kept = sum(self.same_form(i) for i in self.links if self.tokens[i].content)
        return kept / content if content else 0.0

    def same_form(self, index: int) -> bool:
        """Whether a linked token stands on the other side in a form of the same word."""
        return self.words[index].kind in (LinkKind.EXACT, LinkKind.VARIANT, LinkKind.LEMMA)

    def is_kept(self, index: int) -> bool:
        """Whether a token is linked to a form of the same word."""
        return index in self.links and self.same_form(index)

    def doubt_of(self, index: int, partner: int) -> float:
        """The greater of the doubts of an own token and one of the other side; 0 without doubts."""
        return max(self.doubt[index], self.other_doubt[partner]) if self.doubt else 0.0

    def strangers(self, *, both: float = 0.0, either: float = 0.0) -> Iterator[tuple[int, int]]:
        """Content tokens of both sides that no link holds and that may stand for each other.

        Each is doubted by ``both`` or more, one of them by ``either``, and they are beside the same
        words. In order of the own token, then of the other; one may be in several pairs. None
        without doubts.
        """
        if not self.doubt:
            return
        here, there = (
            [
                index
                for index, token in enumerate(tokens)
                if token.content and index not in held and doubts[index] >= both
            ]
            for tokens, held, doubts in (
                (self.tokens, self.links, self.doubt),
                (self.other.tokens, self.taken, self.other_doubt),
            )
        )
        for i, j in product(here, there):
            if self.doubt_of(i, j) >= either and self._beside_the_same(i, j):
                yield i, j

    def _beside_the_same(self, index: int, partner: int) -> bool:
        """Whether a word of content near one is kept near the other, and to the same side of it.

        "Acid" in "acid rain" does not stand for "ended" in "the rain ended". An auxiliary in front
        of both will do, too: what it governs are verbs.
        """
        return any(
            (self.tokens[place].content or (place < index and self._governs(place)))
            and self.same_form(place)
            and abs(self.links[place] - partner) <= _NEAR
            and (self.links[place] > partner) == (place > index)
            for place in range(index - _NEAR, index + _NEAR + 1)
            if place in self.links
        )

    def _governs(self, index: int) -> bool:
        return self.tokens[index].norm in words("function_words", "en", "primary_verbs")

    def linked_behind(self, index: int) -> int | None:
        """The nearest linked content token behind ``index``, or None."""
        behind = range(index + 1, len(self.tokens))
        return next((i for i in behind if i in self.links and self.tokens[i].content), None)

    def gaps(self) -> Iterator[Gap]:
        """The runs of unlinked tokens, in order."""
        start = None
        for index in range(len(self.tokens) + 1):
            open_run = index < len(self.tokens) and index not in self.links
            if open_run and start is None:
                start = index
            elif not open_run and start is not None:
                yield Gap(start, index, self._across(start, index))
                start = None

    def _across(self, start: int, end: int) -> tuple[int, ...]:
        """Unlinked tokens of the other side next to where the run's neighbours went."""
        found: set[int] = set()
        if start - 1 in self.links:
            found.update(self._open_from(self.links[start - 1] + 1, 1))
        if end in self.links:
            found.update(self._open_from(self.links[end] - 1, -1))
        if start == 0:
            found.update(self._open_from(0, 1))
        if end == len(self.tokens):
            found.update(self._open_from(len(self.other.tokens) - 1, -1))
        return tuple(sorted(found))

    def _open_from(self, index: int, step: int) -> Iterator[int]:
        while 0 <= index < len(self.other.tokens) and index not in self.taken:
            yield index
            index += step

    def span(self, start: int, end: int) -> Span:
        """The characters of the own tokens ``[start, end)``, figures with their letters whole."""
        return _whole(self.tokens, start, end)

    def place(self, index: int) -> Span:
        """The insertion point on the other side for what stands at ``index`` here."""
        before = max((i for i in self.links if i < index), default=None)
        if before is not None:
            end = self.other.tokens[self.links[before]].end
            return Span(end, end)
        return Span(0, 0)

    def across_span(self, gap: Gap) -> Span:
        """What stands in the gap's place on the other side: its text, or the insertion point."""
        if not gap.across:
            return self.place(gap.start)
        return _whole(self.other.tokens, gap.across[0], gap.across[-1] + 1)

    def text(self, start: int, end: int) -> str:
        """The own text of the tokens ``[start, end)``."""
        span = self.span(start, end)
        return self.own.text[span.start : span.end]

    def shift(
        self,
        message: str,
        own: Span,
        other: Span,
        severity: Severity | None = None,
        confidence: float = 1.0,
        **evidence: str,
    ) -> Shift:
        """A shift with the two spans on the sides where they belong."""
        reference, candidate = (own, other) if self.from_reference else (other, own)
        return Shift(message, reference, candidate, severity, confidence, evidence)


def lost(pair: Pair) -> View:
    """The pair seen from the reference: what is unlinked here was lost."""
    return pair.remember(_from_reference)


def gained(pair: Pair) -> View:
    """The pair seen from the candidate: what is unlinked here was gained."""
    return pair.remember(_from_candidate)


def _whole(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The characters of ``[start, end)``, widened over what is cut from a figure at either end.

    "1st", "5G" and "1980s" are two tokens each, "F-35" is three; to a reader they are one word.
    """
    first, last = start, end - 1
    while first > 0 and _one_word(tokens, first - 1):
        first -= 1
    while last < len(tokens) - 1 and _one_word(tokens, last):
        last += 1
    return Span(tokens[first].start, tokens[last].end)


def _one_word(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token and the next are glued into a figure with letters: "1" and "st"."""
    left, right = tokens[index], tokens[index + 1]
    if left.end != right.start:
        return False
    if _HYPHEN in (left.text, right.text):
        near = tokens[max(index - 1, 0) : index + 3]
        at = near.index(left if left.text == _HYPHEN else right)
        if not 0 < at < len(near) - 1:
            return False
        name, figure = near[at - 1], near[at + 1]
        glued = name.end == near[at].start and near[at].end == figure.start
        return glued and name.text.isupper() and figure.kind is TokenKind.NUMBER
    kinds = {left.kind, right.kind}
    letters = (right if left.kind is TokenKind.NUMBER else left).text
    return kinds == {TokenKind.NUMBER, TokenKind.WORD} and letters.isascii() and letters.isalnum()


def _from_reference(pair: Pair) -> View:
    words = pair.to_candidate
    doubts = pair.words.doubts
    return View(
        pair,
        pair.reference,
        pair.candidate,
        {index: link.candidate for index, link in words.items()},
        words,
        pair.words.reference_support,
        pair.words.reference_said,
        doubts.reference if doubts else (),
        doubts.candidate if doubts else (),
        from_reference=True,
    )


def _from_candidate(pair: Pair) -> View:
    words = pair.to_reference
    doubts = pair.words.doubts
    return View(
        pair,
        pair.candidate,
        pair.reference,
        {index: link.reference for index, link in words.items()},
        words,
        pair.words.candidate_support,
        pair.words.candidate_said,
        doubts.candidate if doubts else (),
        doubts.reference if doubts else (),
        from_reference=False,
    )
