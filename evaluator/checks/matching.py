"""Which number or date of one side answers which of the other.

Numbers and dates stand in sentences that were turned round, so their order says little. What they
are worth says most; among equals, and where values differ, the words around them decide: what is
counted here should be what is counted there, as the word alignment has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import combinations
from typing import Generic, NamedTuple, Protocol, TypeVar

from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import LinkKind, Token, TokenKind

_BEHIND = (1.0, 0.7, 0.5)
_BEFORE = (0.6, 0.4)
"""What the nearest content words speak for, the nearest first; what is counted stands behind."""

_SLOT_TRUST = 0.3  # a link by place alone says little
_TURNED = 0.4
_BEYOND = 0.3
_WALLS = frozenset(",;()")
_OPENS, _CLOSES = frozenset(",("), frozenset(",);.")
_ENDS = frozenset(".;!?")


class Located(Protocol):
    """What has a place in a text."""

    @property
    def span(self) -> Span:
        """The place, in the side's text."""
        ...


Item = TypeVar("Item", bound=Located)


class Matched(NamedTuple, Generic[Item]):
    """Indices into the two lists of items: who answers whom, and who is left over."""

    pairs: tuple[tuple[int, int], ...]
    reference_left: tuple[int, ...]
    candidate_left: tuple[int, ...]


class Contexts:
    """The words around places of a pair, and how well two places agree in them.

    ``reference_stops`` and ``candidate_stops`` are the places of all numbers and dates: the words
    between two of them are looked at from either, those beyond the next one are not.
    """

    def __init__(
        self, pair: Pair, reference_stops: Sequence[Span], candidate_stops: Sequence[Span]
    ) -> None:
        self.pair = pair
        self.reference_stops = reference_stops
        self.candidate_stops = candidate_stops
        # What stands around a place is asked for once for each place of the other side.
        self._around: dict[tuple[bool, Span], dict[int, float]] = {}

    @cached_property
    def _links(self) -> dict[int, tuple[int, float]]:
        return {
            link.reference: (
                link.candidate,
                _SLOT_TRUST if link.kind is LinkKind.SLOT else link.score,
            )
            for link in self.pair.words.links
        }

    def affinity(self, reference: Span, candidate: Span) -> float:
        """How much the content words around both places stand for each other; 0 for not at all.

        1 where the word right behind one is linked to the word right behind the other; at most
        3.2, where all neighbours agree. A word that stands behind on one side and in front on the
        other counts for less.
        """
        here = self._neighbourhood(reference, of_reference=True)
        there = self._neighbourhood(candidate, of_reference=False)
        total = 0.0
        for index, weight in here.items():
            total += max(
                (
                    min(abs(weight), abs(other))
                    * self._trust(index, there_index)
                    * (1.0 if (weight > 0) is (other > 0) else _TURNED)
                    for there_index, other in there.items()
                ),
                default=0.0,
            )
        return total

    def _neighbourhood(self, span: Span, *, of_reference: bool) -> dict[int, float]:
        key = (of_reference, span)
        if key not in self._around:
            side = self.pair.reference if of_reference else self.pair.candidate
            stops = self.reference_stops if of_reference else self.candidate_stops
            self._around[key] = neighbourhood(side, span, stops)
        return self._around[key]

    def _trust(self, reference: int, candidate: int) -> float:
        """How surely two tokens stand for each other.

        Words of one form do wherever the link went: of two "years" only one can be linked to each.
        """
        left, right = self.pair.reference.tokens[reference], self.pair.candidate.tokens[candidate]
        if left.lemma == right.lemma:
            return 1.0
        link = self._links.get(reference)
        return link[1] if link is not None and link[0] == candidate else 0.0

    def linked(self, reference: Span, candidate: Span) -> bool:
        """Whether a word inside one place is linked to a word inside the other."""
        there = inside(self.pair.candidate, candidate)
        return any(
            self._links[index][0] in there
            for index in inside(self.pair.reference, reference)
            if index in self._links
        )

    def distance(self, reference: Span, candidate: Span) -> float:
        """How far apart the places are, each as a share of its side; 0 … 1."""
        left = reference.start / max(len(self.pair.reference.text), 1)
        right = candidate.start / max(len(self.pair.candidate.text), 1)
        return abs(left - right)


def inside(side: Side, span: Span) -> frozenset[int]:
    """The tokens that overlap the span."""
    return frozenset(
        index
        for index, token in enumerate(side.tokens)
        if token.start < span.end and span.start < token.end
    )


