"""The order in which pairs of articles are looked at."""

from __future__ import annotations

from dataclasses import replace

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.ranking import worst_first


def test_errors_then_failures_then_the_gravest_findings(evaluation: Evaluation) -> None:
    """A finding that is known makes no pair worse."""
    critical, major, minor = evaluation.findings
    plain = Judgement("c", "r", "c", Status.PASSED, evaluation)
    judgements = (
        plain,
        replace(plain, name="a"),
        replace(plain, name="d", findings=(JudgedFinding(minor, State.NEW),) * 3),
        replace(plain, name="e", findings=(JudgedFinding(major, State.NEW),)),
        replace(plain, name="b", findings=(JudgedFinding(critical, State.KNOWN),)),
        replace(plain, name="f", status=Status.FAILED),
        Judgement("g", "r", "c", Status.ERROR, None, "gone"),
    )
    order = [judgements[at].name for at in worst_first(Verdict(Status.ERROR, judgements))]

    assert "".join(order) == "gfedabc"
