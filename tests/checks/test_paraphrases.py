"""Paraphrases and shifts of meaning that nobody wrote for one check: all checks together."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from evaluator import evaluate_pair
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding, Severity
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model

PAIRS = tomllib.loads(Path(__file__).with_name("paraphrases.toml").read_text(encoding="utf-8"))


def loud(reference: str, candidate: str, encoder: Encoder) -> list[Finding]:
    evaluation = evaluate_pair(reference, candidate, Options(metrics=("chrf",)), encoder=encoder)
    return [one for one in evaluation.findings if one.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(("reference", "candidate"), PAIRS["same"])
def test_a_paraphrase_has_no_major_finding(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert [one.message for one in loud(reference, candidate, encoder)] == []


@pytest.mark.parametrize(("reference", "candidate"), PAIRS["changed"])
def test_a_shift_of_meaning_has_one(reference: str, candidate: str, encoder: Encoder) -> None:
    assert loud(reference, candidate, encoder)
