"""Which segments became which."""

from __future__ import annotations

from enum import StrEnum

from evaluator.domain.record import record


class BeadKind(StrEnum):
    """The shape of a bead, named from the reference's side."""

    MATCH = "1-1"
    MERGE = "n-1"
    SPLIT = "1-n"
    REGROUP = "n-m"
    OMISSION = "1-0"
    ADDITION = "0-1"


@record
class Bead:
    """Segments of the reference that stand for segments of the candidate.

    ``reference_ids`` and ``candidate_ids`` are segment ids, ascending and contiguous among the
    scored segments; one of them is empty for an omission or an addition. ``similarity`` is in
    [-1, 1] (0 where a side is empty), ``confidence`` in [0, 1]: how sure the aligner is that these
    belong together (or, for an omission or addition, that nothing else does). ``moved`` is set
    where the bead stands out of the reference's order.
    """

    reference_ids: tuple[int, ...]
    candidate_ids: tuple[int, ...]
    similarity: float
    confidence: float
    moved: bool = False

    @property
    def kind(self) -> BeadKind:
        """The shape of the bead, from the number of segments on each side."""
        left, right = len(self.reference_ids), len(self.candidate_ids)
        if right == 0:
            return BeadKind.OMISSION
        if left == 0:
            return BeadKind.ADDITION
        if left == right == 1:
            return BeadKind.MATCH
        if right == 1:
            return BeadKind.MERGE
        if left == 1:
            return BeadKind.SPLIT
        return BeadKind.REGROUP

    @property
    def paired(self) -> bool:
        """Whether there is text on both sides."""
        return bool(self.reference_ids) and bool(self.candidate_ids)


@record
class Alignment:
    """All beads of two documents: every scored segment stands in exactly one.

    Beads are in the reference's order, additions where they stand in the candidate.
    ``confidence`` in [0, 1] is the share of the text, by length, that stands in beads the aligner
    trusts; ``related`` is False where the two texts are not versions of one another, and then no
    figure that rests on the alignment means anything. ``signature`` names method and version.
    """

    beads: tuple[Bead, ...]
    confidence: float
    related: bool
    signature: str

    @property
    def pairs(self) -> tuple[Bead, ...]:
        """The beads with text on both sides."""
        return tuple(bead for bead in self.beads if bead.paired)
