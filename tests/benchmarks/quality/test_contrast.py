"""Two candidates of which the one is known to be worse, and where."""

from __future__ import annotations

import pytest

from benchmarks.quality.contrast import changed, new_findings, pairs, table, touches
from benchmarks.quality.measure import METRICS, Found, Measured
from evaluator.domain.finding import Severity


def found(
    start: int, end: int, severity: Severity = Severity.MAJOR, rule: str = "NUM001", text: str = "x"
) -> Found:
    """A finding."""
    return Found(rule, severity, start, end, text, text)


class TestChanged:
    """Where the bad text differs from the good one."""

    @pytest.mark.parametrize(
        ("good", "bad", "expected"),
        [
            pytest.param("It cost 10 euros.", "It cost 25 euros.", "25", id="replaced"),
            pytest.param("It is not so.", "It is so.", "", id="left out"),
            pytest.param("It is so.", "It is not so.", "not ", id="put in"),
            pytest.param("Same.", "Same.", "", id="equal"),
            pytest.param("aa", "aaa", "a", id="overlapping ends"),
        ],
    )
    def test_table(self, good: str, bad: str, expected: str) -> None:
        """The stretch between what both begin and what both end with."""
        start, end = changed(good, bad)

        assert bad[start:end] == expected
        assert bad[:start] + bad[end:] == good[:start] + good[len(good) - len(bad) + end :]


class TestFindings:
    """Which findings count as seeing the error."""

    def test_what_the_good_one_has_as_well_is_not_new(self) -> None:
        """Nor is a neutral remark."""
        same, other = found(3, 5), found(3, 5, text="y")
        remark = found(3, 5, Severity.NEUTRAL, text="z")

        assert new_findings([found(0, 2)], [same, other, remark]) == [other]

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [(10, 12, True), (7, 8, True), (5, 7, False), (14, 14, True), (15, 20, False)],
    )
    def test_place(self, start: int, end: int, expected: bool) -> None:  # noqa: FBT001
        """In the changed words, or at most two characters away."""
        assert touches(found(start, end), (10, 12)) is expected


def test_the_table() -> None:
    """One row right and seen, one tied and missed."""
    rows = [
        {
            "phenomenon": "number",
            "severity": "critical",
            "reference": "r",
            "good": "10",
            "bad": "20",
        },
        {"phenomenon": "case", "severity": "minor", "reference": "r", "good": "A", "bad": "a"},
    ]
    high, low = (dict.fromkeys(METRICS, value) for value in (1.0, 0.0))
    measured = {
        ("r", "10"): Measured(high, ()),
        ("r", "20"): Measured(low, (found(0, 2),)),
        ("r", "A"): Measured(high, ()),
        ("r", "a"): Measured(high, ()),
    }

    made = table("Test", "Note.", rows, measured)

    assert set(pairs(rows)) == set(measured)
    assert [row[:3] for row in made.rows] == [
        ("all", "", 2),
        ("number", "critical", 1),
        ("case", "minor", 1),
    ]
    right = {row[0]: row[3:] for row in made.rows}
    assert set(right["number"]) == {1.0}
    assert set(right["case"]) == {0.0}
    assert set(right["all"]) == {0.5}
