"""Does a finding name the error that was put in?"""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.detection import changed, detected, new_findings, seen, table, touches
from benchmarks.quality.measure import METRICS, Found, Measured
from evaluator.domain.finding import Severity

SCORES = dict.fromkeys(METRICS, 0.0)


def found(
    start: int, end: int, severity: Severity = Severity.MAJOR, rule: str = "NUM001", text: str = "x"
) -> Found:
    """A finding."""
    return Found(rule, severity, start, end, text, text)


def row(phenomenon: str = "numbers_replaced") -> dict[str, Any]:
    """A number changed at the place from 8 to 10."""
    return {
        "phenomenon": phenomenon,
        "severity": "critical",
        "reference": "r",
        "good": "It cost 10 euros.",
        "bad": "It cost 25 euros.",
    }


def measured(*bad: Found) -> dict[tuple[str, str], Measured]:
    """The good candidate has nothing, the bad one these findings."""
    return {("r", row()["good"]): Measured(SCORES, ()), ("r", row()["bad"]): Measured(SCORES, bad)}


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


class TestNew:
    """Which findings are new."""

    def test_what_the_good_one_has_as_well_is_not(self) -> None:
        """A neutral remark is a finding, too."""
        same, other = found(3, 5), found(3, 5, text="y")
        remark = found(3, 5, Severity.NEUTRAL, text="z")

        assert new_findings([found(0, 2)], [same, other, remark]) == [other, remark]

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [(10, 12, True), (7, 8, True), (5, 7, False), (14, 14, True), (15, 20, False)],
    )
    def test_place(self, start: int, end: int, expected: bool) -> None:  # noqa: FBT001
        """In the changed words, or at most two characters away."""
        assert touches(found(start, end), (10, 12)) is expected


class TestSeen:
    """What was seen of one row."""

    def test_the_right_family(self) -> None:
        """A changed number is named by NUM."""
        one = seen("demetr", row(), measured(found(8, 10)))

        assert (one.right, one.grave, one.new, one.there) == (True, True, True, True)

    def test_a_wrong_family_somewhere_else(self) -> None:
        """New, but it names nothing of what happened."""
        one = seen("demetr", row(), measured(found(0, 2, rule="TNS001")))

        assert (one.right, one.grave, one.new, one.there) == (False, False, True, False)

    def test_a_minor_one(self) -> None:
        """It names the error without its weight; a major one of a wrong family does not help."""
        minor, wrong = found(8, 10, Severity.MINOR), found(8, 10, rule="TNS001", text="y")
        one = seen("demetr", row(), measured(minor, wrong))

        assert (one.right, one.minor, one.grave) == (True, True, False)

    def test_a_remark(self) -> None:
        """It names the error and weighs nothing."""
        one = seen("demetr", row(), measured(found(8, 10, Severity.NEUTRAL)))

        assert (one.right, one.minor, one.grave) == (True, False, False)

    def test_a_phenomenon_that_nobody_described(self) -> None:
        """Whether a finding is right is not known then: neither yes nor no."""
        one = seen("demetr", row("never_heard_of"), measured(found(8, 10)))

        assert (one.right, one.grave, one.new, one.there) == (None, None, True, True)


def test_shares() -> None:
    """Rows whose right families are not known count for the last two shares only."""
    rows = [row(), row("never_heard_of")]

    assert detected("demetr", rows, measured(found(8, 10))) == (1.0, 1.0, 1.0, 1.0, 1.0)
    assert detected("demetr", rows, measured()) == (0.0, 0.0, 0.0, 0.0, 0.0)
    assert detected("demetr", rows[1:], measured()) == (None, None, None, 0.0, 0.0)


def test_the_table_says_what_is_right() -> None:
    """For each phenomenon, not for all of them together."""
    made = table("demetr", "DEMETR", [row(), row("never_heard_of")], measured())

    assert [line[-1] for line in made.rows] == [None, "unknown", "NUM, DAT, UNT"]
