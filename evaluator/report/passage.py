"""From a span in a file to the readable text it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.spans import MappedText, Span


class Passage(NamedTuple):
    """A stretch of readable text, without markup, and the part of it that is meant."""

    text: str
    span: Span


def place(document: Document, span: Span) -> str:
    """``file:line:column`` of the span's beginning, as editors and terminals can follow it."""
    return f"{document.name}:{document.position(span.start)}"


def finding_passages(evaluation: Evaluation, finding: Finding) -> tuple[Passage, Passage]:
    """Where the finding stands on the reference's side, and on the candidate's.

    A finding of a pair is shown in the pair's text; one of the documents in the segments that it
    covers, or, where it is a mere place between two segments, in both of them.
    """
    if finding.pair is not None:
        pair = evaluation.pairs[finding.pair]
        return (
            within(pair.reference.mapped, finding.reference_span),
            within(pair.candidate.mapped, finding.candidate_span),
        )
    return (
        passage(evaluation.reference, finding.reference_span),
        passage(evaluation.candidate, finding.candidate_span),
    )


def passage(document: Document, span: Span) -> Passage:
    """The segments that the span covers or, if it is empty and outside all, its neighbours."""
    segments = document.segments
    first = bisect_right(segments, span.start, key=lambda segment: segment.span.end)
    behind = bisect_left(segments, max(span.end, span.start + 1), key=lambda s: s.span.start)
    if first >= behind:
        first, behind = max(0, first - 1), min(len(segments), behind + 1)
    return within(MappedText.join([s.mapped for s in segments[first:behind]]), span)


def within(mapped: MappedText, span: Span) -> Passage:
    """The whole of a mapped text, with the part of it that stands at ``span`` of the file.

    What of the span stands outside the text is cut off.
    """
    start = _offset(mapped, span.start, behind=len(span) > 0)
    end = _offset(mapped, span.end, behind=False)
    return Passage(mapped.text, Span(min(start, end), end))


def _offset(mapped: MappedText, source: int, *, behind: bool) -> int:
    """The offset in the text of a place in the file, the reverse of ``MappedText.locate``.

    A place that falls between two runs is taken to the next run's start where ``behind`` is set,
    to the end of the run before it otherwise.
    """
    offset = 0
    for run in mapped.runs:
        if source < run.source:
            return run.start if behind else offset
        if source < run.source + (run.length if run.width is None else run.width):
            return run.start + (source - run.source if run.width is None else 0)
        offset = run.start + run.length
    return offset
