"""ORD002: sentences that stand elsewhere in the article."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.domain.alignment import Bead
from evaluator.domain.document import Document
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import Span


@check(
    code="ORD002",
    category="accuracy/mistranslation/moved-sentence",
    severity=Severity.MINOR,
    fires=[
        (
            "The mill burned down on Sunday night.\n\nFirefighters came from four villages.\n\n"
            "Nobody knows yet how the fire started.\n\nThe owner wants to rebuild it in stone.",
            "Nobody knows yet how the fire started.\n\nThe mill burned down on Sunday night.\n\n"
            "Firefighters came from four villages.\n\nThe owner wants to rebuild it in stone.",
        )
    ],
    silent=[
        (
            "The mill burned down on Sunday night.\n\nFirefighters came from four villages.",
            "On Sunday night the mill burned down.\n\nFrom four villages firefighters came.",
        )
    ],
)
def sentence_moved(comparison: Comparison) -> Iterator[Shift]:
    """A sentence, or several in a row, stands at another place in the candidate.

    What moved in one piece is one finding. Harmless where an editor rearranged the article; wrong
    where "he", "the next day" or "therefore" now points at something else.
    """
    for run in _runs(comparison):
        left = _cover(comparison.reference, [i for bead in run for i in bead.reference_ids])
        right = _cover(comparison.candidate, [i for bead in run for i in bead.candidate_ids])
        count = sum(len(bead.reference_ids) for bead in run)
        what = "a sentence" if count == 1 else f"{count} sentences in a row"
        yield Shift(f"{what} moved", left, right, confidence=min(bead.confidence for bead in run))


def _runs(comparison: Comparison) -> Iterator[list[Bead]]:
    """Moved beads that follow one another on both sides."""
    run: list[Bead] = []
    for bead in comparison.alignment.beads:
        follows = (
            bool(run) and bead.moved and bead.candidate_ids[0] == run[-1].candidate_ids[-1] + 1
        )
        if run and not follows:
            yield run
            run = []
        if bead.moved:
            run.append(bead)
    if run:
        yield run


def _cover(document: Document, ids: list[int]) -> Span:
    spans = [document.segments[i].span for i in ids]
    return Span(min(one.start for one in spans), max(one.end for one in spans))
