"""What was measured, written and read again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.quality.dump import read, write
from benchmarks.quality.measure import METRICS, Found, Measured
from evaluator.domain.finding import Severity

PAIR = ("Ten euros.", "Zehn „Euro“\n20.")
ONE = Measured(
    {name: float(place) for place, name in enumerate(METRICS)},
    (Found("NUM001", Severity.MAJOR, 12, 14, "Ten", "20", (0, 3), 0.8, "Ten became 20"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A dump of one pair."""
    made = tmp_path / "dump.jsonl"
    with made.open("w", encoding="utf-8") as lines:
        write(lines, PAIR, ONE)
    return made


def test_what_was_written_is_read(file: Path) -> None:
    """Every figure and every span."""
    assert list(read(file)) == [(PAIR, ONE)]


def test_a_line_for_others(file: Path) -> None:
    """One line of JSON a pair, with the names that readers elsewhere rely on."""
    (line,) = file.read_text(encoding="utf-8").splitlines()

    row = json.loads(line)

    assert (row["reference"], row["candidate"]) == PAIR
    assert row["scores"] == ONE.scores
    assert row["findings"] == [
        {
            "code": "NUM001",
            "severity": "major",
            "confidence": 0.8,
            "candidate_span": [12, 14],
            "reference_span": [0, 3],
            "candidate_text": "20",
            "reference_text": "Ten",
            "message": "Ten became 20",
        }
    ]


@pytest.mark.parametrize(
    "line",
    [
        '{"reference": "torn',
        '{"reference": "r", "candidate": "c", "scores": {}, "findings": []}',
        "[]",
    ],
)
def test_a_line_that_is_none(file: Path, line: str) -> None:
    """Torn, of another day, or of another kind: the line is named."""
    with file.open("a", encoding="utf-8") as lines:
        lines.write(f"{line}\n")

    with pytest.raises(ValueError, match=r"dump\.jsonl:2: not a line of a dump"):
        list(read(file))


def test_a_finding_that_is_none(file: Path) -> None:
    """The same where a finding lacks a field."""
    row = json.loads(file.read_text(encoding="utf-8"))
    del row["findings"][0]["message"]
    file.write_text(json.dumps(row), encoding="utf-8")

    with pytest.raises(ValueError, match=r"dump\.jsonl:1: not a line of a dump"):
        list(read(file))
