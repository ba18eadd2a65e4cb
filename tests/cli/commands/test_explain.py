"""``evaluator explain``."""

from __future__ import annotations

import json

import pytest

from evaluator.checks.registry import all_checks
from evaluator.cli.program import run

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("asked", ["NUM001", "num001", "number-changed"])
def test_check_is_found_by_code_and_by_name(asked: str, capsys: Capture) -> None:
    """With what it sees, an example of each kind, and the way to switch it off."""
    assert run(["explain", asked]) == 0
    out = capsys.readouterr().out

    assert out.startswith("NUM001 number-changed\naccuracy/mistranslation/number · major")
    assert "reference  The fee rose by 5%." in out
    assert out.index("\nFires\n") < out.index("\nStays silent\n") < out.index("--ignore NUM001")
    assert "<!-- evaluator: ignore[NUM001] the reason -->" in out


def test_beginning_of_codes_explains_all_of_them(capsys: Capture) -> None:
    """In order."""
    run(["explain", "OMI", "-f", "json"])
    found = [one["code"] for one in json.loads(capsys.readouterr().out)]

    assert found == [one.code for one in all_checks() if one.code.startswith("OMI")]


def test_marks_of_source_code_are_not_shown(capsys: Capture) -> None:
    """Every check's page."""
    for one in all_checks():
        run(["explain", one.code])
        out = capsys.readouterr().out
        explained = out[: out.index("\nFires\n")]

        assert not {"`", "*"} & set(explained), one.code


def test_unknown_check_names_the_nearest(capsys: Capture) -> None:
    """In one line."""
    assert run(["explain", "numbr-changed"]) == 2
    assert "no check is called 'numbr-changed'; did you mean number-changed?" in (
        capsys.readouterr().err
    )
