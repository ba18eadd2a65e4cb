"""JUnit XML, as Jenkins' ``junit-10.xsd`` describes it and other readers take it too.

Of a gate, each pair of articles is a suite and each of its conditions a case: ``<failure>`` below
the bar, ``<error>`` where it could not be evaluated. Of a mere evaluation, which has no bars, each
pair of sentences is a case, and those with a major or minor finding or worse fail: JUnit has no
other way to point at something. There is no time and no date in it: the same texts give the same
report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.verdict import Condition, Judgement, Status, Verdict
from evaluator.report.excerpt import excerpt
from evaluator.report.formats.concise import line
from evaluator.report.levels import Level
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import Remark, by_pair, counting, outcome, remarks_of, remarks_on
from evaluator.report.view import View
from evaluator.report.wording import capitalised, counted, figure
from evaluator.report.xml_text import characters

MOST_NAMED = 20
"""So many findings are named in one failure; the suite's output has them all."""

_NAME = 60  # characters of a sentence that name its case


@record
class _Case:
    """A test case; ``tag`` is what it came out as, None where it passed."""

    name: str
    tag: str | None = None
    kind: str = ""
    message: str = ""
    text: str = ""
    output: str = ""


def render(evaluation: Evaluation, view: View) -> str:
    """One suite: a case for each pair of sentences, and one for the articles as a whole."""
    paths = Paths()
    remarks = {id(r.finding): r for r in remarks_on(evaluation, paths)}
    whole = _remarks(evaluation.findings, None, remarks)
    cases = [_of_findings("whole articles", whole, paths, _figures(evaluation, view))]
    for pair in evaluation.pairs:
        found = _remarks(evaluation.findings, pair.index, remarks)
        cases.append(_of_findings(_named(pair), found, paths, _figures(pair, view)))
    output = _notices(evaluation.notices)
    suite = _suite(evaluation.candidate.name, evaluation.candidate.name, cases, output, paths)
    return _document("evaluator score", [suite])


def render_verdict(verdict: Verdict, _view: View) -> str:
    """A suite for each pair of articles, and one for what was asked of all of them."""
    paths = Paths()
    remarks = by_pair(counting(remarks_of(verdict, paths)))
    suites = []
    if verdict.conditions or verdict.notices:
        cases = [_of_condition(each, verdict.status, [], paths) for each in verdict.conditions]
        suites.append(_suite("all pairs", "", cases, _notices(verdict.notices), paths))
    for at, judgement in enumerate(verdict.judgements):
        new = [remark for remark in remarks.get(at, ()) if remark.finding]
        suites.append(_of_judgement(judgement, verdict.status, new, paths))
    return _document("evaluator gate", suites)


def _of_judgement(
    judgement: Judgement, status: Status, new: Sequence[Remark], paths: Paths
) -> ET.Element:
    cases = [_of_condition(each, status, new, paths) for each in judgement.conditions]
    if judgement.evaluation is None:
        cases.append(_Case("evaluation", "error", "not-evaluated", judgement.error))
    notices = (*(judgement.evaluation.notices if judgement.evaluation else ()), *judgement.notices)
    told = [line(remark, paths) for remark in new]
    output = "\n".join([*told, *filter(None, [_notices(notices)])])
    return _suite(judgement.name, judgement.candidate, cases, output, paths)


def _of_condition(
    condition: Condition, status: Status, new: Sequence[Remark], paths: Paths
) -> _Case:
    """A bar that was missed while the gate opened all the same is skipped, or CI would go red."""
    name = f"{condition.name}: {condition.limit}"
    if condition.status is Status.PASSED:
        return _Case(name, output=condition.value)
    tag = "failure" if condition.status is Status.FAILED else "error"
    message = outcome(condition)
    if status is Status.PASSED:
        tag, message = "skipped", f"{message}; tolerated, enough pairs passed"
    text = [f"At {condition.place}"] if condition.place else []
    text += _shortened([line(remark, paths) for remark in new if _concerns(condition, remark)])
    return _Case(name, tag, condition.name, message, "\n".join(text))


def _concerns(condition: Condition, remark: Remark) -> bool:
    """Whether a bar for findings counted this one."""
    kind, _, of = condition.name.partition(":")
    if kind not in {"severity", "findings"} or remark.finding is None:
        return False
    severity = remark.finding.severity
    if kind == "severity":
        return severity.value in condition.value
    if of in set(Severity):
        return severity.rank >= Severity(of).rank
    return remark.rule.startswith(of) or remark.name == of


def _shortened(lines: Sequence[str]) -> list[str]:
    shown = list(lines[:MOST_NAMED])
    if len(lines) > len(shown):
        shown.append(f"and {len(lines) - len(shown):,} more: see the suite's output")
    return shown


def _remarks(
    findings: Iterable[Finding], pair: int | None, remarks: dict[int, Remark]
) -> list[Remark]:
    return [remarks[id(finding)] for finding in findings if finding.pair == pair]


def _of_findings(name: str, found: Sequence[Remark], paths: Paths, figures: str) -> _Case:
    told = "\n".join(line(remark, paths) for remark in found)
    loud = [remark for remark in found if remark.level is not Level.NOTE]
    if not loud:
        return _Case(name, output="\n".join(filter(None, [figures, told])))
    message = loud[0].message
    if len(loud) > 1:
        message += f" (and {counted(len(loud) - 1, 'more finding')})"
    return _Case(name, "failure", loud[0].grade, message, told, figures)


def _named(pair: Pair) -> str:
    """A name that stays the same while scores change: the beginning of the reference's side."""
    pieces = excerpt(pair.reference.text, [], whole=_NAME, context=_NAME)
    text = "".join("…" if piece.gap else piece.text for piece in pieces)
    return f"pair {pair.index + 1}: {text}"


def _figures(scored: Evaluation | Pair, view: View) -> str:
    return "\n".join(
        f"{score.name} {score.variant.value} {figure(score, view.decimals)}"
        for score in scored.scores
    )


def _notices(notices: Iterable[Notice]) -> str:
    return "\n".join(f"Note: {capitalised(notice.text)}" for notice in notices)


def _suite(name: str, file: str, cases: Sequence[_Case], output: str, paths: Paths) -> ET.Element:
    suite = ET.Element("testsuite", {"name": characters(name)} | _totals(cases))
    if file:
        suite.set("file", characters(paths.shown(file)))
    for case in cases:
        element = ET.SubElement(
            suite, "testcase", {"classname": characters(name), "name": characters(case.name)}
        )
        if case.tag is not None:
            told = {"type": characters(case.kind), "message": characters(case.message)}
            ET.SubElement(element, case.tag, told).text = characters(case.text) or None
        _add_output(element, case.output)
    _add_output(suite, output)
    return suite


def _totals(cases: Sequence[_Case]) -> dict[str, str]:
    tags = [case.tag for case in cases]
    return {
        "tests": str(len(cases)),
        "failures": str(tags.count("failure")),
        "errors": str(tags.count("error")),
        "skipped": str(tags.count("skipped")),
    }


def _add_output(element: ET.Element, text: str) -> None:
    if text:
        ET.SubElement(element, "system-out").text = characters(text)


def _document(name: str, suites: Sequence[ET.Element]) -> str:
    totals = {
        count: str(sum(int(suite.get(count, "0")) for suite in suites))
        for count in ("tests", "failures", "errors")
    }
    root = ET.Element("testsuites", {"name": name} | totals)
    root.extend(suites)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


FORMAT = Format(
    "test cases, for any CI that reads JUnit", render, render_verdict, for_machines=True
)
