"""The report for people, in a browser: one file that holds everything and fetches nothing."""

from __future__ import annotations

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Verdict
from evaluator.report.formats.html.article import evaluated, judged
from evaluator.report.formats.html.page import write_page
from evaluator.report.formats.html.ruling import ruling
from evaluator.report.registry import Format
from evaluator.report.view import View


def render(evaluation: Evaluation, view: View) -> str:
    """Both articles side by side with the findings in the margin, as one HTML document.

    All pairs are shown; ``view.pairs`` is how many of them are named as the least alike, and
    ``view.words`` adds to each what became of its words.
    """
    article = evaluated(evaluation, view)
    names = f"{evaluation.candidate.name} against {evaluation.reference.name}"
    return write_page(names, [article], None)


def render_verdict(verdict: Verdict, view: View) -> str:
    """What the gate decided and why, then every pair of articles as ``render`` shows it.

    The pairs that came out worst stand first.
    """
    whole = ruling(verdict)
    articles = [
        judged(row.judgement, view, prefix=f"{row.anchor}-" if len(whole.table) > 1 else "")
        for row in whole.table
    ]
    return write_page(f"Gate {verdict.status.value}", articles, whole)


FORMAT = Format(
    "for people: both articles side by side, in a browser",
    render,
    render_verdict,
    for_machines=True,
)
