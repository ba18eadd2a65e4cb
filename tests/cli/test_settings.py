"""The command line's settings, above those of a file."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
import typer

from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.settings import load_settings


@command
def sample(
    ctx: typer.Context,
    *,
    isolated: given.Isolated = False,  # noqa: ARG001
    ignore: given.Ignore = None,  # noqa: ARG001
    confidence: given.Confidence = None,  # noqa: ARG001
    min_severity: given.MinSeverity = None,  # noqa: ARG001
) -> int:
    """Has a list, a switch and a text."""
    found = {each.key: each.value for each in load_settings(ctx).effective()}
    ctx.obj = (found["ignore"], found["confidence"], found["min-severity"])
    return 0


def _settings(*arguments: str) -> tuple[object, object, object]:
    """What holds of the three."""
    with sample.make_context("sample", list(arguments)) as ctx:
        sample.invoke(ctx)
        return cast("tuple[object, object, object]", ctx.obj)


@pytest.fixture(autouse=True)
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "evaluator.toml").write_text(
        'ignore = ["NUM001"]\nconfidence = true\nmin-severity = "major"\n'
    )
    monkeypatch.chdir(tmp_path)


def test_what_was_not_given_leaves_the_file_alone() -> None:
    """Lists too: one that was not given is no empty one."""
    assert _settings() == (["NUM001"], True, "major")


def test_what_was_given_overrules_the_file() -> None:
    line = ("--ignore", "NEG001", "--no-confidence", "--min-severity", "minor")
    assert _settings(*line) == (["NEG001"], False, "minor")


def test_list_can_be_repeated() -> None:
    assert _settings("--ignore", "NEG001", "--ignore", "QUO001")[0] == ["NEG001", "QUO001"]


def test_file_can_be_left_aside() -> None:
    assert _settings("--isolated") == ([], False, "neutral")
