"""Has this segment a major error?"""

from __future__ import annotations

import pytest

from benchmarks.quality.human import Judgements
from benchmarks.quality.majors import (
    best_threshold,
    by_findings,
    by_threshold,
    findings_table,
    thresholds_table,
)
from benchmarks.quality.measure import METRICS, Found, Measured, TextPair
from evaluator.domain.finding import Severity


def judged(name: str, gold: str) -> Judgements:
    """A file of segments with (``!``) or without (``.``) a major error."""
    rows = tuple(
        {
            "references": {"A": name},
            "candidate": f"{number}",
            "errors": [{"start": None, "end": None, "severity": "major"}] if one == "!" else [],
        }
        for number, one in enumerate(gold)
    )
    return Judgements(name, "A", rows)


def scored(name: str, *scores: float) -> dict[TextPair, Measured]:
    """All metrics give the segments of the file these scores."""
    return {
        (name, f"{number}"): Measured(dict.fromkeys(METRICS, score), ())
        for number, score in enumerate(scores)
    }


class TestThreshold:
    """The score at and below which a call pays most."""

    def test_in_the_middle(self) -> None:
        """Calling the lowest three finds both with one false call: F1 .8; two or four give less."""
        assert best_threshold([True, False, True, False], [0.1, 0.2, 0.3, 0.9]) == 0.3

    def test_a_tie_cannot_be_cut(self) -> None:
        """Both at 0.2 are called or neither is."""
        assert best_threshold([True, False, False], [0.2, 0.2, 0.9]) == 0.2

    def test_nothing_to_call(self) -> None:
        """Every call is as bad: the fewest are made."""
        assert best_threshold([False, False], [0.5, 0.1]) == 0.1

    def test_no_scores(self) -> None:
        """No threshold can be chosen."""
        with pytest.raises(ValueError, match="no scores"):
            best_threshold([], [])


def test_the_threshold_comes_from_another_file() -> None:
    """The best of the first is .3; in the second that calls one rightly and misses one."""
    first, second = judged("first", "!."), judged("second", "!!.")
    measured = scored("first", 0.3, 0.6) | scored("second", 0.1, 0.5, 0.7)

    counts = by_threshold(first, second, "mqm", measured)

    assert (counts.right, counts.wrong, counts.missed, counts.left) == (1, 0, 1, 1)


def test_by_findings() -> None:
    """Major findings call; minor ones do not."""
    file = judged("file", "!!.")
    major, minor = (
        Found("NUM001", one, 0, 1, "", "") for one in (Severity.CRITICAL, Severity.MINOR)
    )
    scores = dict.fromkeys(METRICS, 0.0)
    measured = {
        ("file", "0"): Measured(scores, (minor, major)),
        ("file", "1"): Measured(scores, (minor,)),
        ("file", "2"): Measured(scores, ()),
    }

    counts = by_findings(file, measured)
    (line,) = findings_table([file], measured).rows

    assert (counts.right, counts.wrong, counts.missed, counts.left) == (1, 0, 1, 1)
    assert line[:2] == ("file, A", 3)
    # Two in three; precision 1, recall 1/2; balanced (1/2 + 1) / 2; calling all has precision 2/3.
    assert line[2:] == pytest.approx((2 / 3, 1.0, 0.5, 2 / 3, 0.75, 0.8))


def test_each_metric_beside_calling_all() -> None:
    """Files of which nothing was measured are left out."""
    first, second, unseen = (
        judged("first", "!"),
        judged("second", "!."),
        judged("unseen", "!"),
    )
    measured = scored("first", 0.3) | scored("second", 0.1, 0.7)

    made = thresholds_table([(first, second), (first, unseen)], measured)

    assert [line[:3] for line in made.rows] == [
        ("first, A", "second, A", "F1"),
        ("first, A", "second, A", "balanced"),
    ]
    assert made.rows[0][3:] == (*[1.0] * len(METRICS), pytest.approx(2 / 3))
    assert made.rows[1][3:] == (*[1.0] * len(METRICS), 0.5)
