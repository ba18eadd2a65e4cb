"""GitLab's code quality report: an array of issues, shown beside a merge request.

Fields and severities are those of GitLab's documentation, "Code Quality report format". The
severities ours lack are left to the gate: a missed bar is ``major``, a pair that could not be
evaluated ``blocker``. GitLab shows no ``check_name``, so the description begins with the rule.
"""

from __future__ import annotations

from collections.abc import Iterable

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Severity
from evaluator.domain.verdict import Verdict
from evaluator.report.gate_rules import NOT_EVALUATED
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import Remark, counting, remarks_of, remarks_on
from evaluator.report.strict_json import written
from evaluator.report.view import View

_SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


def render(evaluation: Evaluation, _view: View) -> str:
    """An issue for each finding."""
    paths = Paths()
    return _issues(remarks_on(evaluation, paths), paths)


def render_verdict(verdict: Verdict, _view: View) -> str:
    """An issue for each finding that counts, and for whatever else kept the gate shut.

    GitLab compares with the target branch's report by itself; what the baseline knows or a
    suppression accepts is in neither.
    """
    paths = Paths()
    return _issues(counting(remarks_of(verdict, paths)), paths)


def _issues(remarks: Iterable[Remark], paths: Paths) -> str:
    return written([_issue(remark, paths) for remark in remarks], depth=1)


def _issue(remark: Remark, paths: Paths) -> dict[str, object]:
    return {
        "description": f"{remark.rule} {remark.name}: {remark.message}",
        "check_name": remark.rule,
        "fingerprint": remark.key,
        "severity": _severity(remark),
        "location": {
            "path": paths.shown(remark.place.name),
            "lines": {"begin": remark.place.start.line, "end": remark.place.end.line},
        },
    }


def _severity(remark: Remark) -> str:
    if remark.finding is not None:
        return _SEVERITIES[remark.finding.severity]
    return "blocker" if remark.rule == NOT_EVALUATED else "major"


FORMAT = Format("code quality in a GitLab merge request", render, render_verdict, for_machines=True)
