"""MOD004 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model


def severities(reference: str, candidate: str, encoder: Encoder) -> list[Severity]:
    options = Options(select=("MOD004",), metrics=("chrf",))
    found = evaluate_pair(reference, candidate, options, encoder=encoder).findings
    return [one.severity for one in found]


@pytest.mark.parametrize(
    ("reference", "candidate", "severity"),
    [
        ("It is the largest lake in Asia.", "It is one of the largest lakes in Asia.", "major"),
        ("It is the largest lake in Asia.", "It is a larger lake in Asia.", "major"),
        ("It was the most useful tool.", "It was a useful tool.", "major"),
        ("It was one of the most useful tools.", "It was a useful tool.", "minor"),
        ("The pump is less useful than ours.", "The pump is as useful as ours.", "major"),
        ("The dam is higher than ours.", "The dam is as high as ours.", "major"),
        ("The new train is faster than ours.", "The new train is fast, as is ours.", "minor"),
        ("The new train is faster.", "The new train is fast.", "neutral"),
    ],
)
def test_another_degree(reference: str, candidate: str, severity: str, encoder: Encoder) -> None:
    assert severities(reference, candidate, encoder) == [Severity(severity)]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("No lake is larger than it.", "It is the largest lake."),
        ("It is the largest lake.", "It is larger than any other lake."),
        ("The pump is less useful than ours.", "The pump is not as useful as ours."),
        ("The dam is lower than ours.", "Our dam is higher than that."),
        ("It is stronger than before.", "It is stronger than ever."),
        ("It is most probably closed.", "It is probably closed."),
        ("Older people stayed.", "Old people stayed."),
        ("It is among the largest lakes.", "It is one of the largest lakes."),
        ("Most people stayed.", "People stayed."),
        ("The worker stayed.", "The work stayed."),
    ],
)
def test_the_same_degree(reference: str, candidate: str, encoder: Encoder) -> None:
    assert severities(reference, candidate, encoder) == []
