"""Findings between two texts that are both right."""

from __future__ import annotations

from benchmarks.quality.alarms import alarms, table
from benchmarks.quality.measure import METRICS, Found, Measured, TextPair
from evaluator.domain.finding import Severity

PAIR = ("one two", "one two three four")


def measured() -> dict[TextPair, Measured]:
    """One critical, one minor, one neutral finding in four words."""
    found = (
        Found("NUM001", Severity.CRITICAL, 0, 1, "", ""),
        Found("ADD002", Severity.MINOR, 0, 1, "", ""),
        Found("TNS001", Severity.NEUTRAL, 0, 1, "", ""),
    )
    return {PAIR: Measured(dict.fromkeys(METRICS, 0.0), found)}


def test_each_pair_once() -> None:
    """References come again in every row; what was not measured is not counted."""
    counted = alarms([PAIR, PAIR, ("not", "measured")], measured())

    assert (counted.pairs, counted.words) == (1, 4)
    assert counted.rate(counted.major) == 250.0
    assert counted.rate(counted.minor, "ADD") == 250.0
    assert counted.rate(counted.minor, "NUM") == 0.0


def test_no_words_no_rate() -> None:
    """Nothing to divide by."""
    counted = alarms([], {})

    assert counted.rate(counted.major) is None


def test_the_table() -> None:
    """Major and minor apart, the families under all of them; neutral ones are no alarms."""
    assert table({"set": [PAIR], "none": []}, measured()).rows == (
        ("pairs of texts", "", 1, 0),
        ("words", "", 4, 0),
        ("all", "major+", 250.0, None),
        ("NUM", "major+", 250.0, None),
        ("all", "minor", 250.0, None),
        ("ADD", "minor", 250.0, None),
    )
