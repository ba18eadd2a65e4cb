"""``evaluator config``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluator.cli.program import run

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def _file(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (articles / "evaluator.toml").write_text(
        "decimals = 2\n[fail-under]\nchrf = 80\n"
        '[[pairs]]\nreference = "ref.txt"\ncandidate = "cand.txt"\nname = "talks"\n'
        '[[overrides]]\nfiles = ["talks"]\nconfidence = true\n'
    )
    monkeypatch.setenv("EVALUATOR_MIN_SEVERITY", "minor")


@pytest.mark.usefixtures("_file")
def test_shows_what_is_in_force_and_where_it_comes_from(capsys: Capture) -> None:
    """As it would be written in the file."""
    assert run(["config"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]

    assert lines[0] == "# evaluator.toml"
    assert "decimals = 2 # evaluator.toml:1" in lines
    assert "fail-under.chrf = 80.0 # evaluator.toml:3" in lines
    assert 'min-severity = "minor" # environment, EVALUATOR_MIN_SEVERITY' in lines
    assert "confidence = false # default" in lines
    assert "# pair talks: cand.txt against ref.txt, evaluator.toml:4" in lines


@pytest.mark.usefixtures("_file")
def test_shows_what_holds_for_a_pair(capsys: Capture) -> None:
    """Overrides included; as JSON too."""
    assert run(["config", "--pair", "talks", "-f", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    settings = {one["key"]: one for one in shown["settings"]}

    assert shown["file"] == "evaluator.toml"
    assert settings["confidence"]["value"] is True
    assert settings["confidence"]["source"].endswith("[[overrides]]")
    assert shown["pairs"][0]["name"] == "talks"


@pytest.mark.usefixtures("_file")
def test_isolated_reads_no_file(capsys: Capture) -> None:
    """The environment holds all the same."""
    run(["config", "--isolated"])
    out = capsys.readouterr().out

    assert out.startswith("# no configuration file\n")
    assert "evaluator.toml" not in out


@pytest.mark.usefixtures("_file")
def test_unknown_pair_names_the_nearest(capsys: Capture) -> None:
    """Or says that there are none."""
    assert run(["config", "--pair", "talk"]) == 2
    assert "--pair: no pair is called 'talk'; did you mean talks?" in capsys.readouterr().err
    assert run(["config", "--isolated", "--pair", "talk"]) == 2
    assert "there are no [[pairs]]" in capsys.readouterr().err


def test_broken_file_is_told_with_its_line(articles: Path, capsys: Capture) -> None:
    """File, line, what."""
    (articles / "evaluator.toml").write_text("decimals = 1\nfail-on = \n")

    assert run(["config"]) == 2
    assert capsys.readouterr().err.startswith("evaluator: evaluator.toml:2:")
