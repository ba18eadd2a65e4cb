"""Findings held against marked spans."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.human import Judgements
from benchmarks.quality.measure import METRICS, Found, Measured
from benchmarks.quality.spans import agreement, overlaps, recall, rules, usable
from evaluator.domain.finding import Severity

SCORES = dict.fromkeys(METRICS, 0.0)
TEXT = "0123456789"


def judged(*errors: tuple[int | None, int | None, str, str]) -> Judgements:
    """One row with these marks in its candidate of ten characters."""
    row: dict[str, Any] = {
        "references": {"A": "reference"},
        "candidate": TEXT,
        "errors": [
            {"start": one, "end": two, "severity": grade, "category": kind}
            for one, two, grade, kind in errors
        ],
    }
    return Judgements("mqm-file", "A", (row,))


def measured(*findings: tuple[int, int, Severity, str]) -> dict[tuple[str, str], Measured]:
    """The row with these findings."""
    found = tuple(
        Found(rule, severity, start, end, "", "") for start, end, severity, rule in findings
    )
    return {("reference", TEXT): Measured(SCORES, found)}


def test_precision_by_check_and_severity() -> None:
    """All severities of all checks first, then each check; what never occurs has no line."""
    marks = judged((0, 2, "minor", "Style"))
    findings = measured(
        (0, 1, Severity.MAJOR, "NUM001"),
        (5, 6, Severity.MAJOR, "NUM001"),
        (0, 1, Severity.MINOR, "OMI002"),
        (0, 1, Severity.NEUTRAL, "TNS001"),
    )

    made = rules([marks], findings)

    assert made.columns[2:] == ("file findings", "file precision", "file chance")
    assert [line[:4] for line in made.rows] == [
        ("all", "major", 2, 0.5),
        ("all", "minor", 1, 1.0),
        ("NUM001", "major", 2, 0.5),
        ("OMI002", "minor", 1, 1.0),
    ]
    assert [line[4] for line in made.rows] == pytest.approx([0.2] * 4)


def test_recall_by_category() -> None:
    """Of three major marks one is met by a minor finding; the minor mark does not count."""
    marks = judged(
        (0, 2, "minor", "Style"),
        (4, 6, "major", "Meaning"),
        (8, 9, "critical", "Meaning"),
        (2, 3, "major", "Grammar"),
    )
    findings = measured(
        (1, 2, Severity.MAJOR, "NUM001"),
        (5, 6, Severity.MINOR, "ADD002"),
        (8, 9, Severity.NEUTRAL, "TNS001"),
    )

    made = recall([marks], findings)

    by_category = {line[1]: line[2:5] + line[6:] for line in made.rows}
    assert by_category == {
        "all": (3, 0.0, pytest.approx(1 / 3), 2),
        "Meaning": (2, 0.0, 0.5, 1),
        "Grammar": (1, 0.0, 0.0, 1),
    }
    # A mark of two touches 1 or 5 from four of nine places, one of one from two of ten: the two of
    # one category are one of each kind.
    assert {line[1]: line[5] for line in made.rows}["Meaning"] == pytest.approx((4 / 9 + 0.2) / 2)


def test_what_is_marked_in_the_source() -> None:
    """Met by a finding of something missing, wherever it points; by nothing else."""
    marks = judged((None, None, "major", "Omission"))

    (met,) = recall([marks], measured((9, 9, Severity.MINOR, "OMI002"))).rows
    (unmet,) = recall([marks], measured((9, 9, Severity.MAJOR, "NUM001"))).rows

    assert met[1:] == ("Omission, in the source", 1, 0.0, 1.0, 1.0, 0)
    assert unmet[1:] == ("Omission, in the source", 1, 0.0, 0.0, 0.0, 1)


def test_characters() -> None:
    """Found 1 to 5 and 8; marked 0, 1, 4 and 5, of which the last two are major."""
    marks = judged((0, 2, "minor", "Style"), (4, 6, "major", "Meaning"))
    findings = measured(
        (1, 6, Severity.MINOR, "ADD002"),
        (8, 9, Severity.MAJOR, "NUM001"),
        (9, 9, Severity.MAJOR, "X"),
    )

    everything = overlaps(marks, findings, grave=False)
    grave = overlaps(marks, findings, grave=True)

    assert (everything.right, everything.wrong, everything.missed, everything.left) == (3, 3, 1, 3)
    assert (grave.right, grave.wrong, grave.missed, grave.left) == (0, 1, 2, 7)


def test_agreement() -> None:
    """All spans, then the major ones; beside them F1 of calling every character."""
    marks = judged((0, 5, "minor", "Style"))

    everything, grave = agreement([marks], measured((0, 5, Severity.MINOR, "ADD002"))).rows

    assert everything[:2] == ("mqm-file, A", "minor+")
    assert everything[2:] == pytest.approx((0.5, 1.0, 1.0, 1.0, 2 / 3))
    assert grave == ("mqm-file, A", "major+", 0.0, None, None, None, 0.0)


def test_a_row_with_displaced_marks_is_left_out() -> None:
    """Where one mark is past the end the others may be wrong, too."""
    marks = judged((0, 2, "minor", "Style"), (9, 12, "major", "Meaning"))

    assert usable(marks, measured()) == []
    assert recall([marks], measured()).rows == ()
