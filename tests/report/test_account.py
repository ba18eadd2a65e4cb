"""The account of mqm, as people read it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.score import Account, Score
from evaluator.report.account import account_line


def line(score: Score, decimals: int = 1) -> str:
    assert score.account is not None
    return account_line(score, score.account, decimals)


def test_says_what_each_part_costs_the_worst_first(doubted: Evaluation) -> None:
    assert line(doubted.scores[0], 2) == (
        "mqm 73.35: for each 100 words of the reference, findings cost 27.12 points (critical "
        "17.54, major 8.34, minor 1.24), words in doubt that no finding explains 3.14, letters "
        "that differ 0.74; together 31.00, and mqm is 100 * exp(-31.00 / 100)."
    )


@pytest.mark.parametrize("decimals", [0, 1, 2])
def test_figures_add_up_as_they_are_shown(doubted: Evaluation, decimals: int) -> None:
    """17.54, 8.34, 1.24, 3.14 and 0.74 are 31.0; each rounded by itself they would be 30.8."""
    said = line(doubted.scores[0], decimals).partition("reference,")[2]
    numbers = [float(one) for one in re.findall(r"\d+(?:\.\d+)?", said)]
    findings, critical, major, minor, doubts, letters, total, *_ = numbers

    assert critical + major + minor == pytest.approx(findings)
    assert findings + doubts + letters == pytest.approx(total) == pytest.approx(31.0)


def test_without_findings_no_severity_is_named(doubted: Evaluation) -> None:
    none = replace(doubted.scores[0], account=Account(9, {}, 2.0, 0.0))

    assert "findings cost 0.0 points, words in doubt that no finding explains 2.0, letters" in line(
        none
    )
