"""The whole way from the files to the weights."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.training import __main__ as training
from benchmarks.training.__main__ import main
from benchmarks.training.sources import CONTRAST, JUDGED, is_held_back
from evaluator.align import doubt
from evaluator.align.weights import read_weights

SAID = "On day {} the mayor of Porto opened the old gate, and nobody saw it."


def contrast(number: int) -> dict[str, str]:
    said = SAID.format(number)
    good, bad = said.replace("nobody", "no one"), said.replace("old", "new")
    return {"phenomenon": "antonym", "reference": said, "good": good, "bad": bad}


def judged(number: int) -> dict[str, Any]:
    """Two candidates of each segment, the even ones without an error."""
    document = f"document {number // 2}"
    said = SAID.format(number // 2)
    return {
        "document": document,
        "segment": f"{document}|1",
        "source": "Das alte Tor.",
        "references": {"A": said, "B": "Nobody saw the mayor that day."},
        "candidate": said.replace("mayor", ("town", "clerk")[number % 2]),
        "mqm": -float(number % 2),
    }


def fill(folder: Path, contrasts: list[dict[str, str]]) -> None:
    """The contrasts, and twelve rows of each other file, some of them held back."""
    rows = [judged(number) for number in range(12)]
    assert len({is_held_back(row["document"]) for row in rows}) == 2
    for name in (CONTRAST, *JUDGED):
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            of_file = contrasts if name == CONTRAST else rows
            lines.writelines(f"{json.dumps(row)}\n" for row in of_file)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr(sys, "argv", ["training", "--processes", "1", *arguments])
    return main()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVALUATOR_DATA", str(tmp_path))
    return tmp_path


@pytest.mark.model
def test_a_handful_of_rows_and_two_steps_make_weights_that_can_be_loaded(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(folder, [contrast(number) for number in range(12)])
    output = folder / "new.npz"
    assert run(monkeypatch, "--steps", "2", "--output", str(output)) == 0

    printed = capsys.readouterr().out
    assert "in the mean: broken below good" in printed
    assert f"written: {output}" in printed
    arrays = read_weights(output)
    shapes = {name: weight.shape for name, weight in doubt._weights().items()}
    assert {name: weight.shape for name, weight in arrays.items()} == shapes
    assert all(np.isfinite(weight).all() for weight in arrays.values())


@pytest.mark.model
def test_too_few_rows_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All contrasts that there are are held back."""
    contrasts = [contrast(number) for number in range(50)]
    fill(folder, [row for row in contrasts if is_held_back(row["reference"])][:1])
    output = folder / "new.npz"

    assert run(monkeypatch, "--output", str(output)) == 2
    assert "no demetr; take more --rows" in capsys.readouterr().err
    assert not output.exists()


@pytest.mark.usefixtures("folder")
def test_missing_files_are_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch) == 2
    told = capsys.readouterr().err
    assert all(name in told for name in (CONTRAST, *JUDGED))


def test_another_model_must_be_named_first(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(training, "SIGNATURE", "other-model|rev:1")

    assert run(monkeypatch) == 2
    assert "other-model" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--steps", "--rows"])
def test_less_than_one_is_refused(monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(monkeypatch, option, "0")
