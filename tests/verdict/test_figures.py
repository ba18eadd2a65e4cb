"""The number that decides is the number printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from evaluator.domain.score import Score
from evaluator.report.wording import figure
from evaluator.verdict.figures import compared, decimals_in, places, printed


@pytest.mark.parametrize(
    ("number", "decimals"), [(80.0, 0), (80.5, 1), (0.75, 2), (1e-5, 5), (100.0, 0), (0.0, 0)]
)
def test_decimals_are_those_its_user_wrote(number: float, decimals: int) -> None:
    assert decimals_in(number) == decimals


@pytest.mark.parametrize("scale", [1.0, 100.0])
@pytest.mark.parametrize("decimals", [0, 1, 4])
def test_scores_are_printed_as_the_reports_print_them(scale: float, decimals: int) -> None:
    score = Score("x", 0.7655555, scale, higher_is_better=True, signature="")

    assert printed(score.value, places(scale, decimals)) == figure(score, decimals)


def test_a_finer_limit_makes_the_figure_finer() -> None:
    assert places(100, 1, 90.04) == 2
    assert places(100, 1, 90) == 1
    assert places(1, 1, 0.5) == 3


def test_what_is_compared_is_exactly_what_is_printed() -> None:
    assert compared(79.96, 1) == Decimal("80.0")
    assert compared(79.94, 1) == Decimal("79.9")
