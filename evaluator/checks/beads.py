"""What omitted and added sentences have in common."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.domain.alignment import Bead, BeadKind
from evaluator.domain.document import Document, Role
from evaluator.domain.finding import Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import Span


def unpaired_sentences(comparison: Comparison, kind: BeadKind) -> Iterator[Shift]:
    """A shift for each sentence of prose in a bead of ``kind``, OMISSION or ADDITION."""
    omitted = kind is BeadKind.OMISSION
    own = comparison.reference if omitted else comparison.candidate
    other = comparison.candidate if omitted else comparison.reference
    end_of_other = 0
    for bead in comparison.alignment.beads:
        if bead.paired and not bead.moved:
            end_of_other = _end(other, bead.candidate_ids if omitted else bead.reference_ids)
        if bead.kind is not kind:
            continue
        place = Span(end_of_other, end_of_other)
        for segment_id in _ids(bead):
            segment = own.segments[segment_id]
            if segment.role is Role.PROSE:
                verb = "left out" if omitted else "put in"
                spans = (segment.span, place) if omitted else (place, segment.span)
                yield Shift(f"a sentence is {verb}", *spans, confidence=max(bead.confidence, 0.01))


def _ids(bead: Bead) -> tuple[int, ...]:
    return bead.reference_ids or bead.candidate_ids


def _end(document: Document, ids: tuple[int, ...]) -> int:
    return document.segments[ids[-1]].span.end
