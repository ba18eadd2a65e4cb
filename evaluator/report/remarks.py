"""What is to be said about the articles, one remark at a place each, as machines pass it on.

A finding becomes a remark. So does whatever kept a gate shut beside findings, or nobody would
see in the code host why it did not open: a bar that was missed (``GATE001``) and a pair that could
not be evaluated (``GATE002``).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.positions import Position
from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Condition, JudgedFinding, Judgement, State, Status, Verdict
from evaluator.report.gate_rules import GATE_RULES, MISSED, NOT_EVALUATED
from evaluator.report.levels import Level, level_of
from evaluator.report.paths import Paths
from evaluator.report.wording import capitalised

_NAMES = {rule.code: rule.name for rule in GATE_RULES}
_FIRST = Position(1, 1)


@record
class Place:
    """A stretch of a file, its end exclusive; ``name`` is the file's as it was given.

    ``document`` and ``span`` are None where only the line is known.
    """

    name: str
    start: Position = _FIRST
    end: Position = _FIRST
    document: Document | None = None
    span: Span | None = None

    @classmethod
    def of(cls, document: Document, span: Span) -> Place:
        """The place of a span in a document."""
        start, end = document.position(span.start), document.position(span.end)
        return cls(document.name, start, end, document, span)


@record
class Remark:
    """One thing to say, in one sentence, at one place of the candidate.

    ``message`` holds text of the articles as it is: escape it. ``origin`` is the place in the
    reference, ``key`` names the remark from run to run (32 hex digits, no two alike in a report,
    without line numbers). ``reason`` is why a finding was suppressed. ``finding`` is None where
    the gate itself speaks. ``pair`` is the index of the verdict's judgement, None for the run.
    """

    rule: str
    name: str
    level: Level
    message: str
    place: Place
    origin: Place | None = None
    finding: Finding | None = None
    state: State = State.NEW
    reason: str = ""
    pair: int | None = None
    key: str = ""

    @property
    def grade(self) -> str:
        """The severity in our own words, or the level where there is no finding."""
        return self.finding.severity.value if self.finding else self.level.value

    @property
    def rank(self) -> tuple[int, int]:
        """Sorts the gravest first, the gate's own remarks before all findings."""
        level = list(Level).index(self.level)
        return (level, -self.finding.severity.rank if self.finding else -len(Level) - 1)


def remarks_on(evaluation: Evaluation, paths: Paths) -> tuple[Remark, ...]:
    """A remark for each finding, in their order."""
    return _keyed((_of_finding(evaluation, finding) for finding in evaluation.findings), paths)


def remarks_of(verdict: Verdict, paths: Paths) -> tuple[Remark, ...]:
    """All remarks of a gate: on the run, then pair by pair, the pair's conditions first.

    Findings that are known or suppressed are among them: see ``state``.
    """
    remarks = [*_on_run(verdict)]
    for pair, judgement in enumerate(verdict.judgements):
        said = [*_on_gate(judgement, verdict.status)]
        if judgement.evaluation is not None:
            said += (_of_judged(judgement.evaluation, one) for one in judgement.findings)
        remarks += (replace(remark, pair=pair) for remark in said)
    return _keyed(remarks, paths)


def counting(remarks: Iterable[Remark]) -> list[Remark]:
    """Those remarks that count: what was accepted is passed over in silence."""
    return [remark for remark in remarks if remark.state is State.NEW]


def by_pair(remarks: Iterable[Remark]) -> dict[int, list[Remark]]:
    """The remarks on each pair, by the index of its judgement; those on the run are left out."""
    found: dict[int, list[Remark]] = {}
    for remark in remarks:
        if remark.pair is not None:
            found.setdefault(remark.pair, []).append(remark)
    return found


def outcome(condition: Condition) -> str:
    """What was found at a bar: ``76.4, wanted at least 80.0; 3.6 below``."""
    margin = f"; {condition.margin}" if condition.margin else ""
    return f"{condition.value}, wanted {condition.limit}{margin}"


def _on_run(verdict: Verdict) -> Iterator[Remark]:
    missed = [each for each in verdict.conditions if each.status is not Status.PASSED]
    worst = next((one for one in verdict.judgements if one.status is not Status.PASSED), None)
    for condition in missed:
        judgement = worst or verdict.judgements[0]
        yield _of_condition(condition, judgement, verdict.status)


def _on_gate(judgement: Judgement, status: Status) -> Iterator[Remark]:
    if judgement.error:
        rule, place = NOT_EVALUATED, Place(judgement.candidate)
        yield Remark(rule, _NAMES[rule], Level.ERROR, judgement.error, place)
    for condition in judgement.conditions:
        if condition.status is not Status.PASSED:
            yield _of_condition(condition, judgement, status)


def _of_condition(condition: Condition, judgement: Judgement, status: Status) -> Remark:
    """The level is a warning where the gate opened all the same (enough other pairs passed)."""
    rule = MISSED if condition.status is Status.FAILED else NOT_EVALUATED
    return Remark(
        rule,
        _NAMES[rule],
        Level.WARNING if status is Status.PASSED else Level.ERROR,
        f"{condition.name}: {outcome(condition)}",
        _parsed(condition.place) or Place(judgement.candidate),
    )


def _parsed(place: str) -> Place | None:
    """``file:line:column`` read back; the file's name may hold colons itself."""
    match place.rsplit(":", 2):
        case [name, line, column] if line.isdecimal() and column.isdecimal():
            position = Position(int(line), int(column))
            return Place(name, position, position)
    return None


def _of_judged(evaluation: Evaluation, judged: JudgedFinding) -> Remark:
    remark = _of_finding(evaluation, judged.finding)
    return replace(remark, state=judged.state, reason=judged.reason)


def _of_finding(evaluation: Evaluation, finding: Finding) -> Remark:
    return Remark(
        finding.rule,
        finding.name,
        level_of(finding.severity),
        capitalised(finding.message),
        Place.of(evaluation.candidate, finding.candidate_span),
        Place.of(evaluation.reference, finding.reference_span),
        finding,
    )


def _keyed(remarks: Iterable[Remark], paths: Paths) -> tuple[Remark, ...]:
    """The remarks with their keys: of the file, and the finding's fingerprint or what it says.

    A file outside the repository is taken for a temporary one, whose name is another each time.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    keyed = []
    for remark in remarks:
        finding = remark.finding
        if finding is None:
            what = remark.message.split(": ", 1)[0]  # the condition's name, which may hold colons
        else:
            what = finding.fingerprint or f"{finding.reference_text}\x1f{finding.candidate_text}"
        parts = (remark.rule, paths.inside(remark.place.name) or "", what)
        seen[parts] += 1
        text = "\x1f".join((*parts, str(seen[parts])))
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        keyed.append(replace(remark, key=digest))
    return tuple(keyed)
