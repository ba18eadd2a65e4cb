"""Findings held against what annotators marked."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.findings import alarms, chance, marked, overlap, rules, spans
from benchmarks.quality.measure import METRICS, Found, Measured
from evaluator.domain.finding import Severity

SCORES = dict.fromkeys(METRICS, 0.0)


def row(*errors: tuple[int | None, int | None, str]) -> dict[str, Any]:
    """A row with these marks in its candidate of ten characters."""
    return {
        "references": {"A": "reference", "B": "other"},
        "candidate": "0123456789",
        "errors": [{"start": one, "end": two, "severity": grade} for one, two, grade in errors],
    }


def found(start: int, end: int, severity: Severity, rule: str = "NUM001") -> Found:
    """A finding."""
    return Found(rule, severity, start, end, "", "")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (2, 3), True),
        ((3, 3), (2, 3), True),
        ((4, 4), (2, 3), False),
    ],
)
def test_overlap(left: tuple[int, int], right: tuple[int, int], expected: bool) -> None:  # noqa: FBT001
    """A character shared; a place may stand at the rim; the same from either side."""
    assert overlap(left, right) is overlap(right, left) is expected


class TestChance:
    """How likely a stretch overlaps a mark by standing somewhere."""

    def test_one_character(self) -> None:
        """Two of ten places are marked."""
        assert chance(1, [(4, 6)], 10) == pytest.approx(0.2)

    def test_three_characters(self) -> None:
        """Of eight places those from 2 to 5 touch the mark."""
        assert chance(3, [(4, 6)], 10) == pytest.approx(0.5)

    def test_as_long_as_the_text(self) -> None:
        """It cannot miss."""
        assert chance(10, [(4, 6)], 10) == 1.0

    def test_no_mark(self) -> None:
        """It cannot hit."""
        assert chance(3, [], 10) == 0.0


def test_marks() -> None:
    """Marks on the source side have no place; neutral ones are no errors."""
    marks = row((0, 2, "minor"), (4, 6, "major"), (None, None, "major"), (7, 8, "neutral"))

    assert marked(marks, grave=False) == [(0, 2), (4, 6)]
    assert marked(marks, grave=True) == [(4, 6)]


def test_spans() -> None:
    """One finding on a mark, one beside it; one grave mark seen, one not."""
    data = [row((0, 2, "minor"), (4, 6, "major"), (8, 9, "major"))]
    findings = (
        found(1, 2, Severity.MAJOR),
        found(2, 4, Severity.MAJOR),
        found(5, 6, Severity.MINOR),
        found(8, 9, Severity.NEUTRAL),
    )
    measured = {("reference", "0123456789"): Measured(SCORES, findings)}

    (line,) = spans({"file": data}, "", measured).rows

    assert line[:3] == ("file", 2, 0.5)
    # The two grave marks: neither under a major finding, one under a minor one.
    assert line[4:7] == (2, 0.0, 0.5)


def test_rules() -> None:
    """Each rule by itself, grave and minor apart."""
    data = [row((0, 2, "minor"))]
    findings = (
        found(0, 1, Severity.MAJOR),
        found(5, 6, Severity.MAJOR),
        found(0, 1, Severity.MINOR, "OMI002"),
    )
    measured = {("reference", "0123456789"): Measured(SCORES, findings)}

    made = rules({"file": data}, "", measured)

    assert [line[:4] for line in made.rows] == [
        ("NUM001", "major+", 2, 0.5),
        ("OMI002", "minor", 1, 1.0),
    ]
    assert [line[4] for line in made.rows] == pytest.approx([0.2, 0.2])


def test_alarms() -> None:
    """Per thousand words, each pair of texts once."""
    pair = ("one two", "one two three four")
    measured = {
        pair: Measured(SCORES, (found(0, 1, Severity.MAJOR), found(0, 1, Severity.MINOR, "ADD002")))
    }

    (line,) = alarms({"set": [pair, pair], "none": []}, "", measured).rows

    assert line == ("set", 1, 4, 250.0, 500.0, "NUM001 250.00", "ADD002 250.00")
