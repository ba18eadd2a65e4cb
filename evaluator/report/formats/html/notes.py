"""Findings as the notes in the margin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.record import record
from evaluator.domain.verdict import JudgedFinding, State
from evaluator.report.passage import place


@record
class Note:
    """A finding, numbered as it is shown.

    ``anchor`` is the id of its note; the words it speaks of have the ids ``reference_anchor`` and
    ``candidate_anchor``. ``state`` is None where no gate has judged it. The places are
    ``file:line:column``.
    """

    number: int
    anchor: str
    finding: Finding
    reference_place: str
    candidate_place: str
    state: State | None = None
    reason: str = ""

    @property
    def reference_anchor(self) -> str:
        """The id of the words in the reference."""
        return f"{self.anchor}-r"

    @property
    def candidate_anchor(self) -> str:
        """The id of the words in the candidate."""
        return f"{self.anchor}-c"

    @property
    def counts(self) -> bool:
        """Whether a reader should look at it: it was neither known before nor suppressed."""
        return self.state in (None, State.NEW)


def make_notes(
    evaluation: Evaluation, judged: Sequence[JudgedFinding] | None, prefix: str
) -> tuple[Note, ...]:
    """A note for each finding, in the order given, numbered from 1."""
    given: Iterable[tuple[Finding, State | None, str]] = (
        ((finding, None, "") for finding in evaluation.findings)
        if judged is None
        else ((each.finding, each.state, each.reason) for each in judged)
    )
    return tuple(
        Note(
            number,
            f"{prefix}f{number}",
            finding,
            place(evaluation.reference, finding.reference_span),
            place(evaluation.candidate, finding.candidate_span),
            state,
            reason,
        )
        for number, (finding, state, reason) in enumerate(given, 1)
    )
