"""Verdict, conditions, scores and notices in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.score import Score, Variant
from evaluator.domain.verdict import Condition, Judgement, State, Status, Verdict
from evaluator.report.markdown_text import plain, strong, table_lines
from evaluator.report.overview import alignment_facts, document_facts, severity_counts
from evaluator.report.ranking import worst_first
from evaluator.report.view import View
from evaluator.report.wording import capitalised, counted, decimals_of, figure, listed

MARKER = "<!-- evaluator -->"
"""The first line, by which a poster finds the comment that it has to replace."""

_WORDS = {Status.PASSED: "passed", Status.FAILED: "failed", Status.ERROR: "could not be decided"}


def headline(verdict: Verdict) -> str:
    """What the gate decided, and how many pairs came out how."""
    counts = Counter(judgement.status for judgement in verdict.judgements)
    told = [
        f"{counts[status]:,} {word}"
        for status, word in (
            (Status.ERROR, "not evaluated"),
            (Status.FAILED, "failed"),
            (Status.PASSED, "passed"),
        )
        if counts[status]
    ]
    pairs = counted(len(verdict.judgements), "pair")
    return f"## Gate {_WORDS[verdict.status]}\n\n{pairs} of articles: {listed(told)}.\n\n"


def overview(verdict: Verdict, view: View) -> tuple[str, list[str]]:
    """The table of all pairs, the worst first: head and rows; no rows for a single pair."""
    if len(verdict.judgements) == 1:
        return "", []
    names = list(
        dict.fromkeys(
            score.name
            for judgement in verdict.judgements
            if judgement.evaluation
            for score in judgement.evaluation.scores
        )
    )
    rows = [_row(verdict.judgements[at], names, view.decimals) for at in worst_first(verdict)]
    head = ("pair", "outcome", *(plain(name) for name in names), "new findings", "missed")
    top, *lines = table_lines(head, rows)
    return "".join([top, lines[0]]), lines[1:]


def _row(judgement: Judgement, names: Sequence[str], decimals: int) -> tuple[str, ...]:
    evaluation = judgement.evaluation
    shown = _by_name(evaluation.scores if evaluation else ())
    new = [one.finding.severity for one in judgement.findings if one.state is State.NEW]
    missed = [
        f"{condition.name} {condition.value}"
        for condition in judgement.conditions
        if condition.status is not Status.PASSED
    ]
    return (
        plain(judgement.name),
        judgement.status.value,
        *(figure(shown[name], decimals) if name in shown else "" for name in names),
        severity_counts(new) if evaluation else "",
        plain(judgement.error or ", ".join(missed)),
    )


def _by_name(scores: Sequence[Score]) -> dict[str, Score]:
    """One score of each name, the raw one where there is one."""
    chosen: dict[str, Score] = {}
    for score in scores:
        if score.name not in chosen or score.variant is Variant.RAW:
            chosen[score.name] = score
    return chosen


def conditions(found: Sequence[Condition]) -> str:
    """The bars of the gate, those that were missed in bold."""
    rows = [
        (
            plain(condition.name),
            plain(condition.limit),
            plain(condition.value),
            _outcome(condition),
            plain(condition.place),
        )
        for condition in found
    ]
    return _table(("condition", "wanted", "found", "outcome", "place"), rows)


def _outcome(condition: Condition) -> str:
    if condition.status is Status.PASSED:
        return "met"
    word = "missed" if condition.status is Status.FAILED else "not evaluated"
    return strong(f"{word}: {condition.margin}" if condition.margin else word)


def scores(found: Sequence[Score], decimals: int) -> str:
    """The scores of a pair of articles, each variant in its column, intervals behind the figure."""
    variants = [variant for variant in Variant if any(s.variant is variant for s in found)]
    names = list(dict.fromkeys(score.name for score in found))
    by_place = {(score.name, score.variant): score for score in found}
    rows = [
        (
            plain(name),
            *(_figure(by_place.get((name, variant)), decimals) for variant in variants),
            "higher" if _higher(found, name) else "lower",
        )
        for name in names
    ]
    return _table(("score", *(variant.value for variant in variants), "better"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table with an empty line behind it; nothing without rows."""
    return "".join([*table_lines(head, rows), "\n"]) if rows else ""


def _higher(found: Sequence[Score], name: str) -> bool:
    return next(score.higher_is_better for score in found if score.name == name)


def _figure(score: Score | None, decimals: int) -> str:
    if score is None:
        return ""
    if score.interval is None:
        return figure(score, decimals)
    exact = decimals_of(score, decimals)
    low, high = f"{score.interval.low:.{exact}f}", f"{score.interval.high:.{exact}f}"
    return f"{figure(score, decimals)} ({score.interval.level:.0%}: {low} to {high})"


def facts(evaluation: Evaluation) -> str:
    """What was compared, and how much of it found its counterpart."""
    lines = [
        f"reference {evaluation.reference.name}: {document_facts(evaluation.reference)}",
        f"candidate {evaluation.candidate.name}: {document_facts(evaluation.candidate)}",
        *alignment_facts(evaluation),
    ]
    return "".join(f"- {plain(capitalised(line))}\n" for line in lines) + "\n"


def notices(found: Sequence[Notice]) -> str:
    """What the reader must know to trust the rest."""
    lines = [f"> **Note** {plain(capitalised(each.text))}\n" for each in found]
    return "".join([">\n".join(lines), "\n"]) if lines else ""
