"""Which findings are kept."""

from __future__ import annotations

import pytest

from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.pipeline import evaluate_pair

PAIR = (
    "The late fee rose by 5% on Monday, and the union demanded talks.",
    "The fee rose by 15% on Monday, and the union called for talks.",
)


def _rules(**limits: object) -> list[tuple[str, Severity, float]]:
    options = Options(embeddings=False, metrics=(), **limits)  # type: ignore[arg-type]
    return [(f.rule, f.severity, f.confidence) for f in evaluate_pair(*PAIR, options).findings]


@pytest.mark.parametrize("least", list(Severity))
def test_less_severe_findings_are_dropped(least: Severity) -> None:
    """What is kept is what was there, less those below."""
    everything = _rules()
    kept = _rules(min_severity=least)

    assert {severity for _, severity, _ in everything} >= {Severity.MINOR, Severity.MAJOR}
    assert kept == [each for each in everything if each[1].rank >= least.rank]


def test_less_certain_findings_are_dropped() -> None:
    """A finding of just that confidence stays."""
    everything = _rules()
    least = max(confidence for _, _, confidence in everything)
    kept = _rules(min_confidence=least)

    assert kept == [each for each in everything if each[2] >= least]
    assert 0 < len(kept) < len(everything)


def test_the_gravest_come_first_then_those_that_stand_first() -> None:
    """Within one severity in the candidate's order."""
    pair = (
        "The gate is open, and he said the old mill will close at noon.",
        "the gate is closed, and she said the old mill may close at noon",
    )
    found = evaluate_pair(*pair, Options(embeddings=False, metrics=())).findings
    keys = [(-one.severity.rank, one.candidate_span.start) for one in found]

    assert len({one.severity for one in found}) >= 2
    assert keys == sorted(keys)
