"""Diagnostics as reviewdog reads them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Verdict
from evaluator.report.formats.rdjson import FORMAT, render, render_verdict
from evaluator.report.view import View

# Written after the messages of reviewdog's proto/rdf/reviewdog.proto: its own JSON schema allows
# any further property and any number, this one does not.
_SEVERITY = {"enum": ["ERROR", "WARNING", "INFO"]}
_POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {
        "line": {"type": "integer", "minimum": 1},
        "column": {"type": "integer", "minimum": 1},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["diagnostics", "source"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}}},
        "severity": _SEVERITY,
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "severity": _SEVERITY,
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                    "location": {
                        "type": "object",
                        "required": ["path", "range"],
                        "additionalProperties": False,
                        "properties": {
                            "path": {"type": "string", "minLength": 1},
                            "range": {
                                "type": "object",
                                "required": ["start"],
                                "additionalProperties": False,
                                "properties": {"start": _POSITION, "end": _POSITION},
                            },
                        },
                    },
                },
            },
        },
    },
}


def _result(text: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(text)
    from jsonschema import Draft202012Validator

    Draft202012Validator(SCHEMA).validate(result)
    return result


def _with_candidate(evaluation: Evaluation, text: str, words: str) -> Evaluation:
    start = text.index(words)
    candidate = Document("cand.txt", text, evaluation.candidate.segments)
    span = Span(start, start + len(words))
    finding = replace(evaluation.findings[2], candidate_span=span, pair=None)
    return replace(evaluation, candidate=candidate, findings=(finding,))


def test_columns_count_bytes_of_utf8_from_one(evaluation: Evaluation) -> None:
    """The example of the format's own definition: in ``a𐐀b`` the b stands in column 6."""
    result = _result(render(_with_candidate(evaluation, "x\na𐐀b", "b"), View()))

    assert result["diagnostics"][0]["location"]["range"] == {
        "start": {"line": 2, "column": 6},
        "end": {"line": 2, "column": 7},
    }


def test_end_is_exclusive_over_lines(evaluation: Evaluation) -> None:
    """End is exclusive, over lines too."""
    result = _result(render(_with_candidate(evaluation, "“éa\r\nb", "a\r\nb"), View()))

    assert result["diagnostics"][0]["location"]["range"] == {
        "start": {"line": 1, "column": 6},  # “ takes three bytes, é two
        "end": {"line": 2, "column": 2},
    }


def test_diagnostic_of_a_finding(evaluation: Evaluation) -> None:
    """Diagnostic of a finding."""
    diagnostic = _result(render(evaluation, View()))["diagnostics"][2]
    origin = evaluation.reference.text.splitlines()[4].index("demanded") + 1

    assert diagnostic["message"] == (
        f"“demanded” became the weaker “called on”.\nReference, ref.txt:5:{origin}: demanded"
    )
    assert diagnostic["severity"] == "WARNING"
    assert diagnostic["code"] == {"value": "STR001 wording-weaker"}


def test_severity_of_all_is_the_gravest(many: Callable[..., Evaluation]) -> None:
    """Severity of all is the gravest; none where there is nothing."""
    assert _result(render(many(minor=1, neutral=1), View()))["severity"] == "WARNING"
    assert _result(render(many(neutral=1), View()))["severity"] == "INFO"
    assert _result(render(many(), View())) == {"source": {"name": "evaluator"}, "diagnostics": []}


def test_text_mentions_nobody_in_a_comment(saying: Callable[[str], Evaluation]) -> None:
    """Reviewdog posts the message as Markdown."""
    result = _result(render(saying("@team ![x](http://y.example) <img>"), View()))
    message = result["diagnostics"][0]["message"]

    assert [part for part in ("@team", "](", "<img", "://") if part in message] == []


def test_gate(verdict: Verdict) -> None:
    """A bar knows its line, but no byte."""
    diagnostics = _result(render_verdict(verdict, View()))["diagnostics"]

    assert [each["code"]["value"].split()[0] for each in diagnostics] == [
        "GATE001",
        "GATE001",
        "GATE001",
        "OMI001",
        "GATE002",
    ]
    assert diagnostics[1]["location"]["range"] == {"start": {"line": 3}}


def test_is_for_machines() -> None:
    """Is for machines."""
    assert FORMAT.for_machines
