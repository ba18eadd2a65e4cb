"""``evaluator schema``."""

from __future__ import annotations

import json

import pytest

from evaluator.cli.program import run
from evaluator.report.formats.json import SCHEMAS, schema_text

Capture = pytest.CaptureFixture[str]


def test_prints_the_schema_of_an_evaluation(capsys: Capture) -> None:
    """To the letter."""
    assert run(["schema"]) == 0

    out = capsys.readouterr().out
    assert out == schema_text()
    assert json.loads(out)["$id"] == "urn:evaluator:schema:evaluation:1"


@pytest.mark.parametrize("what", SCHEMAS)
def test_prints_what_is_asked_for(what: str, capsys: Capture) -> None:
    """In the version that is written."""
    assert run(["schema", what]) == 0
    schema = json.loads(capsys.readouterr().out)

    assert schema["properties"]["schema"]["const"] == f"evaluator/{what}"
    assert schema["properties"]["version"]["const"] == SCHEMAS[what]


def test_names_the_nearest(capsys: Capture) -> None:
    """Where there is none."""
    assert run(["schema", "verdct"]) == 2
    assert "WHAT: 'verdct' is none of its values; did you mean verdict?" in capsys.readouterr().err
