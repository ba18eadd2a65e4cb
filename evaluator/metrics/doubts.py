"""What words cost that no finding explains: the network's doubts or, without them, lost links."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from evaluator.domain.finding import Finding
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.domain.words import LinkKind, Token, WordAlignment
from evaluator.text.normalise import normalise

Priced = tuple[float, Finding]
"""A finding behind what it costs, in MQM's points."""


def alike(pair: Pair) -> bool:
    """Whether the texts are the same but for quotes, dashes and spaces: then nothing is doubted.

    The network doubts every word a little, and would let a text fall short of itself.
    """
    return pair.remember(_alike)


def unexplained(pair: Pair, priced: Iterable[Priced]) -> float:
    """What the doubts about the pair's words cost beside its findings, in MQM's points.

    A finding that costs something explains the doubts about its own words up to what it costs;
    what they cost more remains.
    """
    sides = pair.reference, pair.candidate
    costs = [list(costs) for costs in _costs(pair)]
    total = 0.0
    # The dearest first: a doubt that two findings share is explained by the dearer.
    for price, finding in sorted(priced, key=lambda both: -both[0]):
        if price > 0:
            spans = finding.reference_span, finding.candidate_span
            total += max(0.0, sum(map(_taken, costs, sides, spans)) - price)
    return total + sum(map(sum, costs))


def _alike(pair: Pair) -> bool:
    return normalise(pair.reference.text) == normalise(pair.candidate.text)


def _taken(costs: list[float], side: Side, span: Span) -> float:
    """The doubts about the words in a span of the file; they are zero from then on."""

    def where(token: Token) -> Span:
        return side.mapped.locate(token.start, token.end)

    total = 0.0
    first = bisect_right(side.tokens, span.start, key=lambda token: where(token).end)
    for index in range(first, len(costs)):
        found = where(side.tokens[index])
        if found.start >= span.end:
            break
        if found.overlaps(span):
            total += costs[index]
            costs[index] = 0.0
    return total


def _costs(pair: Pair) -> tuple[Sequence[float], Sequence[float]]:
    """What the doubt about each token costs, on both sides."""
    if alike(pair):
        return _nothing(pair.reference), _nothing(pair.candidate)
    doubts = pair.words.doubts
    if doubts is not None:
        return doubts.reference_cost, doubts.candidate_cost
    words = pair.words
    return (
        _distances(pair.reference, words, words.reference_support, candidate=False),
        _distances(pair.candidate, words, words.candidate_support, candidate=True),
    )


def _nothing(side: Side) -> list[float]:
    return [0.0] * len(side.tokens)


def _distances(
    side: Side, words: WordAlignment, support: Sequence[float], *, candidate: bool
) -> list[float]:
    """Without doubts: how far each word of content is from what stands for it, in [0, 1]."""
    links = words.to_reference if candidate else words.to_candidate
    found = []
    for index, token in enumerate(side.tokens):
        link = links.get(index)
        if not token.content:
            found.append(0.0)
        elif link is None:
            found.append(1.0 - support[index])
        else:
            near = link.kind in (LinkKind.VECTOR, LinkKind.SLOT)
            found.append(1.0 - link.score if near else 0.0)
    return found
