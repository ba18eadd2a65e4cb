"""Direct assessment and preferences."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.measure import METRICS, Measured, TextPair
from benchmarks.quality.other import assessment_pair, assessments, preferences


def row(reference: str, candidate: str, score: float) -> dict[str, Any]:
    """One assessed candidate."""
    return {
        "languages": "de-en",
        "references": {"A": reference},
        "candidate": candidate,
        "score": score,
    }


def measured(rows: list[dict[str, Any]], *values: float) -> dict[TextPair, Measured]:
    """All metrics have these values, row by row."""
    return {
        assessment_pair(one): Measured(dict.fromkeys(METRICS, value), ())
        for one, value in zip(rows, values, strict=True)
    }


def test_direct_assessment() -> None:
    """Correlation in each pair of languages, their mean, and the pairs of one segment."""
    rows = [row("r", "a", 1), row("r", "b", 2), row("s", "c", 3)]

    mean, german, pairs = assessments(rows, measured(rows, 1.0, 2.0, 3.0)).rows

    assert german[:2] == ("de-en", 3)
    assert mean[2:] == german[2:] == pytest.approx([1.0] * len(METRICS))
    assert pairs[1:] == (1, *[1.0] * len(METRICS))


def test_a_mean_of_nothing() -> None:
    """Where no correlation can be had there is no mean; where nothing was measured no line."""
    rows = [row("r", "a", 1)]

    mean, _, _ = assessments(rows, measured(rows, 1.0)).rows

    assert set(mean[2:]) == {None}
    assert assessments(rows, {}).rows == ()


def test_preferences() -> None:
    """Of two candidates the preferred one; a row that was not measured is left out."""
    rows = [
        {"languages": "gu-en", "reference": "r", "better": "good", "worse": "bad"},
        {"languages": "gu-en", "reference": "r", "better": "bad", "worse": "good"},
        {"languages": "gu-en", "reference": "r", "better": "good", "worse": " "},
    ]
    known = {
        ("r", "good"): Measured(dict.fromkeys(METRICS, 1.0), ()),
        ("r", "bad"): Measured(dict.fromkeys(METRICS, 0.0), ()),
    }

    everything, gujarati = preferences(rows, known).rows

    assert everything == ("all", 2, *[0.5] * len(METRICS))
    assert gujarati == ("gu-en", 2, *[0.5] * len(METRICS))
