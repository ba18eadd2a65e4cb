"""What became of the words of a pair: reworded, inflected, left out, put in, moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import LinkKind, TokenKind, WordLink
from evaluator.report.excerpt import Mark, Marked


class ChangeKind(StrEnum):
    """What became of a phrase."""

    REWORDED = "reworded"
    INFLECTED = "inflected"
    OMITTED = "omitted"
    ADDED = "added"
    MOVED = "moved"


class WordChange(NamedTuple):
    """One phrase of the reference, and what stands for it.

    The spans are in the texts of the pair's sides, ascending; the reference has none for an
    addition, the candidate none for an omission. ``score`` in (0, 1] is the mean of the links
    of meaning between the two, None where only their place holds them together.
    """

    kind: ChangeKind
    reference: tuple[Span, ...]
    candidate: tuple[Span, ...]
    score: float | None = None


_SAME_WORD = (LinkKind.EXACT, LinkKind.LEMMA, LinkKind.VARIANT)


class _Run(NamedTuple):
    """Neighbouring changed tokens ``[first, last]``, and the unchanged words on both sides.

    ``left`` and ``right`` are token indices *of the reference*, on whichever side the run stands,
    so that runs of both sides can be compared; -1 is the beginning of the text, -2 its end.
    """

    first: int
    last: int
    left: int
    right: int


def word_changes(pair: Pair) -> tuple[WordChange, ...]:
    """Every change of wording in the pair, in the reference's order, additions at their place."""
    kept = [link for link in pair.words.links if link.kind in _SAME_WORD]
    changes = [*_replaced(pair, kept), *_inflected(pair, kept), *_moved(pair, kept)]
    return tuple(_in_order(pair, changes))


def changed_marks(pair: Pair) -> tuple[list[Marked], list[Marked]]:
    """The marks for both sides' texts: what was reworded, left out or put in, and what moved.

    Another form of the same word is not marked: it says little and would drown the rest.
    """
    changes = [c for c in word_changes(pair) if c.kind is not ChangeKind.INFLECTED]
    return (
        _ascending(_mark(c, span) for c in changes for span in c.reference),
        _ascending(_mark(c, span) for c in changes for span in c.candidate),
    )


def _mark(change: WordChange, span: Span) -> Marked:
    return Marked(span, Mark.MOVED if change.kind is ChangeKind.MOVED else Mark.CHANGED)


def _ascending(marks: Iterable[Marked]) -> list[Marked]:
    return sorted(marks, key=lambda marked: marked.span)


def _replaced(pair: Pair, kept: Sequence[WordLink]) -> Iterator[WordChange]:
    """Phrases without an equal on the other side, matched by links of meaning, then by place."""
    reference = _runs(pair.reference, {link.reference: link.reference for link in kept})
    candidate = _runs(pair.candidate, {link.candidate: link.reference for link in kept})
    scores: dict[int, dict[int, list[float]]] = {left: {} for left in range(len(reference))}
    for link in pair.words.links:
        left, right = _holding(reference, link.reference), _holding(candidate, link.candidate)
        if left is not None and right is not None:
            edge = scores[left].setdefault(right, [])
            if link.kind is LinkKind.VECTOR:
                edge.append(link.score)
    for left, right in _same_place(reference, candidate, scores):
        scores[left][right] = []
    taken: set[int] = set()
    for lefts, rights in _components(scores):
        taken.update(rights)
        inside = [score for left in lefts for each in scores[left].values() for score in each]
        yield WordChange(
            ChangeKind.REWORDED if rights else ChangeKind.OMITTED,
            tuple(_span(pair.reference, reference[left]) for left in lefts),
            tuple(_span(pair.candidate, candidate[right]) for right in rights),
            sum(inside) / len(inside) if inside else None,
        )
    for right, run in enumerate(candidate):
        if right not in taken:
            yield WordChange(ChangeKind.ADDED, (), (_span(pair.candidate, run),))


def _runs(side: Side, anchors: dict[int, int]) -> list[_Run]:
    """The stretches of tokens that no anchor holds, punctuation at their ends cut off.

    A hyphen holds nothing: "much-anticipated" is one phrase, though its hyphen is kept.
    """
    runs: list[_Run] = []
    start, left = 0, -1
    for index in range(len(side.tokens) + 1):
        ended = index == len(side.tokens)
        if not ended and (index not in anchors or _joins(side, index)):
            continue
        right = -2 if ended else anchors[index]
        words = [
            token
            for token in range(start, index)
            if side.tokens[token].kind is not TokenKind.PUNCTUATION
        ]
        if words:
            runs.append(_Run(words[0], words[-1], left, right))
        start, left = index + 1, right
    return runs


