"""The whole way from the files to the tables, without a model: everything comes from a dump."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.quality import dump
from benchmarks.quality.__main__ import FILES, harmless, main, text_pairs
from benchmarks.quality.measure import METRICS, Measured
from benchmarks.training.sources import is_held_back

CONTRAST = {
    "phenomenon": "numbers_replaced",
    "severity": "critical",
    "reference": "It cost ten euros.",
    "good": "It cost 10 euros.",
    "bad": "It cost 20 euros.",
}
JUDGED = {
    "languages": "zh-en",
    "document": "d",
    "segment": "d|1",
    "system": "s",
    "references": {"A": "one text", "B": "another text"},
    "candidate": "some text",
    "mqm": -5.0,
    "score": 0.5,
    "errors": [{"start": 0, "end": 4, "severity": "major", "category": "Style"}],
}
PREFERRED = {"languages": "gu-en", "reference": "r", "better": "b", "worse": "w"}


def rows(name: str) -> list[dict[str, Any]]:
    """Two rows of the kind that the file has."""
    if name.startswith("contrast"):
        return [CONTRAST, CONTRAST]
    if name.startswith("preferences"):
        return [PREFERRED]
    return [JUDGED, {**JUDGED, "system": "t", "candidate": "more text", "mqm": 0.0, "errors": []}]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with all files but that of the retold fables."""
    data = tmp_path / "data"
    data.mkdir()
    for name in FILES.values():
        with gzip.open(data / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            lines.writelines(f"{json.dumps(row)}\n" for row in rows(name))
    monkeypatch.setenv("EVALUATOR_DATA", str(data))
    return tmp_path


def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows by the short names of their files."""
    return {short: rows(name) for short, name in FILES.items()}


def test_both_references_are_used() -> None:
    """Candidates against either, and the two against each other, each pair of texts once."""
    wanted = set(text_pairs({"mqm-news": rows("mqm-news-2021")}))

    assert wanted == {
        ("one text", "some text"),
        ("one text", "more text"),
        ("another text", "some text"),
        ("another text", "more text"),
        ("one text", "another text"),
    }


def test_harmless_pairs() -> None:
    """Two human translations, and references with good candidates."""
    assert [*harmless(everything())] == [
        "mqm-news: A, B",
        "DEMETR: reference, good",
        "HW-TSC: reference, good",
    ]


def test_a_run_from_a_dump(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All tables, written to both files, with the dump written again; it is no whole run."""
    old, new = folder / "old.jsonl", folder / "new.jsonl"
    with old.open("w", encoding="utf-8") as lines:
        for pair in sorted({*text_pairs(everything()), ("not", "wanted")}):
            value = float(len(pair[1]))
            dump.write(lines, pair, Measured(dict.fromkeys(METRICS, value), ()))
    options = ["--only", *FILES, "--reuse", str(old), "--dump", str(new), "--output", str(folder)]
    options.append("--seen")
    monkeypatch.setattr(sys, "argv", ["quality", *options])

    assert main() == 0

    text = (folder / "quality-part.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out.strip() == text.strip()
    made = json.loads((folder / "quality-part.json").read_text(encoding="utf-8"))
    titles = [one["title"] for one in made["tables"]]
    assert titles[:4] == ["To reach", "Data", "DEMETR: good above bad", "DEMETR: detection"]
    assert {"False alarms", "MQM: precision by check", "Direct assessment"} <= {*titles}
    assert f"{len(set(text_pairs(everything())))} of them were taken from" in text
    assert not (folder / "quality.md").exists()
    assert {pair for pair, _ in dump.read(new)} == set(text_pairs(everything()))
    assert "was trained on are among them" in text


def test_texts_of_the_training_are_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The made-up reference of DEMETR's row is none of the fifth that was held back."""
    name = FILES["demetr"]
    assert not any(is_held_back(row["reference"]) for row in rows(name))
    monkeypatch.setattr(sys, "argv", ["quality", "--only", "demetr", "--output", str(folder)])

    assert main() == 0
    assert "0 pairs of texts" in capsys.readouterr().out
