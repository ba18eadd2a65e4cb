"""Reviewdog's diagnostic format: the ``DiagnosticResult`` of its ``reviewdog.proto``, as JSON.

Lines and columns count from 1, columns in bytes of UTF-8, ends are exclusive. Reviewdog posts
messages as comments, which are Markdown: text of the articles is defused.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.positions import LineIndex
from evaluator.domain.verdict import Verdict
from evaluator.report.levels import Level
from evaluator.report.markdown_text import defused
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import Place, Remark, counting, remarks_of, remarks_on
from evaluator.report.strict_json import written
from evaluator.report.view import View

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.NOTE: "INFO"}


def render(evaluation: Evaluation, _view: View) -> str:
    """A diagnostic for each finding."""
    paths = Paths()
    return _result(remarks_on(evaluation, paths), paths)


def render_verdict(verdict: Verdict, _view: View) -> str:
    """A diagnostic for each finding that counts, and for whatever else kept the gate shut."""
    paths = Paths()
    return _result(counting(remarks_of(verdict, paths)), paths)


def _result(remarks: Sequence[Remark], paths: Paths) -> str:
    lines: dict[int, LineIndex] = {}
    result: dict[str, object] = {
        "source": {"name": "evaluator"},
        "diagnostics": [_diagnostic(remark, paths, lines) for remark in remarks],
    }
    if remarks:
        worst = min(remarks, key=lambda remark: remark.rank)
        result["severity"] = _SEVERITIES[worst.level]
    return written(result, depth=2)


def _diagnostic(remark: Remark, paths: Paths, lines: dict[int, LineIndex]) -> dict[str, object]:
    message = [remark.message]
    if remark.origin is not None and remark.finding is not None:
        text = remark.finding.reference_text or "nothing stands there"
        message.append(
            f"Reference, {paths.shown(remark.origin.name)}:{remark.origin.start}: {text}"
        )
    return {
        "message": defused("\n".join(message)),
        "location": {"path": paths.shown(remark.place.name), "range": _range(remark.place, lines)},
        "severity": _SEVERITIES[remark.level],
        "code": {"value": f"{remark.rule} {remark.name}"},
    }


def _range(place: Place, lines: dict[int, LineIndex]) -> dict[str, dict[str, int]]:
    """Where only the line is known, only the line is told."""
    if place.document is None or place.span is None:
        return {"start": {"line": place.start.line}}
    index = _index(place.document, lines)
    return {
        "start": {"line": place.start.line, "column": index.utf8_column(place.span.start)},
        "end": {"line": place.end.line, "column": index.utf8_column(place.span.end)},
    }


def _index(document: Document, lines: dict[int, LineIndex]) -> LineIndex:
    if id(document) not in lines:
        lines[id(document)] = LineIndex(document.text)
    return lines[id(document)]


FORMAT = Format("diagnostics for reviewdog", render, render_verdict, for_machines=True)