def _joins(side: Side, index: int) -> bool:
    """Whether the token is a mark inside a word, with no space on either side of it."""
    tokens = side.tokens
    return (
        0 < index < len(tokens) - 1
        and tokens[index].kind is TokenKind.PUNCTUATION
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def _holding(runs: Sequence[_Run], token: int) -> int | None:
    """The index of the run that holds the token; None where none does."""
    index = bisect_left(runs, token, key=lambda run: run.last)
    return index if index < len(runs) and runs[index].first <= token else None


def _same_place(
    reference: Sequence[_Run], candidate: Sequence[_Run], scores: dict[int, dict[int, list[float]]]
) -> Iterator[tuple[int, int]]:
    """Runs that no link holds, but that follow or precede the same unchanged word."""
    free = set(range(len(candidate))).difference(*scores.values())
    by_left = {candidate[right].left: right for right in free}
    by_right = {candidate[right].right: right for right in free}
    for left, run in enumerate(reference):
        if scores[left]:
            continue
        for right in (by_left.get(run.left), by_right.get(run.right)):
            if right is not None and right in free:
                free.discard(right)
                yield left, right
                break


def _components(
    scores: dict[int, dict[int, list[float]]],
) -> Iterator[tuple[list[int], list[int]]]:
    """The runs of both sides that hang together, each run of the reference in one of them."""
    back: dict[int, list[int]] = {}
    for left, rights in scores.items():
        for right in rights:
            back.setdefault(right, []).append(left)
    seen: set[int] = set()
    for start in scores:
        if start in seen:
            continue
        seen.add(start)
        lefts, found, waiting = [start], set[int](), [start]
        while waiting:
            for right in scores[waiting.pop()].keys() - found:
                found.add(right)
                more = [left for left in back[right] if left not in seen]
                seen.update(more)
                lefts += more
                waiting += more
        yield sorted(lefts), sorted(found)


def _inflected(pair: Pair, kept: Iterable[WordLink]) -> Iterator[WordChange]:
    """Words that stand in another form."""
    for link in kept:
        if link.kind is LinkKind.LEMMA:
            left, right = (
                pair.reference.tokens[link.reference],
                pair.candidate.tokens[link.candidate],
            )
            yield WordChange(
                ChangeKind.INFLECTED,
                (Span(left.start, left.end),),
                (Span(right.start, right.end),),
                link.score,
            )


def _moved(pair: Pair, kept: Sequence[WordLink]) -> Iterator[WordChange]:
    """Phrases that stand elsewhere among their unchanged neighbours.

    They are what is left of the links when the longest run of links that keeps the order is taken
    away; stretches without a content word are no news and are passed over.
    """
    words = [
        link
        for link in kept
        if pair.reference.tokens[link.reference].kind is not TokenKind.PUNCTUATION
    ]
    steady = _longest_in_order([link.candidate for link in words])
    phrase: list[WordLink] = []
    for index, link in enumerate([*words, None]):
        if phrase and (
            link is None
            or index in steady
            or link.reference != phrase[-1].reference + 1
            or link.candidate != phrase[-1].candidate + 1
        ):
            if any(pair.reference.tokens[each.reference].content for each in phrase):
                first, last = phrase[0], phrase[-1]
                yield WordChange(
                    ChangeKind.MOVED,
                    (_tokens_span(pair.reference, first.reference, last.reference),),
                    (_tokens_span(pair.candidate, first.candidate, last.candidate),),
                )
            phrase = []
        if link is not None and index not in steady:
            phrase.append(link)


def _longest_in_order(values: Sequence[int]) -> set[int]:
    """The indices of a longest increasing subsequence (patience sorting, Fredman 1975)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        pile = bisect_left(tails, value)
        before.append(ends[pile - 1] if pile else -1)
        tails[pile : pile + 1] = [value]
        ends[pile : pile + 1] = [index]
    chosen: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.add(index)
        index = before[index]
    return chosen


def _span(side: Side, run: _Run) -> Span:
    return _tokens_span(side, run.first, run.last)


def _tokens_span(side: Side, first: int, last: int) -> Span:
    return Span(side.tokens[first].start, side.tokens[last].end)


def _in_order(pair: Pair, changes: Iterable[WordChange]) -> list[WordChange]:
    """By place in the reference; an addition behind the word that stands before it."""
    links = sorted(pair.words.links, key=lambda link: link.candidate)
    ends = [pair.candidate.tokens[link.candidate].end for link in links]

    def key(change: WordChange) -> tuple[int, int]:
        if change.reference:
            return (change.reference[0].start, 0)
        before = bisect_right(ends, change.candidate[0].start)
        return (pair.reference.tokens[links[before - 1].reference].end if before else 0, 1)

    return sorted(changes, key=key)
