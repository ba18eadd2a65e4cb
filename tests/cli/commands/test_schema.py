"""``evaluator schema``."""

from __future__ import annotations

import json

import pytest

from evaluator.cli.program import run
from evaluator.report.formats.json import VERSION, schema_text


def test_prints_the_schema_of_this_version(capsys: pytest.CaptureFixture[str]) -> None:
    """To the letter."""
    assert run(["schema"]) == 0

    out = capsys.readouterr().out
    assert out == schema_text()
    assert json.loads(out)["properties"]["version"]["const"] == VERSION
