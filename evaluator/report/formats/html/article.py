"""All that the page shows of one pair of articles."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.document import Document, Role
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Severity
from evaluator.domain.record import record
from evaluator.domain.verdict import Judgement
from evaluator.report.excerpt import excerpt
from evaluator.report.formats.html.figures import FigureTable, figure_table
from evaluator.report.formats.html.notes import Note, make_notes
from evaluator.report.formats.html.plot import Plot, make_plot
from evaluator.report.formats.html.rows import Row, make_rows
from evaluator.report.overview import (
    WORST_FIRST,
    alignment_facts,
    document_facts,
    measure_name,
)
from evaluator.report.view import View

_FIRST = 3
"""So many findings are named at the top, as the ones to look at first."""

_HEADLINE = 120  # characters


@record
class Text:
    """A text of an article, shown outside of it; ``language`` is ISO 639-1 or empty."""

    text: str
    language: str


@record
class Body:
    """What was found in one evaluation.

    ``tally`` counts the findings that count, by severity, the worst first; ``ranked`` are the
    least similar pairs.
    """

    headline: Text | None
    reference: Document
    candidate: Document
    reference_facts: str
    candidate_facts: str
    alignment: tuple[str, ...]
    related: bool
    measure: str
    tally: tuple[tuple[Severity, int], ...]
    notes: tuple[Note, ...]
    first: tuple[Note, ...]
    ranked: tuple[Row, ...]
    table: FigureTable
    plot: Plot | None
    rows: tuple[Row, ...]
    signature: str


@record
class Article:
    """One pair of articles; ``body`` is None where it could not be evaluated.

    ``judgement`` is the gate's, or None where none was asked.
    """

    anchor: str
    notices: tuple[Notice, ...]
    body: Body | None
    judgement: Judgement | None = None


def evaluated(evaluation: Evaluation, view: View) -> Article:
    """An evaluation that no gate has judged."""
    notes = make_notes(evaluation, None, "")
    return Article("article", evaluation.notices, _body(evaluation, notes, view, ""))


def judged(judgement: Judgement, view: View, *, prefix: str) -> Article:
    """A pair of articles with what the gate makes of it; ids begin with ``prefix``."""
    anchor = f"{prefix}article"
    evaluation = judgement.evaluation
    if evaluation is None:
        return Article(anchor, judgement.notices, None, judgement)
    notes = make_notes(evaluation, judgement.findings, prefix)
    return Article(
        anchor,
        (*evaluation.notices, *judgement.notices),
        _body(evaluation, notes, view, prefix),
        judgement,
    )


def _body(evaluation: Evaluation, notes: Sequence[Note], view: View, prefix: str) -> Body:
    rows = make_rows(evaluation, notes, view, prefix)
    counting = [note for note in notes if note.counts]
    measure = measure_name(evaluation)
    return Body(
        _headline(evaluation.reference),
        evaluation.reference,
        evaluation.candidate,
        document_facts(evaluation.reference),
        document_facts(evaluation.candidate),
        tuple(alignment_facts(evaluation)),
        evaluation.alignment.related,
        measure,
        tuple(
            (severity, number)
            for severity in WORST_FIRST
            if (number := sum(note.finding.severity is severity for note in counting))
        ),
        tuple(notes),
        tuple(counting[:_FIRST]),
        _ranked(rows, evaluation, view.pairs),
        figure_table(evaluation.scores, view.decimals),
        make_plot(rows, measure),
        rows,
        evaluation.signature,
    )


def _headline(document: Document) -> Text | None:
    """The article's own first heading."""
    for segment in document.segments:
        if segment.role is Role.HEADING:
            pieces = excerpt(segment.text, [], whole=_HEADLINE, context=_HEADLINE)
            text = "".join("…" if piece.gap else piece.text for piece in pieces)
            return Text(text, document.language)
    return None


def _ranked(rows: Sequence[Row], evaluation: Evaluation, most: int | None) -> tuple[Row, ...]:
    """The pairs whose texts differ, the least similar first."""
    same = {p.index for p in evaluation.pairs if p.reference.text == p.candidate.text}
    different = [
        (row.similarity, row.number, row)
        for row in rows
        if row.similarity is not None and row.number and row.number - 1 not in same
    ]
    ranked = [row for *_, row in sorted(different, key=lambda each: each[:2])]
    return tuple(ranked if most is None else ranked[:most])
