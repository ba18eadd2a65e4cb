"""Code quality as GitLab reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Verdict
from evaluator.report.formats.gitlab import FORMAT, render, render_verdict
from evaluator.report.view import View

# Written after the table of fields in GitLab's documentation, "Code Quality report format", of
# GitLab 18: required fields, the list of severities, and either of two ways to tell the line.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/).+"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}

Issues = list[dict[str, Any]]


def _issues(text: str) -> Issues:
    issues: Issues = json.loads(text)
    from jsonschema import Draft202012Validator

    Draft202012Validator(SCHEMA).validate(issues)
    return issues


def test_issue_of_a_finding(evaluation: Evaluation) -> None:
    """The rule stands in the description, for GitLab shows no ``check_name``."""
    issue = _issues(render(evaluation, View()))[1]

    assert issue["description"].startswith("MOD002 hedge-dropped: “eventually” is gone")
    assert issue["check_name"] == "MOD002"
    assert issue["location"] == {"path": "cand.txt", "lines": {"begin": 7, "end": 7}}


def test_severities(many: Callable[..., Evaluation]) -> None:
    """Severities."""
    issues = _issues(render(many(critical=1, major=1, minor=1, neutral=1), View()))

    assert [issue["severity"] for issue in issues] == ["critical", "major", "minor", "info"]


def test_fingerprints_differ_even_in_one_place(evaluation: Evaluation) -> None:
    """GitLab shows only the first issue of each fingerprint."""
    twice = replace(evaluation, findings=evaluation.findings * 2)
    fingerprints = [issue["fingerprint"] for issue in _issues(render(twice, View()))]

    assert len(set(fingerprints)) == 6


def test_nothing_found_is_an_empty_array(evaluation: Evaluation) -> None:
    """No file at all would be read as "not run"."""
    assert _issues(render(replace(evaluation, findings=()), View())) == []


def test_gate(verdict: Verdict) -> None:
    """New findings, missed bars, and what could not be read; nothing that was accepted."""
    issues = _issues(render_verdict(verdict, View()))

    assert [(issue["check_name"], issue["severity"]) for issue in issues] == [
        ("GATE001", "major"),
        ("GATE001", "major"),
        ("GATE001", "major"),
        ("OMI001", "critical"),
        ("GATE002", "blocker"),
    ]
    assert [issue["location"]["lines"]["begin"] for issue in issues] == [1, 3, 9, 9, 1]


@pytest.mark.parametrize("name", ["<stdin>", "a\udcff b.txt"])
def test_any_name_can_be_written(evaluation: Evaluation, name: str) -> None:
    """Any name can be written."""
    candidate = replace(evaluation.candidate, name=name)
    text = render(replace(evaluation, candidate=candidate), View())

    assert len(_issues(text.encode("utf-8").decode("utf-8"))) == 3


def test_is_for_machines() -> None:
    """Is for machines."""
    assert FORMAT.for_machines
