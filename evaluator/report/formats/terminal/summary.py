"""What was compared, how much of it found its counterpart, and what the reader must know first."""

from __future__ import annotations

from evaluator.domain.evaluation import Evaluation
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Style
from evaluator.report.overview import alignment_facts, document_facts, severity_counts
from evaluator.report.wording import capitalised

_LABEL = 11  # the width of the labels' column


def write_summary(canvas: Canvas, evaluation: Evaluation) -> None:
    """The head of the report. It states; it judges nothing."""
    reference, candidate = evaluation.reference, evaluation.candidate
    for label, (first, *more) in (
        ("reference", [reference.name, document_facts(reference)]),
        ("candidate", [candidate.name, document_facts(candidate)]),
        ("aligned", alignment_facts(evaluation)),
        ("findings", [severity_counts(finding.severity for finding in evaluation.findings)]),
    ):
        canvas.line((f"{label:{_LABEL}}", Style.BOLD), (first, Style.PLAIN), hanging=_LABEL)
        for line in more:
            canvas.line((line, Style.PLAIN), indent=_LABEL)
    for notice in evaluation.notices:
        canvas.blank()
        canvas.line(("! ", Style.MINOR), (capitalised(notice.text), Style.WARNING), hanging=2)
