"""What changed in meaning, the worst first, each with both texts and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding, Severity
from evaluator.report.excerpt import Marked, excerpt
from evaluator.report.explanation import evidence_line, reason
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.styled import Style
from evaluator.report.passage import finding_passages, place
from evaluator.report.wording import capitalised

_STYLES = {severity: Style[severity.name] for severity in Severity}


def write_findings(
    canvas: Canvas,
    evaluation: Evaluation,
    findings: Sequence[Finding],
    title: str = "Findings",
) -> None:
    """Those of the evaluation's findings, grouped by severity."""
    canvas.heading(title, "" if findings else "none")
    for severity in sorted(Severity, key=lambda severity: -severity.rank):
        group = [finding for finding in findings if finding.severity is severity]
        if group:
            canvas.heading(f"{severity.value.upper()} ({len(group):,})", style=_STYLES[severity])
        for finding in group:
            canvas.blank()
            _write_finding(canvas, evaluation, finding)


def _write_finding(canvas: Canvas, evaluation: Evaluation, finding: Finding) -> None:
    dot = f" {canvas.glyphs.dot} "
    canvas.line(
        (f"{finding.rule} {finding.name}", _STYLES[finding.severity]),
        (f"{dot}{finding.category}{dot}confidence {finding.confidence:.2f}", Style.DIM),
        indent=2,
    )
    canvas.line((capitalised(finding.message), Style.PLAIN), indent=2)
    reference, candidate = finding_passages(evaluation, finding)
    canvas.sides(
        (
            place(evaluation.reference, finding.reference_span),
            excerpt(reference.text, [Marked(reference.span)]),
        ),
        (
            place(evaluation.candidate, finding.candidate_span),
            excerpt(candidate.text, [Marked(candidate.span)]),
        ),
        indent=4,
    )
    if canvas.view.explain:
        _write_why(canvas, finding)


def _write_why(canvas: Canvas, finding: Finding) -> None:
    canvas.line(("why   ", Style.DIM), (reason(finding), Style.PLAIN), indent=4, hanging=6)
    seen = evidence_line(finding)
    if seen:
        canvas.line(("seen  ", Style.DIM), (seen, Style.PLAIN), indent=4, hanging=6)
