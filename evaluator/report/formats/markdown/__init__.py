"""Markdown for a pull-request comment and for the summary of a step.

GitHub takes 65,536 characters of a comment and 1,024 KiB of a summary, and refuses more; one file
goes to both. Verdict and scores are kept whole, findings are left out from the mildest up, and the
report says how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Judgement, State, Status, Verdict
from evaluator.report.formats.markdown.budget import Item, Section, fitted, folded
from evaluator.report.formats.markdown.findings import fixed_items, items
from evaluator.report.formats.markdown.parts import (
    MARKER,
    conditions,
    facts,
    headline,
    notices,
    overview,
    scores,
)
from evaluator.report.markdown_text import plain
from evaluator.report.overview import severity_counts
from evaluator.report.paths import Paths
from evaluator.report.ranking import worst_first
from evaluator.report.registry import Format
from evaluator.report.remarks import Remark, by_pair, counting, remarks_of, remarks_on
from evaluator.report.view import View
from evaluator.report.wording import counted

MOST_BYTES = 65_000
"""Bytes of UTF-8, so fewer characters yet; the rest is for what a poster adds of his own."""

_TABLE = 0.5  # of the room may go to the table of pairs, so that some is left for findings


def render(evaluation: Evaluation, view: View) -> str:
    """What was compared, the scores, and the findings, the gravest first."""
    paths = Paths()
    counts = severity_counts(finding.severity for finding in evaluation.findings)
    names = f"{evaluation.candidate.name} against {evaluation.reference.name}"
    head = (
        f"{MARKER}\n## {plain(names)}\n\n"
        f"Findings: {counts}.\n\n{notices(evaluation.notices)}{facts(evaluation)}"
        f"{scores(evaluation.scores, view.decimals)}"
    )
    found = items(evaluation, remarks_on(evaluation, paths), paths)
    sections = [Section("### Findings\n\n", found, "finding")] if found else []
    return fitted(head, sections, f"<sub>{plain(evaluation.signature)}</sub>\n", MOST_BYTES)


def render_verdict(verdict: Verdict, view: View) -> str:
    """The verdict, the table of all pairs, then what each pair has new; the worst pair first.

    Of several pairs, those that passed and have nothing to tell stand in the table alone.
    """
    paths = Paths()
    remarks = by_pair(remarks_of(verdict, paths))
    head = f"{MARKER}\n{headline(verdict)}{conditions(verdict.conditions)}"
    head += notices(verdict.notices)
    top, rows = overview(verdict, view)
    sections: list[Section] = []
    if rows:
        lines = tuple(Item.of(row, grave=True) for row in rows)
        sections.append(Section(top, lines, "pair", share=_TABLE))
    for at in worst_first(verdict):
        judgement = verdict.judgements[at]
        found = [remark for remark in remarks.get(at, ()) if remark.finding]
        if not rows or judgement.status is not Status.PASSED or found or judgement.fixed:
            sections += _sections(judgement, found, paths, view)
    return fitted(head, sections, "", MOST_BYTES)


def _sections(
    judgement: Judgement, remarks: Sequence[Remark], paths: Paths, view: View
) -> Iterator[Section]:
    """A pair's own part, and what was accepted or fixed there, folded up."""
    evaluation = judgement.evaluation
    head = f"### {plain(judgement.name)}: {judgement.status.value}\n\n"
    if evaluation is None:
        yield Section(f"{head}> **Error** {plain(judgement.error)}\n", (), "finding")
        return
    new = counting(remarks)
    known = sum(remark.state is State.KNOWN for remark in remarks)
    suppressed = [remark for remark in remarks if remark.state is State.SUPPRESSED]
    said = f"New findings: {severity_counts(r.finding.severity for r in new if r.finding)}."
    said += f" Known to the baseline: {known:,}." if known else ""
    head += conditions(judgement.conditions) + scores(evaluation.scores, view.decimals)
    head += f"{notices((*evaluation.notices, *judgement.notices))}{said}\n\n"
    yield Section(head, items(evaluation, new, paths), "finding")
    if suppressed:
        title = counted(len(suppressed), "suppressed finding")
        accepted = items(evaluation, suppressed, paths)
        yield folded(title, tuple(Item(each.write) for each in accepted), "suppressed finding")
    if judgement.fixed:
        title = f"{counted(len(judgement.fixed), 'finding')} of the baseline fixed"
        yield folded(title, fixed_items(judgement.fixed), "fixed finding")


FORMAT = Format(
    "for a pull-request comment and the step summary", render, render_verdict, for_machines=True
)
