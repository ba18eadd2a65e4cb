"""MQM: candidates that people have judged."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.human import (
    Judgements,
    correlated,
    documents,
    ordered_segments,
    segments,
)
from benchmarks.quality.measure import METRICS, Measured, TextPair


def row(
    system: str, segment: str, mqm: float, languages: str = "de-en", words: int = 1
) -> dict[str, Any]:
    """One candidate, and a reference of so many words."""
    return {
        "document": segment.partition("|")[0],
        "segment": segment,
        "system": system,
        "languages": languages,
        "references": {"A": " ".join([segment] * words), "B": "not used"},
        "candidate": f"{system} {languages} {segment}",
        "mqm": mqm,
    }


def judged(*rows: dict[str, Any]) -> Judgements:
    """The rows against reference A."""
    return Judgements("file", "A", rows)


def measured(rows: Judgements, *values: float) -> dict[TextPair, Measured]:
    """All metrics have these values, row by row."""
    return {
        rows.pair(one): Measured(dict.fromkeys(METRICS, value), ())
        for one, value in zip(rows.rows, values, strict=True)
    }


def test_pairs_of_one_segment() -> None:
    """Ties of the annotators are left out, a tie of the metric is wrong."""
    rows = judged(row("a", "d|1", 0), row("b", "d|1", -5), row("c", "d|1", -5), row("a", "d|2", -9))

    (line,) = segments([rows], measured(rows, 0.9, 0.1, 0.9, 0.0)).rows

    # a over b is right, a over c is a tie, b and c are alike, and d|2 has one candidate.
    assert line == ("file, A", 2, 0, *[0.5] * len(METRICS))


def test_one_name_in_two_languages_is_two_segments() -> None:
    """In mqm-bio-dev the same name stands for different texts."""
    rows = judged(row("a", "d|1", 0), row("b", "d|1", -5, "zh-en"))

    assert list(ordered_segments(rows, measured(rows, 1.0, 0.0))) == []


def test_equal_texts_cannot_be_ordered() -> None:
    """Two systems wrote the same and were judged differently: counted, and said."""
    first, second = row("a", "d|1", 0), row("b", "d|1", -5)
    second["candidate"] = first["candidate"]
    rows = judged(first, second)

    (line,) = segments([rows], {rows.pair(first): Measured(dict.fromkeys(METRICS, 1.0), ())}).rows

    assert line == ("file, A", 1, 1, *[0.0] * len(METRICS))


def test_whole_documents() -> None:
    """Both scores for each word of the reference."""
    rows = judged(
        row("a", "d|1", -1),
        row("a", "d|2", 0, words=3),
        row("b", "d|1", -6),
        row("b", "d|2", -2, words=3),
    )

    pairs, pearson = documents([rows], measured(rows, 0.0, 0.8, 0.5, 0.1)).rows

    # a: MQM -1/4, metric (0 + 3 * .8) / 4 = .6; b: -8/4, (.5 + 3 * .1) / 4 = .2
    assert pairs == ("file, A", "pairs", 1, *[1.0] * len(METRICS))
    assert pearson[:3] == ("file, A", "Pearson", 2)
    assert pearson[3:] == pytest.approx([1.0] * len(METRICS))


def test_documents_of_two_languages_are_two() -> None:
    """One name, different texts: nothing to compare within either."""
    rows = judged(row("a", "d|1", 0), row("b", "d|1", -5, "zh-en"))

    pairs, _ = documents([rows], measured(rows, 1.0, 0.0)).rows

    assert pairs == ("file, A", "pairs", 0, *[None] * len(METRICS))


def test_another_reference() -> None:
    """The file is judged against the one that is named."""
    one = row("a", "d|1", 0)

    assert Judgements("file", "B", (one,)).pair(one) == ("not used", one["candidate"])


def test_a_correlation_needs_variation() -> None:
    """None, not zero, where one side gives all the same or there is one value."""
    assert correlated([(1, 1), (2, 1)]) is None
    assert correlated([(1, 1)]) is None
    assert correlated([]) is None
    assert correlated([(1, 3), (2, 2)]) == pytest.approx(-1.0)
