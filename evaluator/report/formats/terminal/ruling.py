"""What a gate decided: the outcome first, then each pair of articles, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from evaluator.domain.evaluation import Notice
from evaluator.domain.finding import Finding
from evaluator.domain.verdict import Condition, JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.escape import visible
from evaluator.report.formats.terminal.canvas import Canvas
from evaluator.report.formats.terminal.findings import write_findings
from evaluator.report.formats.terminal.scores import write_scores
from evaluator.report.formats.terminal.styled import Part, Style, cells
from evaluator.report.overview import severity_counts
from evaluator.report.passage import place
from evaluator.report.ranking import worst_first
from evaluator.report.wording import capitalised, counted, listed

FIRST = 3
"""So many findings are named as the ones to look at first."""

_STYLES = {Status.PASSED: Style.GREEN, Status.FAILED: Style.MAJOR, Status.ERROR: Style.CRITICAL}
_WORDS = {
    Status.PASSED: "PASSED",
    Status.FAILED: "FAILED",
    Status.ERROR: "ERROR",
}
_OUTCOMES = {Status.PASSED: "passed", Status.FAILED: "failed", Status.ERROR: "not evaluated"}


def write_verdict(canvas: Canvas, verdict: Verdict) -> None:
    """The whole verdict.

    One pair is shown in full. Of several there is a table, and of each that did not pass what it
    missed and what to look at first.
    """
    judgements = [verdict.judgements[at] for at in worst_first(verdict)]
    canvas.line(
        (f"GATE {_WORDS[verdict.status]}", _STYLES[verdict.status]),
        (f"  {_tally(judgements)}", Style.PLAIN),
    )
    _write_conditions(canvas, verdict.conditions)
    _write_notices(canvas, verdict.notices)
    if len(judgements) == 1:
        _write_judgement(canvas, judgements[0])
        _write_whole(canvas, judgements[0])
        return
    canvas.heading("Pairs", "the worst first")
    _write_table(canvas, judgements)
    for judgement in judgements:
        if judgement.status is not Status.PASSED or judgement.fixed or judgement.notices:
            _write_judgement(canvas, judgement)


def _tally(judgements: Sequence[Judgement]) -> str:
    counts = Counter(judgement.status for judgement in judgements)
    told = [
        f"{counts[status]:,} {_OUTCOMES[status]}" for status in reversed(Status) if counts[status]
    ]
    return f"{counted(len(judgements), 'pair')} of articles: {listed(told)}"


def _write_table(canvas: Canvas, judgements: Sequence[Judgement]) -> None:
    """A line each: outcome, new findings, name, and what it missed."""
    rows = [
        (
            _OUTCOMES[one.status],
            severity_counts(f.severity for f in _of(one, State.NEW)) if one.evaluation else "",
            visible(one.name),
        )
        for one in judgements
    ]
    widths = [max(cells(row[column]) for row in rows) for column in range(3)]
    for one, row in zip(judgements, rows, strict=True):
        outcome, new, name = (
            text + " " * (width - cells(text) + 2) for text, width in zip(row, widths, strict=True)
        )
        missed = ", ".join(
            f"{each.name} {each.value}"
            for each in one.conditions
            if each.status is not Status.PASSED
        )
        canvas.line(
            (outcome, _STYLES[one.status]),
            (name, Style.PLAIN),
            (new, Style.PLAIN),
            (one.error or missed, Style.DIM),
            indent=2,
            hanging=widths[0] + 2,
        )


def _write_judgement(canvas: Canvas, judgement: Judgement) -> None:
    """What a pair missed and by how much, and what to look at first."""
    canvas.blank()
    canvas.line(
        (_WORDS[judgement.status], _STYLES[judgement.status]),
        (f"  {judgement.name}", Style.BOLD),
        (f"  {judgement.candidate} against {judgement.reference}", Style.DIM),
        hanging=2,
    )
    if judgement.error:
        canvas.line((judgement.error, Style.PLAIN), indent=2)
    _write_conditions(canvas, judgement.conditions)
    _write_notices(canvas, judgement.notices)
    if judgement.evaluation is None:
        return
    canvas.line(("findings  ", Style.BOLD), (_counts(judgement), Style.PLAIN), indent=2)
    new = _of(judgement, State.NEW)
    if new:
        canvas.line(("to look at first", Style.BOLD), indent=2)
    for finding in new[:FIRST]:
        _write_line(canvas, judgement, finding)
    if len(new) > FIRST:
        canvas.line((f"and {len(new) - FIRST:,} more", Style.DIM), indent=4)
    for entry in judgement.fixed:
        canvas.line(
            ("fixed  ", Style.GREEN),
            (f"{entry.rule} {entry.severity.value}  {capitalised(entry.message)}", Style.PLAIN),
            indent=2,
            hanging=7,
        )


def _write_whole(canvas: Canvas, judgement: Judgement) -> None:
    """Scores and findings of a pair that is the only one."""
    evaluation = judgement.evaluation
    if evaluation is None:
        return
    _write_notices(canvas, evaluation.notices)
    write_scores(canvas, evaluation.scores)
    write_findings(canvas, evaluation, _of(judgement, State.NEW), title="New findings")
    for state, title in ((State.KNOWN, "Known"), (State.SUPPRESSED, "Suppressed")):
        accepted = [one for one in judgement.findings if one.state is state]
        if accepted:
            canvas.heading(title, counted(len(accepted), "finding"))
        for one in accepted:
            _write_line(canvas, judgement, one.finding, reason=one.reason)
    canvas.blank()
    canvas.unwrapped((f"signature  {evaluation.signature}", Style.DIM))


def _write_conditions(canvas: Canvas, conditions: Sequence[Condition]) -> None:
    """The bars, each with what was asked for, what is there, and by how much it misses."""
    widths = [
        max((cells(visible(text)) for text in column), default=0)
        for column in (
            [one.name for one in conditions],
            [one.value for one in conditions],
        )
    ]
    for one in conditions:
        met = one.status is Status.PASSED
        outcome = "met" if met else "missed" if one.status is Status.FAILED else "undecided"
        parts: list[Part] = [
            (f"{outcome:11}", _STYLES[one.status]),
            (f"{one.name:{widths[0]}}  ", Style.PLAIN),
            (f"{one.value:{widths[1]}}", Style.PLAIN if met else Style.BOLD),
            (f"  wanted {one.limit}", Style.DIM),
        ]
        if one.margin:
            parts.append((f"; {one.margin}", Style.BOLD))
        if one.place:
            parts.append((f"  {one.place}", Style.DIM))
        canvas.line(*parts, indent=2, hanging=11)


def _write_notices(canvas: Canvas, notices: Sequence[Notice]) -> None:
    for notice in notices:
        canvas.line(
            ("! ", Style.MINOR), (capitalised(notice.text), Style.WARNING), indent=2, hanging=2
        )


def _write_line(
    canvas: Canvas, judgement: Judgement, finding: Finding, *, reason: str = ""
) -> None:
    """A finding in short: where, what, and why it was accepted."""
    if judgement.evaluation is None:  # a finding always comes from an evaluation
        return
    where = place(judgement.evaluation.candidate, finding.candidate_span)
    canvas.line(
        (f"{finding.rule} {finding.severity.value}  ", Style[finding.severity.name]),
        (capitalised(finding.message), Style.PLAIN),
        (f"  {where}", Style.DIM),
        (f"  because: {reason}" if reason else "", Style.PLAIN),
        indent=4,
        hanging=2,
    )


def _counts(judgement: Judgement) -> str:
    """How many findings are new, by severity, and how many were accepted or are gone."""
    told = [f"new: {severity_counts(one.severity for one in _of(judgement, State.NEW))}"]
    told += [
        f"{len(found):,} {state.value}"
        for state in (State.KNOWN, State.SUPPRESSED)
        if (found := _of(judgement, state))
    ]
    if judgement.fixed:
        told.append(f"{len(judgement.fixed):,} fixed")
    return "; ".join(told)


def _of(judgement: Judgement, state: State) -> list[Finding]:
    """The findings in that state, the gravest first."""
    judged: Sequence[JudgedFinding] = judgement.findings
    return [one.finding for one in judged if one.state is state]
