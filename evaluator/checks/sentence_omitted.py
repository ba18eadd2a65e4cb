"""OMI001: a whole sentence left out."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.beads import unpaired_sentences
from evaluator.checks.registry import check
from evaluator.domain.alignment import BeadKind
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison


@check(
    code="OMI001",
    category="accuracy/omission/sentence",
    severity=Severity.MAJOR,
    fires=[
        (
            "The harbour reopened on Monday after the storm. Two fishermen are still missing. "
            "Ferries to the islands run again from Wednesday.",
            "The harbour reopened on Monday after the storm. "
            "Ferries to the islands run again from Wednesday.",
        )
    ],
    silent=[
        (
            "The harbour reopened on Monday after the storm. Two fishermen are still missing.",
            "On Monday the harbour reopened after the storm, and two fishermen are still missing.",
        )
    ],
)
def sentence_omitted(comparison: Comparison) -> Iterator[Shift]:
    """A sentence of the reference stands for nothing in the candidate.

    Reported where the alignment finds no partner for a sentence of prose, alone or merged with its
    neighbours. The candidate's span is the place where it should stand. Sentences that merely moved
    or were merged or split are left alone.
    """
    yield from unpaired_sentences(comparison, BeadKind.OMISSION)
