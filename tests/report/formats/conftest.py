"""Verdicts made by hand, and texts that try to be more than text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.verdict import (
    Condition,
    FixedEntry,
    JudgedFinding,
    Judgement,
    State,
    Status,
    Verdict,
)

MET = Condition("similarity", "at least 0.800", "0.931", Status.PASSED)
MISSED = Condition(
    "segment:chrf", "at least 80.0 in each pair", "71.3", Status.FAILED, "8.7 below", "cand.txt:3:1"
)
GRAVE = Condition(
    "severity",
    "no new finding that is major or worse",
    "1 critical",
    Status.FAILED,
    "1 too many",
    "cand.txt:9:26",
)
UNKNOWN = Condition("drop:bleu", "at most 1.0", "-", Status.ERROR, "the baseline has nothing")

WithFindings = Callable[..., Evaluation]


@pytest.fixture
def judgement(evaluation: Evaluation) -> Judgement:
    """A pair that failed: its first finding is new, its second known, its third suppressed."""
    first, second, third = evaluation.findings
    return Judgement(
        "article",
        "ref.txt",
        "cand.txt",
        Status.FAILED,
        evaluation,
        conditions=(MET, MISSED, GRAVE),
        findings=(
            JudgedFinding(first, State.NEW),
            JudgedFinding(second, State.KNOWN),
            JudgedFinding(third, State.SUPPRESSED, "agreed with the desk"),
        ),
        fixed=(FixedEntry("NUM001", Severity.MAJOR, "“10” became “20”", "feed"),),
        notices=(Notice("not-in-baseline", "the baseline is old"),),
    )


@pytest.fixture
def broken() -> Judgement:
    """A pair that could not be evaluated."""
    return Judgement("lost", "en/b.txt", "fr/b.txt", Status.ERROR, None, "fr/b.txt: no such file")


@pytest.fixture
def passed(evaluation: Evaluation) -> Judgement:
    """A pair that met its bars and has no findings."""
    clean = replace(evaluation, findings=(), notices=())
    return Judgement("clean", "ref.txt", "ok.txt", Status.PASSED, clean, conditions=(MET,))


@pytest.fixture
def verdict(judgement: Judgement, broken: Judgement, passed: Judgement) -> Verdict:
    """A gate over the three pairs, which asked for a pass rate as well."""
    rate = Condition("pass-rate", "at least 90.0%", "33.3% (1 of 3)", Status.FAILED, "56.7 below")
    notices = (Notice("unused-suppression", "NUM001 suppresses nothing"),)
    return Verdict(Status.ERROR, (passed, judgement, broken), (rate,), notices)


@pytest.fixture
def many(evaluation: Evaluation) -> WithFindings:
    """The evaluation with so many findings of each severity, the gravest first, all unlike."""

    def make(**numbers: int) -> Evaluation:
        wanted = [Severity(name) for name, number in numbers.items() for _ in range(number)]
        pattern = evaluation.findings[2]
        findings = [
            replace(pattern, severity=severity, message=f"Finding {at}.", fingerprint=f"{at:016x}")
            for at, severity in enumerate(sorted(wanted, key=lambda one: -one.rank))
        ]
        return replace(evaluation, findings=tuple(findings))

    return make


@pytest.fixture
def saying(evaluation: Evaluation) -> Callable[[str], Evaluation]:
    """The evaluation with one finding, whose message and texts are the given one."""

    def make(text: str) -> Evaluation:
        pattern: Finding = evaluation.findings[2]
        finding = replace(pattern, message=text, reference_text=text, candidate_text=text)
        return replace(evaluation, findings=(finding,), notices=(Notice("said", text),))

    return make
