"""Candidates that people have judged."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.human import assessments, documents, preferences, segments
from benchmarks.quality.measure import METRICS, Measured, TextPair


def row(system: str, segment: str, mqm: float, words: int = 1) -> dict[str, Any]:
    """One candidate, with as many words."""
    return {
        "document": segment.partition("|")[0],
        "segment": segment,
        "system": system,
        "languages": "de-en",
        "references": {"A": f"reference {segment}", "B": "not used"},
        "candidate": " ".join([f"{system}-{segment}"] * words),
        "mqm": mqm,
        "score": mqm,
    }


def measured(rows: list[dict[str, Any]], values: list[float]) -> dict[TextPair, Measured]:
    """All metrics have these values, row by row."""
    return {
        (one["references"]["A"], one["candidate"]): Measured(dict.fromkeys(METRICS, value), ())
        for one, value in zip(rows, values, strict=True)
    }


def test_pairs_of_one_segment() -> None:
    """Ties of the annotators are left out, a tie of the metric is wrong."""
    rows = [row("a", "d|1", 0), row("b", "d|1", -5), row("c", "d|1", -5), row("a", "d|2", -9)]

    (line,) = segments({"file": rows}, "", measured(rows, [0.9, 0.1, 0.9, 0.0])).rows

    # a over b is right, a over c is a tie, b and c are alike, and d|2 has one candidate.
    assert line == ("file", 2, *[0.5] * len(METRICS))


def test_whole_documents() -> None:
    """Human scores per word; our sum per word, other metrics weighted by words."""
    rows = [row("a", "d|1", -1, 1), row("a", "d|2", 0, 3), row("b", "d|1", -6), row("b", "d|2", -2)]

    pairs, pearson = documents({"file": rows}, "", measured(rows, [0.0, 0.8, 0.5, 0.1])).rows

    # a: -1/4 per word, metric (0 + 3 * .8) / 4 = .6, ours .8 / 4 = .2; b: -8/2, .3, .6 / 2 = .3
    assert pairs == ("file: pairs", 1, *[1.0] * (len(METRICS) - 1), 0.0)
    assert pearson[1] == 2
    assert pearson[2:] == pytest.approx([*[1.0] * (len(METRICS) - 1), -1.0])


def test_direct_assessment() -> None:
    """Correlation in each pair of languages, and their mean."""
    rows = [row("a", "d|1", 1), row("b", "d|1", 2), row("c", "d|1", 3)]

    mean, german = assessments(rows, "", measured(rows, [1.0, 2.0, 3.0])).rows

    assert german[:2] == ("de-en", 3)
    assert mean[2:] == german[2:] == pytest.approx([1.0] * len(METRICS))


def test_a_correlation_needs_variation() -> None:
    """None, not zero, where a metric gives all the same."""
    rows = [row("a", "d|1", 1), row("b", "d|1", 2)]

    (_, german) = assessments(rows, "", measured(rows, [1.0, 1.0])).rows

    assert set(german[2:]) == {None}


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

    everything, gujarati = preferences(rows, "", known).rows

    assert everything == ("all", 2, *[0.5] * len(METRICS))
    assert gujarati == ("gu-en", 2, *[0.5] * len(METRICS))
