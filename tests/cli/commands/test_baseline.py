"""``evaluator baseline``, and what the gate makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluator.cli.program import run

Capture = pytest.CaptureFixture[str]

PAIR = ["ref.txt", "cand.txt", "--no-embeddings", "--baseline", "base.json"]
GATE = ["gate", *PAIR, "--max-findings", "0"]


def test_gate_passes_what_the_baseline_knows_and_fails_what_is_new(
    articles: Path, capsys: Capture
) -> None:
    """One word changed makes one new finding; mended again, nothing is left of it."""
    candidate = (articles / "cand.txt").read_text()
    assert run(["baseline", "write", *PAIR]) == 0
    assert capsys.readouterr().out.startswith("base.json: ")
    assert run(GATE) == 0
    capsys.readouterr()

    (articles / "cand.txt").write_text(candidate.replace("1949", "1959"))
    assert run([*GATE, "-f", "json"]) == 1
    (judgement,) = json.loads(capsys.readouterr().out)["judgements"]
    new = [one["finding"] for one in judgement["findings"] if one["state"] == "new"]
    assert len(new) == 1
    assert judgement["evaluation"]["findings"][new[0]]["candidate"]["text"] == "1959"

    assert run(["baseline", "update", *PAIR]) == 0
    assert run(GATE) == 0
    (articles / "cand.txt").write_text(candidate)
    capsys.readouterr()
    run(GATE)
    assert "fixed" in capsys.readouterr().out
    assert run(["baseline", "prune", *PAIR]) == 0
    capsys.readouterr()
    run(GATE)
    assert "fixed" not in capsys.readouterr().out


@pytest.mark.usefixtures("articles")
def test_show_prints_what_is_accepted(capsys: Capture) -> None:
    """And evaluates nothing."""
    run(["baseline", "write", *PAIR, "-q"])
    assert capsys.readouterr().out == ""

    assert run(["baseline", "show", "--baseline", "base.json"]) == 0
    assert "cand.txt: " in capsys.readouterr().out
    assert run(["baseline", "show", *PAIR]) == 2
    assert "'show' evaluates nothing; leave the articles out" in capsys.readouterr().err


def test_pair_that_cannot_be_evaluated_keeps_a_baseline_from_being_written(
    articles: Path, capsys: Capture
) -> None:
    """It would lack the pair unseen."""
    assert run(["baseline", "write", "ref.txt", "none.txt", "--baseline", "base.json"]) == 2
    assert "no such file" in capsys.readouterr().err
    assert not (articles / "base.json").exists()


def test_update_leaves_such_a_pair_as_it_was_and_says_so(articles: Path, capsys: Capture) -> None:
    """Exit code 2."""
    run(["baseline", "write", *PAIR])
    before = (articles / "base.json").read_bytes()
    (articles / "cand.txt").unlink()
    capsys.readouterr()

    assert run(["baseline", "update", *PAIR]) == 2
    assert capsys.readouterr().err.startswith("evaluator: cand.txt: no such file")
    assert (articles / "base.json").read_bytes() == before


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["wirte", *PAIR], "ACTION: 'wirte' is none of its values; did you mean write?"),
        (["write", "ref.txt", "cand.txt"], "no baseline is named; give --baseline FILE"),
        (["update", *PAIR], "base.json: there is no such baseline"),
        (["write", "--baseline", "base.json"], "there is nothing to compare"),
    ],
)
def test_what_cannot_be_meant_is_one_line(arguments: list[str], line: str, capsys: Capture) -> None:
    """Before any work."""
    assert run(["baseline", *arguments]) == 2
    assert line in capsys.readouterr().err
