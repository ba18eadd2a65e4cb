"""One finding a line, ``path:line:column: CODE severity message``, as compilers print theirs."""

from __future__ import annotations

from collections.abc import Iterable

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Verdict
from evaluator.report.escape import visible
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import Remark, counting, remarks_of, remarks_on
from evaluator.report.view import View


def render(evaluation: Evaluation, _view: View) -> str:
    """A line for each finding, the gravest first; nothing where there is none."""
    paths = Paths()
    return lines(remarks_on(evaluation, paths), paths)


def render_verdict(verdict: Verdict, _view: View) -> str:
    """Pair by pair the bars that were missed, and the findings that count."""
    paths = Paths()
    return lines(counting(remarks_of(verdict, paths)), paths)


def lines(remarks: Iterable[Remark], paths: Paths) -> str:
    """The remarks, one a line; the place is that in the candidate."""
    return "".join(f"{line(remark, paths)}\n" for remark in remarks)


def line(remark: Remark, paths: Paths) -> str:
    """One remark; no text of an article can break the line or repaint a terminal."""
    place = f"{paths.shown(remark.place.name)}:{remark.place.start}"
    return visible(f"{place}: {remark.rule} {remark.grade} {remark.message}")


FORMAT = Format(
    "one finding a line, for editors and problem matchers",
    render,
    render_verdict,
    for_machines=True,
)
