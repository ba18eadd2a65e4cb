"""Two candidates of which the one is known to be worse."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.contrast import pairs, phenomena, ranked, table
from benchmarks.quality.measure import METRICS, Measured, TextPair

ROWS: list[dict[str, Any]] = [
    {"phenomenon": "case", "severity": "minor", "reference": "r", "good": "A", "bad": "a"},
    {"phenomenon": "number", "severity": "critical", "reference": "r", "good": "10", "bad": "20"},
]


@pytest.fixture
def measured() -> dict[TextPair, Measured]:
    """The number is ranked rightly, the case is a tie."""
    high, low = (Measured(dict.fromkeys(METRICS, value), ()) for value in (1.0, 0.0))
    return {("r", "10"): high, ("r", "20"): low, ("r", "A"): high, ("r", "a"): high}


def test_both_candidates_are_measured(measured: dict[TextPair, Measured]) -> None:
    """Each against the reference."""
    assert set(pairs(ROWS)) == set(measured)


def test_all_first_then_the_gravest(measured: dict[TextPair, Measured]) -> None:
    """Whatever the order of the rows."""
    assert [(one.name, one.severity, len(one.rows)) for one in phenomena(ROWS, measured)] == [
        ("all", "", 2),
        ("number", "critical", 1),
        ("case", "minor", 1),
    ]


def test_a_row_that_was_not_measured_is_left_out(measured: dict[TextPair, Measured]) -> None:
    """Nothing is left of nothing."""
    del measured["r", "a"]

    assert [one.name for one in phenomena(ROWS, measured)] == ["all", "number"]
    assert phenomena(ROWS, {}) == []


def test_a_tie_is_wrong(measured: dict[TextPair, Measured]) -> None:
    """One row right, one tied; of no rows there is no share."""
    assert ranked(ROWS, measured, "mqm") == 0.5
    assert ranked([], measured, "mqm") is None


def test_the_table(measured: dict[TextPair, Measured]) -> None:
    """Each metric has its column."""
    figures = {row[0]: set(row[3:]) for row in table("Test", ROWS, measured).rows}

    assert figures == {"all": {0.5}, "number": {1.0}, "case": {0.0}}
