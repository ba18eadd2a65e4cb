"""Phrases for which a word was put that says the opposite."""

from __future__ import annotations

import pytest

from evaluator.checks.phrases_opposed import phrases_opposed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "told"),
    [
        (
            "The firm laid off 300 workers.",
            "The firm hired 300 workers.",
            "“laid off” became its opposite, “hired”",
        ),
        (
            "The house passed the bill.",
            "The house voted down the bill.",
            "“passed” became its opposite, “voted down”",
        ),
    ],
)
def test_an_opposite_is_found(
    reference: str, candidate: str, told: str, make_pair: PairMaker
) -> None:
    (one,) = phrases_opposed(make_pair(reference, candidate))

    assert one.message == told
    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The firm laid off 300 workers.", "The firm dismissed 300 workers."),
        ("The firm laid off 300 workers.", "The firm did not hire 300 workers."),
        ("The firm laid off 300 workers.", "In spring they hired a lawyer."),
        ("The house turned down the bill.", "The house turned the bill down and passed another."),
    ],
)
def test_what_is_none(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert list(phrases_opposed(make_pair(reference, candidate))) == []
