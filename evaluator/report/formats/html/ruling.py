"""The gate's verdict as the page shows it: conditions, and the pairs of articles worst first."""

from __future__ import annotations

from collections import Counter

from evaluator.domain.record import record
from evaluator.domain.verdict import Judgement, State, Status, Verdict
from evaluator.report.overview import severity_counts
from evaluator.report.ranking import worst_first


@record
class Line:
    """One pair of articles in the table of all; ``anchor`` begins the ids of its section."""

    judgement: Judgement
    anchor: str
    new: str
    missed: tuple[str, ...]


@record
class Ruling:
    """The verdict, its pairs of articles in the order of the page."""

    verdict: Verdict
    table: tuple[Line, ...]
    counts: tuple[tuple[Status, int], ...]


def ruling(verdict: Verdict) -> Ruling:
    """The verdict, its judgements sorted: errors, failures, then by how bad the findings are."""
    counts = Counter(judgement.status for judgement in verdict.judgements)
    ordered = [verdict.judgements[index] for index in worst_first(verdict)]
    return Ruling(
        verdict,
        tuple(
            Line(
                judgement,
                f"a{number}",
                severity_counts(
                    each.finding.severity for each in judgement.findings if each.state is State.NEW
                ),
                tuple(
                    f"{condition.name} {condition.value}"
                    for condition in judgement.conditions
                    if condition.status is not Status.PASSED
                ),
            )
            for number, judgement in enumerate(ordered, 1)
        ),
        tuple((status, counts[status]) for status in _STATUSES if counts[status]),
    )


_STATUSES = (Status.ERROR, Status.FAILED, Status.PASSED)
