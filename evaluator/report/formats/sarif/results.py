"""A remark as a SARIF result."""

from __future__ import annotations

from evaluator.domain.verdict import State
from evaluator.report.markdown_text import defused
from evaluator.report.paths import Paths
from evaluator.report.remarks import Place, Remark

_Object = dict[str, object]

_BASELINE = {State.NEW: "new", State.KNOWN: "unchanged", State.SUPPRESSED: "unchanged"}


def result(remark: Remark, paths: Paths, rule: int, *, baseline: bool) -> _Object:
    """The result; ``rule`` is the rule's index, ``baseline`` says that there was one.

    Either all results of a run have a ``baselineState`` or none (3.27.24). A suppressed finding
    counts as there before: whether the baseline knows it as well was not asked.
    """
    text = defused(remark.message)
    found: _Object = {
        "ruleId": remark.rule,
        "ruleIndex": rule,
        "level": remark.level.value,
        "message": {"text": text},
        "locations": [_location(remark.place, paths)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{remark.key[:16]}:1",
            "evaluatorRemark/v1": remark.key,
        },
    }
    if remark.finding is not None and remark.origin is not None:
        reference = remark.finding.reference_text
        said = f"The reference: {reference}" if reference else "The reference has nothing here."
        related = _location(remark.origin, paths)
        # The link is what makes hosts show a related location.
        found["message"] = {"text": f"{text} ([reference](1))"}
        found["relatedLocations"] = [{"id": 1, **related, "message": {"text": defused(said)}}]
        found["properties"] = {
            "severity": remark.finding.severity.value,
            "category": remark.finding.category,
            "confidence": round(remark.finding.confidence, 4),
            "fingerprint": remark.finding.fingerprint,
        }
    if remark.state is State.SUPPRESSED:
        reason = {"justification": remark.reason} if remark.reason else {}
        found["suppressions"] = [{"kind": "external", "status": "accepted"} | reason]
    if baseline:
        found["baselineState"] = _BASELINE[remark.state]
    return found


def _location(place: Place, paths: Paths) -> _Object:
    artifact = {"uri": paths.uri(place.name)}
    if paths.inside(place.name) is not None:
        artifact["uriBaseId"] = "%SRCROOT%"
    return {
        "physicalLocation": {
            "artifactLocation": artifact,
            "region": {
                "startLine": place.start.line,
                "startColumn": place.start.column,
                "endLine": place.end.line,
                "endColumn": place.end.column,
            },
        }
    }
