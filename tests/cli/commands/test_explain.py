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


@pytest.mark.parametrize("asked", ["GATE001", "gate001", "condition-missed"])
def test_rules_of_the_gate_are_explained(asked: str, capsys: Capture) -> None:
    """Reports name them beside the checks, so a reader asks."""
    assert run(["explain", asked]) == 0
    out = capsys.readouterr().out

    assert out.startswith("GATE001 condition-missed\na rule of the gate's own")
    assert "misses the bar that was set for it" in out


def test_rules_of_the_gate_have_what_checks_have_in_json(capsys: Capture) -> None:
    """A beginning that both have gives both."""
    run(["explain", "G", "-f", "json"])
    found = json.loads(capsys.readouterr().out)

    assert [one["code"] for one in found] == ["GEN001", "GATE001", "GATE002"]
    assert found[0].keys() == found[1].keys()
    assert found[1]["why"] == "A gate that stays shut must say why."


def test_page_says_why_it_matters(capsys: Capture) -> None:
    """In a sentence of its own."""
    run(["explain", "STR001"])
    out = capsys.readouterr().out

    assert "\nWhy it matters\nHow strongly a thing was said is a fact in itself" in out


def test_unknown_check_names_the_nearest(capsys: Capture) -> None:
    """In one line."""
    assert run(["explain", "numbr-changed"]) == 2
    assert "no check is called 'numbr-changed'; did you mean number-changed?" in (
        capsys.readouterr().err
    )
