"""What was to be reached."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.quality.human import Judgements
from benchmarks.quality.measure import METRICS, Found, Measured, TextPair
from benchmarks.quality.targets import FIRST_ALARMS, Target, table
from evaluator.domain.finding import Severity

NUMBER = Found("NUM001", Severity.MAJOR, 0, 2, "10", "20")


def scores(ours: float, others: float) -> dict[str, float]:
    """Our figure, and that of all other metrics."""
    return {**dict.fromkeys(METRICS, others), "mqm": ours}


class TestTarget:
    """The verdict."""

    @pytest.mark.parametrize(
        ("figure", "at_most", "verdict"),
        [
            (0.96, False, "reached"),
            (0.9599, False, "**missed**"),
            (0.9601, True, "**missed**"),
            (0.96, True, "reached"),
            (None, False, "–"),
        ],
    )
    def test_of_the_figure_as_it_is(
        self,
        figure: float | None,
        at_most: bool,  # noqa: FBT001
        verdict: str,
    ) -> None:
        """Rounding reaches nothing."""
        assert Target("m", 0.96, figure, "", at_most=at_most).verdict == verdict


def row(phenomenon: str, good: str, bad: str) -> dict[str, Any]:
    """A critical error."""
    return {
        "phenomenon": phenomenon,
        "severity": "critical",
        "reference": "10",
        "good": good,
        "bad": bad,
    }


def test_demetr() -> None:
    """Ranked rightly and named once, named in a remark once; each phenomenon counts by itself."""
    remark = replace(NUMBER, rule="ANT001", severity=Severity.NEUTRAL)
    rows = [row("numbers_replaced", "ten", "20"), row("antonym", "up", "down")]
    measured: dict[TextPair, Measured] = {
        ("10", "ten"): Measured(scores(90, 1), ()),
        ("10", "20"): Measured(scores(10, 0), (NUMBER,)),
        ("10", "up"): Measured(scores(50, 1), ()),
        ("10", "down"): Measured(scores(60, 0), (remark,)),
    }

    everything, each, named, minor = table({"demetr": rows}, {}, [], measured).rows

    assert everything[1:] == ("≥ 0.96", 0.5, "**missed**", "BLEU 1.000", None)
    assert each[2:] == (0.0, "**missed**", "chrF 1.000", "1 of 2 below: antonym 0.00")
    assert named[2:] == (1.0, "reached", None, None)
    assert minor[2:] == (0.0, "**missed**", None, "1 of 2 below: antonym 0.00")


def mqm(name: str, *candidates: tuple[str, float]) -> Judgements:
    """Candidates of one segment; those below -4 have a major error."""
    rows = tuple(
        {
            "languages": "zh-en",
            "segment": "d|1",
            "references": {"A": "reference"},
            "candidate": candidate,
            "mqm": score,
            "errors": [{"start": None, "severity": "major"}] if score < -4 else [],
        }
        for candidate, score in candidates
    )
    return Judgements(name, "A", rows)


def test_annotated() -> None:
    """Both segments in order; the bad one told by its finding, and by a threshold of bio."""
    news, bio = mqm("news", ("good", 0), ("bad", -5)), mqm("bio", ("fine", 0), ("poor", -5))
    measured: dict[TextPair, Measured] = {
        ("reference", "good"): Measured(scores(90, 0), ()),
        ("reference", "bad"): Measured(scores(10, 0), (NUMBER,)),
        ("reference", "fine"): Measured(scores(80, 0), ()),
        ("reference", "poor"): Measured(scores(5, 0), ()),
    }

    made = table({}, {("mqm-news", "A"): news, ("mqm-bio", "A"): bio}, [], measured)

    ranking, findings, threshold = made.rows
    assert ranking[1:5] == ("≥ 0.56", 1.0, "reached", "BLEU 0.000")
    assert findings[2:] == (1.0, "reached", "every segment 0.667", "balanced 1.00")
    # The best threshold of bio is 5, below everything in news: nothing is called.
    assert threshold[2:] == (
        0.0,
        "**missed**",
        "every segment 0.667",
        "balanced 0.50; no better than calling every segment",
    )


def test_false_alarms_are_to_be_halved() -> None:
    """One in four words is more than any goal."""
    pair = ("10", "20 21 22 23")
    measured = {pair: Measured(scores(0, 0), (NUMBER,))}

    (line,) = table({}, {}, [pair], measured).rows

    assert line[1] == f"≤ {FIRST_ALARMS / 2:.2f}"
    assert line[2:4] == (250.0, "**missed**")


def test_without_data_there_are_no_lines() -> None:
    """Nothing is said of what was not measured."""
    news = mqm("news", ("good", 0))

    assert table({}, {}, [], {}).rows == ()
    assert table({"demetr": []}, {("mqm-news", "A"): news}, [], {}).rows == ()
