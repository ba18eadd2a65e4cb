"""One line a finding, which problem matchers can read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Judgement, Status, Verdict
from evaluator.report.formats.concise import FORMAT, render, render_verdict
from evaluator.report.view import View

# What a matcher makes of it: file, line, column, code, severity, message.
LINE = re.compile(r"^(.+?):(\d+):(\d+): ([A-Z]+\d+) (\w+) (.+)$")


def test_line_says_place_code_severity_and_message(evaluation: Evaluation) -> None:
    """“called on” begins in column 63 of the candidate's third line."""
    lines = render(evaluation, View()).splitlines()
    column = evaluation.candidate.text.splitlines()[2].index("called on") + 1

    assert (
        lines[2] == f"cand.txt:3:{column}: STR001 minor “demanded” became the weaker “called on”."
    )
    assert [matched.group(4) for line in lines if (matched := LINE.match(line))] == [
        "OMI001",
        "MOD002",
        "STR001",
    ]


def test_message_begins_with_a_capital(saying: Callable[[str], Evaluation]) -> None:
    """Message begins with a capital."""
    assert " minor Left out: x\n" in render(saying("left out: x"), View())


def test_no_text_breaks_the_line_or_repaints_the_terminal(
    saying: Callable[[str], Evaluation],
) -> None:
    """No text breaks the line or repaints the terminal."""
    text = render(saying("a\nb.txt:1:1: NUM001 critical forged\x1b[2J"), View())

    assert text.count("\n") == 1
    assert "\x1b" not in text


def test_nothing_found_is_no_line(evaluation: Evaluation) -> None:
    """Nothing found is no line."""
    assert render(replace(evaluation, findings=()), View()) == ""


def test_gate_tells_missed_bars_and_new_findings_only(verdict: Verdict) -> None:
    """What is known or suppressed is passed over."""
    lines = render_verdict(verdict, View()).splitlines()
    codes = [matched.groups()[3:5] for line in lines if (matched := LINE.match(line))]

    assert codes == [
        ("GATE001", "error"),  # the pass rate
        ("GATE001", "error"),
        ("GATE001", "error"),
        ("OMI001", "critical"),
        ("GATE002", "error"),
    ]
    assert len(codes) == len(lines)
    assert lines[-1] == "fr/b.txt:1:1: GATE002 error fr/b.txt: no such file"


def test_open_gate_without_findings_is_silent(passed: Judgement) -> None:
    """Open gate without findings is silent."""
    assert render_verdict(Verdict(Status.PASSED, (passed,)), View()) == ""


def test_is_for_machines() -> None:
    """Is for machines."""
    assert FORMAT.for_machines
