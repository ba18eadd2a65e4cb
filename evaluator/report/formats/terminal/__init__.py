"""The report for people, at a terminal or in a log: summary, scores, alignment, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluator.domain.evaluation import Evaluation
from evaluator.report.formats.terminal.alignment import write_alignment
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.findings import write_findings
from evaluator.report.formats.terminal.scores import write_scores
from evaluator.report.formats.terminal.styled import Style
from evaluator.report.formats.terminal.summary import write_summary
from evaluator.report.registry import Format
from evaluator.report.view import View

if TYPE_CHECKING:
    from evaluator.domain.verdict import Verdict


def render(evaluation: Evaluation, view: View) -> str:
    """The whole report; in colour where ``view.colour`` is set, else plain text."""
    canvas = Canvas(view)
    write_summary(canvas, evaluation)
    write_scores(canvas, evaluation.scores)
    write_alignment(canvas, evaluation)
    write_findings(canvas, evaluation, evaluation.findings)
    canvas.blank()
    canvas.unwrapped((f"signature  {evaluation.signature}", Style.DIM))
    return canvas.finished()


def render_verdict(verdict: Verdict, view: View) -> str:
    """The whole verdict; in colour where ``view.colour`` is set, else plain text."""
    from evaluator.report.formats.terminal.ruling import write_verdict

    canvas = Canvas(view)
    write_verdict(canvas, verdict)
    return canvas.finished()


FORMAT = Format("for people: at a terminal, in a log", render, render_verdict)
