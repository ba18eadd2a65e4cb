"""Words that the network doubts and that no finding holds: a hint where to look, no finding."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from evaluator.checks.doubted import POSSIBLE
from evaluator.domain.finding import Finding
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span


class DoubtedWord(NamedTuple):
    """A word or mark, where it stands in its file, and its doubt in [``POSSIBLE``, 1]."""

    text: str
    span: Span
    doubt: float


class DoubtedWords(NamedTuple):
    """Those of a pair, in their order."""

    reference: tuple[DoubtedWord, ...]
    candidate: tuple[DoubtedWord, ...]

    def told(self, dot: str) -> list[tuple[str, str]]:
        """The sides that have any, each with its words and their doubts, ``dot`` between them."""
        sides = (("reference", self.reference), ("candidate", self.candidate))
        return [
            (name, dot.join(f"{word.text} {word.doubt:.2f}" for word in words))
            for name, words in sides
            if words
        ]


def doubted_words(pairs: Iterable[Pair], findings: Iterable[Finding]) -> dict[int, DoubtedWords]:
    """By the pairs' indices; those are missing of which no network knows the model or language.

    A finding of the documents holds the words of its span, too, unless it speaks of the pair as a
    whole: that a sentence moved says nothing of its words.
    """
    from evaluator.metrics.doubts import alike  # brings numpy, which a schema needs not

    by_pair: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_pair[finding.pair].append(finding)
    references = sorted(one.reference_span for one in by_pair[None])
    candidates = sorted(one.candidate_span for one in by_pair[None])
    found = {}
    for pair in pairs:
        doubts = pair.words.doubts
        if doubts is None:
            continue
        own = by_pair[pair.index]
        left = [*(one.reference_span for one in own), *_inside(references, pair.reference)]
        right = [*(one.candidate_span for one in own), *_inside(candidates, pair.candidate)]
        words = DoubtedWords(
            tuple(_free(pair.reference, doubts.reference, left)),
            tuple(_free(pair.candidate, doubts.candidate, right)),
        )
        found[pair.index] = DoubtedWords((), ()) if any(words) and alike(pair) else words
    return found


def _free(side: Side, doubts: Sequence[float], held: Sequence[Span]) -> Iterator[DoubtedWord]:
    """The doubted words that stand in none of the spans of the file."""
    for token, doubt in zip(side.tokens, doubts, strict=True):
        if doubt >= POSSIBLE:
            span = side.mapped.locate(token.start, token.end)
            if not any(span.overlaps(one) for one in held):
                yield DoubtedWord(token.text, span, doubt)


def _inside(spans: Sequence[Span], side: Side) -> list[Span]:
    """Those of ascending spans that stand in the side without covering it."""
    whole = side.mapped.span
    first = bisect_left(spans, whole.start, key=lambda span: span.start)
    behind = bisect_right(spans, whole.end, key=lambda span: span.start)
    return [one for one in spans[first:behind] if one.end <= whole.end and one != whole]
