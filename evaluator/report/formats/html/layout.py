"""Which texts stand beside which: the rows of the two articles, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from evaluator.domain.alignment import Bead
from evaluator.domain.document import Document, Segment
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.spans import MappedText


class RowKind(StrEnum):
    """What a row holds."""

    PAIR = "pair"
    OMISSION = "omission"
    ADDITION = "addition"
    ASIDE = "aside"
    ORIGIN = "origin"


@record
class Block:
    """The segments of one side of a row, and their text joined by single spaces."""

    segments: tuple[Segment, ...]
    mapped: MappedText

    @property
    def joints(self) -> list[int]:
        """The offsets of the spaces between two segments."""
        places: list[int] = []
        end = 0
        for segment in self.segments[:-1]:
            end += len(segment.text)
            places.append(end)
            end += 1
        return places


@record
class Slot:
    """One row: what stands on each side, None where nothing does.

    ``bead`` is set for everything but asides, which hold what is not scored. An ORIGIN row stands
    where the candidate has the text of a bead that is shown in a row elsewhere.
    """

    kind: RowKind
    reference: Block | None
    candidate: Block | None
    bead: Bead | None = None
    pair: Pair | None = None


def lay_out(evaluation: Evaluation) -> list[Slot]:
    """All segments of both documents in rows, each segment once (and where it moved from).

    Rows follow the reference. What is not scored stands where its own document has it, beside its
    like on the other side where both have one there.
    """
    return list(_Layout(evaluation).slots())


class _Layout:
    """Goes through both documents at once."""

    def __init__(self, evaluation: Evaluation) -> None:
        self._reference = evaluation.reference
        self._candidate = evaluation.candidate
        self._beads = evaluation.alignment.beads
        self._pairs = {(p.bead.reference_ids, p.bead.candidate_ids): p for p in evaluation.pairs}
        self._owner = {id_: bead for bead in self._beads for id_ in bead.candidate_ids}
        self._next_reference = 0
        self._next_candidate = 0

    def slots(self) -> Iterator[Slot]:
        for bead in self._beads:
            here = not bead.moved and min(bead.candidate_ids, default=-1) >= self._next_candidate
            yield from self._before(
                bead.reference_ids[0] if bead.reference_ids else self._next_reference,
                bead.candidate_ids[0] if here else self._next_candidate,
            )
            yield self._bead(bead)
            if bead.reference_ids:
                self._next_reference = bead.reference_ids[-1] + 1
            if here:
                self._next_candidate = bead.candidate_ids[-1] + 1
        yield from self._before(len(self._reference.segments), len(self._candidate.segments))

    def _before(self, reference: int, candidate: int) -> Iterator[Slot]:
        """What stands in both documents before the segments given."""
        lefts = [
            segment
            for segment in self._reference.segments[self._next_reference : reference]
            if not segment.role.scored
        ]
        rights = self._candidate.segments[self._next_candidate : candidate]
        self._next_reference = max(self._next_reference, reference)
        self._next_candidate = max(self._next_candidate, candidate)
        shown: set[Bead] = set()
        for segment in rights:
            bead = self._owner.get(segment.id)
            if bead is not None:
                if bead not in shown:
                    block = _joined(self._candidate, bead.candidate_ids)
                    yield Slot(RowKind.ORIGIN, None, block, bead)
                shown.add(bead)
                continue
            like = next((left for left in lefts if left.role is segment.role), None)
            if like is not None:
                # What stands before its like in the reference has no counterpart here.
                while lefts[0] is not like:
                    yield _aside(lefts.pop(0), None)
                lefts.pop(0)
            yield _aside(like, segment)
        for left in lefts:
            yield _aside(left, None)

    def _bead(self, bead: Bead) -> Slot:
        kind = RowKind.PAIR
        if not bead.paired:
            kind = RowKind.OMISSION if bead.reference_ids else RowKind.ADDITION
        return Slot(
            kind,
            _joined(self._reference, bead.reference_ids),
            _joined(self._candidate, bead.candidate_ids),
            bead,
            self._pairs.get((bead.reference_ids, bead.candidate_ids)),
        )


def _joined(document: Document, ids: Sequence[int]) -> Block | None:
    if not ids:
        return None
    segments = tuple(document.segments[id_] for id_ in ids)
    return Block(segments, MappedText.join([segment.mapped for segment in segments]))


def _aside(left: Segment | None, right: Segment | None) -> Slot:
    reference, candidate = (
        None if segment is None else Block((segment,), segment.mapped) for segment in (left, right)
    )
    return Slot(RowKind.ASIDE, reference, candidate)