def neighbourhood(side: Side, span: Span, stops: Sequence[Span] = ()) -> dict[int, float]:
    """Content words around a place, by token index, with their weights, negative in front of it.

    Up to the next number or date (``stops``) or the end of the sentence, whichever is nearer.
    """
    behind = [index for index, token in enumerate(side.tokens) if token.start >= span.end]
    before = [index for index, token in enumerate(side.tokens) if token.end <= span.start]
    if before and behind and _apposed(side.tokens[before[-1]], side.tokens[behind[0]]):
        # "Anna, 4, and Karl, 11": the number belongs to what stands in front of it.
        return dict(zip(_near(side, before[-2::-1], stops), _BEHIND, strict=False))
    weights = {
        index: -weight * _wall(side, index + 1, before[-1] + 1)
        for index, weight in zip(_near(side, before[::-1], stops), _BEFORE, strict=False)
    }
    weights.update(
        (index, weight * _wall(side, behind[0], index))
        for index, weight in zip(_near(side, behind, stops), _BEHIND, strict=False)
    )
    return weights


def _wall(side: Side, start: int, end: int) -> float:
    """What a word counts beyond the tokens ``[start, end)``: little where a comma is among them."""
    return _BEYOND if any(token.text in _WALLS for token in side.tokens[start:end]) else 1.0


def _apposed(before: Token, behind: Token) -> bool:
    return before.text in _OPENS and behind.text in _CLOSES


def _near(side: Side, indices: Sequence[int], stops: Sequence[Span]) -> Iterator[int]:
    for index in indices:
        token = side.tokens[index]
        place = Span(token.start, token.end)
        if token.text in _ENDS or any(stop.overlaps(place) for stop in stops):
            return
        if token.content and token.kind is TokenKind.WORD:
            yield index


def match(
    reference: Sequence[Item],
    candidate: Sequence[Item],
    contexts: Contexts,
    relation: Callable[[Item, Item], int | None],
) -> Matched[Item]:
    """Pairs what answers each other, the closest relation first, each item once.

    ``relation`` gives a rank, 0 the closest, or None where two items do not answer each other.
    Among equal ranks the words around decide, then the places.
    """
    options = []
    for i, left in enumerate(reference):
        for j, right in enumerate(candidate):
            rank = relation(left, right)
            if rank is not None:
                affinity = contexts.affinity(left.span, right.span)
                distance = contexts.distance(left.span, right.span)
                options.append((rank, -round(affinity, 4), distance, i, j))
    return _greedy(options, len(reference), len(candidate))


def _greedy(
    options: list[tuple[int, float, float, int, int]], rows: int, columns: int
) -> Matched[Item]:
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in sorted(options):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return Matched(
        tuple(sorted(chosen.items())),
        tuple(i for i in range(rows) if i not in chosen),
        tuple(j for j in range(columns) if j not in taken),
    )


_SWAP_MARGIN = 0.6
"""So much better must the words around agree crosswise than straight."""
_SWAP_LEAST = 0.3
"""So much must they agree for either of the two."""
_SWAP_SURE = 1.5
"""So much for one of the two alone, where straight hardly anything agrees."""


def swapped(
    reference: Sequence[Item],
    candidate: Sequence[Item],
    pairs: Sequence[tuple[int, int]],
    contexts: Contexts,
) -> list[tuple[int, int]]:
    """Items that changed places: for each, its index and that of the item now standing there.

    ``pairs`` are items of equal value. Two of them are swapped where the words around each stand
    around the other's value on the other side, clearly more than around its own: 10 wounded and 20
    killed for 20 wounded and 10 killed. So are three or more where each stands in the place of one
    that is displaced itself.
    """
    fit = {
        (i, j): contexts.affinity(reference[i].span, candidate[j].span)
        for i, _ in pairs
        for _, j in pairs
    }
    home = dict(pairs)
    moved = _displaced(fit, home)
    if not moved:
        for i, k in combinations(home, 2):
            crossed = fit[i, home[k]], fit[k, home[i]]
            straight = fit[i, home[i]] + fit[k, home[k]]
            alone = straight <= _SWAP_LEAST and max(crossed) >= _SWAP_SURE
            both = min(crossed) >= _SWAP_LEAST and sum(crossed) >= straight + _SWAP_MARGIN
            if both or alone:
                moved.setdefault(i, home[k])
                moved.setdefault(k, home[i])
    return sorted(moved.items())


def _displaced(fit: dict[tuple[int, int], float], home: dict[int, int]) -> dict[int, int]:
    """Items that stand where another did that is displaced itself: rings of two and more."""
    moved = {}
    for i, own in home.items():
        there = max(home.values(), key=lambda j: (fit[i, j], -j))
        if there != own and fit[i, there] >= fit[i, own] + _SWAP_MARGIN:
            moved[i] = there
    left = {home[i] for i in moved}
    settled = {i: j for i, j in moved.items() if j in left}
    return settled if len(settled) > 1 and len(set(settled.values())) == len(settled) else {}
