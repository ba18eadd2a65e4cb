"""Annotations for GitHub Actions: lines on the log that the runner turns into notes on the diff.

Syntax and escapes are those of the documentation's "Workflow commands for GitHub Actions". A step
shows ten errors, ten warnings and ten notices and drops the others without a word; so the gravest
come first, and the last notice says how many there are beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Status, Verdict
from evaluator.report.escape import visible
from evaluator.report.levels import Level
from evaluator.report.paths import Paths, is_file
from evaluator.report.registry import Format
from evaluator.report.remarks import Place, Remark, counting, remarks_of, remarks_on
from evaluator.report.view import View
from evaluator.report.wording import counted, listed

MOST = 10
"""So many annotations of each level are shown of one step."""

_MOST_REASONS = 20
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def render(evaluation: Evaluation, _view: View) -> str:
    """An annotation for each finding, as far as GitHub shows them."""
    paths = Paths()
    return _annotations([], remarks_on(evaluation, paths), paths)


def render_verdict(verdict: Verdict, _view: View) -> str:
    """One annotation that says why the gate is shut, then those of the findings that count."""
    paths = Paths()
    remarks = counting(remarks_of(verdict, paths))
    reasons = [remark for remark in remarks if remark.finding is None]
    findings = [remark for remark in remarks if remark.finding is not None]
    return _annotations([_reasons(verdict.status, reasons, paths)], findings, paths)


def _reasons(status: Status, reasons: Sequence[Remark], paths: Paths) -> tuple[Level, str]:
    """All that was missed in one annotation: ten of them would leave no room for a finding."""
    told = [
        f"{paths.shown(reason.place.name)}: {reason.message}" for reason in reasons[:_MOST_REASONS]
    ]
    if len(reasons) > len(told):
        told.append(f"and {len(reasons) - len(told):,} more")
    words = {Status.PASSED: "passed", Status.FAILED: "failed", Status.ERROR: "could not decide"}
    level = Level.NOTE if status is Status.PASSED else Level.ERROR
    message = told or ["Every condition was met." if level is Level.NOTE else "See the report."]
    return level, _command(level, {"title": f"Gate {words[status]}"}, message)


def _annotations(
    first: Sequence[tuple[Level, str]], remarks: Sequence[Remark], paths: Paths
) -> str:
    found = [(r.level, _annotation(r, paths)) for r in sorted(remarks, key=lambda r: r.rank)]
    # Python sorts stably: the gate's own annotation stays before the findings of its level.
    every = sorted([*first, *found], key=lambda each: list(Level).index(each[0]))
    shown: list[str] = []
    left: dict[Level, int] = {}
    for level in Level:
        group = [text for one, text in every if one is level]
        # The last notice is kept free for the remainder.
        most = MOST - 1 if level is Level.NOTE else MOST
        shown += group[:most]
        left[level] = len(group) - len(group[:most])
    if any(left.values()):
        kinds = [counted(number, _COMMANDS[level]) for level, number in left.items() if number]
        what = f"{listed(kinds)} beside those shown here: see another report of this run."
        shown.append(_command(Level.NOTE, {"title": "More was found"}, [what]))
    return "".join(f"{text}\n" for text in shown)


def _annotation(remark: Remark, paths: Paths) -> str:
    place, origin = remark.place, remark.origin
    properties: dict[str, str] = {}
    message = [remark.message]
    if is_file(place.name):
        properties |= {"file": paths.shown(place.name)} | _range(place)
    else:
        message.append(f"At {place.name}:{place.start}")
    if origin is not None and remark.finding is not None:
        text = remark.finding.reference_text
        where = f"{paths.shown(origin.name)}:{origin.start}"
        message.append(f"Reference, {where}: {text or 'nothing stands there'}")
    properties["title"] = f"{remark.rule} {remark.name} ({remark.grade})"
    return _command(remark.level, properties, message)


def _range(place: Place) -> dict[str, str]:
    """Lines, and columns where both ends are on one line: else GitHub refuses the annotation."""
    lines = {"line": str(place.start.line), "endLine": str(place.end.line)}
    if place.start.line != place.end.line:
        return lines
    return lines | {"col": str(place.start.column), "endColumn": str(place.end.column)}


def _command(level: Level, properties: dict[str, str], message: Sequence[str]) -> str:
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = _data("\n".join(message))
    return f"::{_COMMANDS[level]} {written}::{text}"


def _data(text: str) -> str:
    """A message; its lines are kept, other control characters are made visible."""
    kept = "\n".join(visible(line) for line in text.split("\n"))
    return kept.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")


FORMAT = Format(
    "annotations on a pull request, in GitHub Actions", render, render_verdict, for_machines=True
)
