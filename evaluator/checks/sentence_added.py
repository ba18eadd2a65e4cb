"""ADD001: a whole sentence that the reference does not have."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.beads import unpaired_sentences
from evaluator.checks.registry import check
from evaluator.domain.alignment import BeadKind
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison


@check(
    code="ADD001",
    category="accuracy/addition/sentence",
    severity=Severity.MAJOR,
    fires=[
        (
            "The museum bought the painting in May. It will hang beside the main staircase.",
            "The museum bought the painting in May. Critics called the price an outrage. "
            "It will hang beside the main staircase.",
        )
    ],
    silent=[
        (
            "The museum bought the painting in May, and it will hang beside the main staircase.",
            "The museum bought the painting in May. It will hang beside the main staircase.",
        )
    ],
)
def sentence_added(comparison: Comparison) -> Iterator[Shift]:
    """A sentence of the candidate stands for nothing in the reference.

    The mirror of OMI001: the reference's span is the place where the sentence was put in.
    """
    yield from unpaired_sentences(comparison, BeadKind.ADDITION)
