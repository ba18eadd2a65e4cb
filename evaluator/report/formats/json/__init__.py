"""Everything for other programs, under versioned schemas: an evaluation, or a gate's verdict.

Strict JSON: a figure that is no number is null, and a lone surrogate, which no UTF-8 can hold,
becomes U+FFFD. Control characters are written as escapes, so that the report may be shown raw.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Verdict
from evaluator.report.formats.json.evaluation import VERSION, evaluation_object
from evaluator.report.formats.json.verdict import VERSION as VERDICT_VERSION
from evaluator.report.formats.json.verdict import verdict_object
from evaluator.report.registry import Format
from evaluator.report.strict_json import written
from evaluator.report.view import View

SCHEMAS = {"evaluation": VERSION, "verdict": VERDICT_VERSION}
"""The schemas by what they describe, each with its version."""


def render(evaluation: Evaluation, view: View) -> str:
    """The evaluation as one JSON object, with the words of each pair if ``view.words`` is set."""
    return written(evaluation_object(evaluation, words=view.words))


def render_verdict(verdict: Verdict, view: View) -> str:
    """The verdict as one JSON object, in which each pair has its evaluation."""
    return written(verdict_object(verdict, words=view.words))


def schema_text(what: str = "evaluation") -> str:
    """The JSON Schema (draft 2020-12) that every report of this version keeps to.

    ``what`` is one of `SCHEMAS`. The verdict's holds the evaluation's, under its own identifier.
    """
    schema = _schema(what)
    if what == "verdict":
        schema["$defs"]["evaluation"] = _schema("evaluation")
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _schema(what: str) -> dict[str, Any]:
    folder = resources.files("evaluator.report").joinpath("schema")
    text = folder.joinpath(f"{what}-{SCHEMAS[what]}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


FORMAT = Format(
    "for programs: everything, under a versioned schema", render, render_verdict, for_machines=True
)
