r"""Tables for spreadsheets and scripts: a row for each pair, a column for each score.

Fields are separated by tabs and quoted where they hold a quotation mark, as Python's ``excel-tab``
and spreadsheets do it. Each row is one line whatever the texts hold: a backslash is written
``\\``, a tab ``\t``, a line's end ``\n`` or ``\r``.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.score import Score
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Judgement, State, Status, Verdict
from evaluator.report.escape import visible
from evaluator.report.overview import WORST_FIRST
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import outcome
from evaluator.report.view import View
from evaluator.report.wording import figure

_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_DOCUMENT = "document"


def render(evaluation: Evaluation, view: View) -> str:
    """A row for the articles whole, then one for each bead in the reference's order.

    ``findings`` holds ``CODE:severity`` for each finding, separated by spaces, the gravest first.
    A finding stands in the row of its pair, one on a sentence without a counterpart in the row of
    that, any other in the first.
    """
    pairs = {(p.bead.reference_ids, p.bead.candidate_ids): p for p in evaluation.pairs}
    scored = [evaluation.scores, *(pair.scores for pair in evaluation.pairs)]
    columns = list(dict.fromkeys(_column(score) for scores in scored for score in scores))
    head = ["kind", "moved", "similarity", "confidence", "reference place", "candidate place"]
    rows = [[*head, *columns, "findings", "reference", "candidate"]]
    beads = evaluation.alignment.beads
    found = _findings_by_row(evaluation)
    alike = view.decimals + 2
    sure = f"{evaluation.alignment.confidence:.2f}"
    names = [evaluation.reference.name, evaluation.candidate.name]
    first = [_DOCUMENT, "", "", sure, "", "", *_figures(evaluation.scores, columns, view)]
    rows.append([*first, found.get(None, ""), *names])
    for at, bead in enumerate(beads):
        pair = pairs.get((bead.reference_ids, bead.candidate_ids))
        rows.append(
            [
                bead.kind.value,
                "yes" if bead.moved else "no",
                f"{bead.similarity:.{alike}f}" if bead.paired else "",
                f"{bead.confidence:.2f}",
                _place(evaluation.reference, bead.reference_ids),
                _place(evaluation.candidate, bead.candidate_ids),
                *_figures(pair.scores if pair else (), columns, view),
                found.get(at, ""),
                _text(evaluation.reference, bead.reference_ids),
                _text(evaluation.candidate, bead.candidate_ids),
            ]
        )
    return _table(rows)


def render_verdict(verdict: Verdict, view: View) -> str:
    """A row for each pair of articles, in their order; counts of findings are of new ones."""
    paths = Paths()
    scores = [one.evaluation.scores if one.evaluation else () for one in verdict.judgements]
    columns = list(dict.fromkeys(_column(score) for each in scores for score in each))
    head = ["pair", "outcome", "reference", "candidate", *columns]
    counts = [*(severity.value for severity in WORST_FIRST), "known", "suppressed", "fixed"]
    rows = [[*head, *counts, "missed", "error"]]
    for judgement, taken in zip(verdict.judgements, scores, strict=True):
        rows.append(
            [
                judgement.name,
                judgement.status.value,
                paths.shown(judgement.reference),
                paths.shown(judgement.candidate),
                *_figures(taken, columns, view),
                *_counts(judgement),
                "; ".join(
                    f"{condition.name}: {outcome(condition)}"
                    for condition in judgement.conditions
                    if condition.status is not Status.PASSED
                ),
                judgement.error,
            ]
        )
    return _table(rows)


def _counts(judgement: Judgement) -> list[str]:
    """Counts of the findings; empty where there was no evaluation, for nothing is known then."""
    if judgement.evaluation is None:
        return [""] * (len(WORST_FIRST) + 3)
    new = Counter(one.finding.severity for one in judgement.findings if one.state is State.NEW)
    states = Counter(one.state for one in judgement.findings)
    others = (states[State.KNOWN], states[State.SUPPRESSED], len(judgement.fixed))
    return [str(number) for number in (*(new[severity] for severity in WORST_FIRST), *others)]


def _findings_by_row(evaluation: Evaluation) -> dict[int | None, str]:
    """What stands in the column of findings, by the index of the bead; None is the first row."""
    beads = {
        (b.reference_ids, b.candidate_ids): at for at, b in enumerate(evaluation.alignment.beads)
    }
    rows: dict[int | None, list[str]] = {}
    for finding in evaluation.findings:
        if finding.pair is not None:
            bead = evaluation.pairs[finding.pair].bead
            row: int | None = beads[bead.reference_ids, bead.candidate_ids]
        else:
            row = _holding(evaluation, finding)
        rows.setdefault(row, []).append(f"{finding.rule}:{finding.severity.value}")
    return {row: " ".join(codes) for row, codes in rows.items()}


def _holding(evaluation: Evaluation, finding: Finding) -> int | None:
    """The bead without a counterpart that holds the finding's text on its side."""
    for at, bead in enumerate(evaluation.alignment.beads):
        if not bead.paired and (
            _holds(evaluation.reference, bead.reference_ids, finding.reference_span)
            or _holds(evaluation.candidate, bead.candidate_ids, finding.candidate_span)
        ):
            return at
    return None


def _holds(document: Document, ids: Sequence[int], span: Span) -> bool:
    if not ids or not len(span):
        return False
    first, last = document.segments[ids[0]].span, document.segments[ids[-1]].span
    return first.start <= span.start and span.end <= last.end


def _column(score: Score) -> str:
    return f"{score.name} {score.variant.value}"


def _figures(scores: Iterable[Score], columns: Sequence[str], view: View) -> list[str]:
    shown = {_column(score): figure(score, view.decimals) for score in scores}
    return [shown.get(column, "") for column in columns]


def _place(document: Document, ids: Sequence[int]) -> str:
    return str(document.position(document.segments[ids[0]].span.start)) if ids else ""


def _text(document: Document, ids: Iterable[int]) -> str:
    return " ".join(document.segments[at].text for at in ids)


def _table(rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, dialect="excel-tab", lineterminator="\n")
    writer.writerows([_field(field) for field in row] for row in rows)
    return out.getvalue()


def _field(text: str) -> str:
    return visible("".join(_ESCAPES.get(character, character) for character in text))


FORMAT = Format("a table, for spreadsheets and scripts", render, render_verdict, for_machines=True)
