"""Pairs of articles in the order in which somebody should look at them."""

from __future__ import annotations

from collections import Counter

from evaluator.domain.verdict import Judgement, State, Status, Verdict
from evaluator.report.overview import WORST_FIRST

_STATUSES = (Status.ERROR, Status.FAILED, Status.PASSED)


def worst_first(verdict: Verdict) -> list[int]:
    """The indices of the judgements: errors, failures, then by how bad their new findings are."""
    return sorted(range(len(verdict.judgements)), key=lambda at: _badness(verdict.judgements[at]))


def _badness(judgement: Judgement) -> tuple[object, ...]:
    new = Counter(each.finding.severity for each in judgement.findings if each.state is State.NEW)
    return (
        _STATUSES.index(judgement.status),
        *(-new[severity] for severity in WORST_FIRST),
        judgement.name,
    )
