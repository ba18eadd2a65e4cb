"""SARIF 2.1.0 (OASIS, errata 01), with what code hosts ask for beside the standard.

Hosts read the first location only, so that is the candidate's, and the reference is related to it.
Of ``partialFingerprints`` they use ``primaryLocationLineHash`` alone; it holds the finding's own
name there, not a hash of the line, since one line of an article is a paragraph with room for many
findings. A host takes at most 25,000 results of a run and 10 MB, packed with gzip: the gravest are
kept, and a notification says how many were left out.

Suppressed findings carry ``suppressions``, known ones ``baselineState`` unchanged. What is fixed
since the baseline is a notification and no result with ``baselineState`` absent: hosts that do not
know that property would show it as open, at a place where nothing stands any more.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import State, Verdict
from evaluator.domain.version import __version__
from evaluator.report.formats.sarif.results import result
from evaluator.report.formats.sarif.rules import rules
from evaluator.report.levels import Level
from evaluator.report.paths import Paths
from evaluator.report.registry import Format
from evaluator.report.remarks import Remark, remarks_of, remarks_on
from evaluator.report.strict_json import written
from evaluator.report.view import View
from evaluator.report.wording import capitalised

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

MOST_RESULTS = 25_000
"""So many results of a run GitHub takes ("SARIF support for code scanning")."""

MOST_BYTES = 10_000_000
"""So many bytes, packed with gzip, GitHub takes; the same source."""

_HEAD = 20  # bytes by which gzip's frame is longer than zlib's, rounded up
_DEPTH = 4  # each result on a line of its own
_STATES = (State.NEW, State.KNOWN, State.SUPPRESSED)

_Object = dict[str, object]


def render(evaluation: Evaluation, _view: View) -> str:
    """A log of one run, with a result for each finding."""
    paths = Paths()
    notes = [_note(notice.code, capitalised(notice.text)) for notice in evaluation.notices]
    properties: _Object = {"signature": evaluation.signature}
    return _log(remarks_on(evaluation, paths), paths, notes, properties)


def render_verdict(verdict: Verdict, _view: View) -> str:
    """A log of one run over all pairs: every finding with its state, and every missed bar."""
    paths = Paths()
    properties: _Object = {"verdict": verdict.status.value}
    return _log(
        remarks_of(verdict, paths),
        paths,
        list(_notes(verdict)),
        properties,
        baseline=_has_baseline(verdict),
        complete=all(one.evaluation is not None for one in verdict.judgements),
    )


def _log(
    remarks: Sequence[Remark],
    paths: Paths,
    notes: Sequence[_Object],
    properties: _Object,
    *,
    baseline: bool = False,
    complete: bool = True,
) -> str:
    """The log, with as many results as a host takes."""
    ordered = sorted(remarks, key=lambda remark: (_STATES.index(remark.state), remark.rank))
    descriptors, indices = rules(ordered)
    results = [result(r, paths, indices[r.rule], baseline=baseline) for r in ordered]
    kept = min(len(results), MOST_RESULTS)
    while True:
        left = len(results) - kept
        text = written(
            {
                "$schema": SCHEMA,
                "version": "2.1.0",
                "runs": [
                    {
                        "tool": {
                            "driver": {
                                "name": "evaluator",
                                "fullName": f"evaluator {__version__}",
                                "semanticVersion": __version__,
                                "rules": descriptors,
                            }
                        },
                        "automationDetails": {"id": "evaluator/"},
                        "columnKind": "unicodeCodePoints",
                        "originalUriBaseIds": {
                            "%SRCROOT%": {"description": {"text": "The repository's root."}}
                        },
                        "invocations": [
                            {
                                "executionSuccessful": complete,
                                "toolExecutionNotifications": [*notes, *_left_out(left)],
                            }
                        ],
                        "results": results[:kept],
                        "properties": properties | {"resultsLeftOut": left},
                    }
                ],
            },
            depth=_DEPTH,
        )
        packed = len(zlib.compress(text.encode("utf-8"))) + _HEAD
        if packed <= MOST_BYTES or not kept:
            return text
        # A little more than the share that is too much, so that one more try is mostly enough.
        kept = min(kept - 1, int(kept * MOST_BYTES / packed * 0.98))


def _left_out(number: int) -> list[_Object]:
    if not number:
        return []
    return [
        _note("results-left-out", f"{number:,} more results were left out: too many for a host")
    ]


def _note(code: str, text: str, level: Level = Level.WARNING) -> _Object:
    return {
        "descriptor": {"id": code},
        "level": level.value,
        "message": {"text": text},
    }


def _notes(verdict: Verdict) -> Iterator[_Object]:
    for notice in verdict.notices:
        yield _note(notice.code, capitalised(notice.text))
    for judgement in verdict.judgements:
        if judgement.error:
            yield _note("not-evaluated", f"{judgement.name}: {judgement.error}", Level.ERROR)
        about = judgement.evaluation.notices if judgement.evaluation else ()
        for notice in (*about, *judgement.notices):
            yield _note(notice.code, f"{judgement.name}: {notice.text}")
        for entry in judgement.fixed:
            text = f"{judgement.name}: fixed since the baseline, {entry.rule}: {entry.message}"
            yield _note("fixed", text, Level.NOTE)


def _has_baseline(verdict: Verdict) -> bool:
    """Whether findings were held against a baseline, as far as can be told from what it did."""
    return any(
        judgement.fixed
        or any(judged.state is State.KNOWN for judged in judgement.findings)
        or any("baseline" in notice.code for notice in judgement.notices)
        for judgement in verdict.judgements
    )


FORMAT = Format("SARIF 2.1.0, for code scanning", render, render_verdict, for_machines=True)
