"""What the gate decides, and why."""

from __future__ import annotations

from enum import StrEnum

from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.record import record


class Status(StrEnum):
    """How something came out; a gate's exit code is 0, 1 and 2 in this order."""

    PASSED = "passed"
    FAILED = "failed"
    ERROR = "error"

    @property
    def exit_code(self) -> int:
        """What a gate exits with."""
        return list(Status).index(self)


class State(StrEnum):
    """What the gate makes of a finding: only a new one counts against it."""

    NEW = "new"
    KNOWN = "known"
    SUPPRESSED = "suppressed"


@record
class Condition:
    """One bar of the gate, and what was found there.

    ``name`` is what was set (``chrf``, ``segment:similarity``, ``severity``, ``findings:NUM001``,
    ``pass-rate``, ``drop:bleu``), ``limit`` and ``value`` are the figures as printed
    (``at least 80.0``, ``76.4``): the number that decides is the number printed. ``margin`` says by
    how much it was missed (``3.6 below``), empty where it was met. ``place`` names the pair of
    sentences that decided, as ``file:line:column``, empty for the whole.
    """

    name: str
    limit: str
    value: str
    status: Status
    margin: str = ""
    place: str = ""


@record
class JudgedFinding:
    """A finding, and whether it counts.

    ``reason`` is why it was suppressed, or empty.
    """

    finding: Finding
    state: State
    reason: str = ""


@record
class FixedEntry:
    """A finding of the baseline that is there no more."""

    rule: str
    severity: Severity
    message: str
    fingerprint: str


@record
class Judgement:
    """One pair of articles, judged.

    ``reference`` and ``candidate`` are the paths as given. ``evaluation`` is None where the pair
    could not be evaluated; then ``error`` is the one line that says why and ``status`` ERROR.
    ``findings`` are in the evaluation's order.
    """

    name: str
    reference: str
    candidate: str
    status: Status
    evaluation: Evaluation | None
    error: str = ""
    conditions: tuple[Condition, ...] = ()
    findings: tuple[JudgedFinding, ...] = ()
    fixed: tuple[FixedEntry, ...] = ()
    notices: tuple[Notice, ...] = ()


@record
class Verdict:
    """What the gate decides over all pairs.

    ``conditions`` are those over the whole run (pass rate); each judgement carries its own.
    ``notices`` tell of unused suppressions and of baseline entries of pairs that were not run.
    """

    status: Status
    judgements: tuple[Judgement, ...]
    conditions: tuple[Condition, ...] = ()
    notices: tuple[Notice, ...] = ()
