"""``evaluator rules``."""

from __future__ import annotations

import json

import pytest

from evaluator.checks.registry import all_checks
from evaluator.cli.program import run

Capture = pytest.CaptureFixture[str]


def test_every_check_has_its_line(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code, name and severity begin it; what does not fit hangs below the last column."""
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [line.split()[:3] for line in lines if not line.startswith(" ")]

    assert heads == [[one.code, one.name, one.severity.value] for one in all_checks()]
    assert max(map(len, lines)) <= 80


def test_programs_get_all_of_it(capsys: Capture) -> None:
    """With documentation and examples."""
    assert run(["rules", "-f", "json"]) == 0
    listed = {one["code"]: one for one in json.loads(capsys.readouterr().out)}
    number = listed["NUM001"]

    assert set(listed) == {one.code for one in all_checks()}
    assert number["category"] == "accuracy/mistranslation/number"
    assert number["languages"] == []
    assert number["fires"][0].keys() == {"reference", "candidate"}
    assert number["summary"] in number["explanation"][0]


def test_colour_is_for_terminals_or_asked_for(capsys: Capture) -> None:
    """As everywhere."""
    run(["rules"])
    plain = capsys.readouterr().out
    run(["rules", "--color", "always"])

    assert "\x1b" not in plain
    assert "\x1b[1m" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["-f", "jsn"], "--output-format: 'jsn' is none of its values; did you mean json?"),
        (["--color", "evr"], "--color: 'evr' is none of its values; did you mean"),
    ],
)
def test_what_cannot_be_meant_is_one_line(arguments: list[str], line: str, capsys: Capture) -> None:
    """And names the nearest."""
    assert run(["rules", *arguments]) == 2
    assert line in capsys.readouterr().err
