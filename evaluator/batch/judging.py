"""Pairs of articles evaluated and judged, one and all; what was done before Ctrl-C is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, replace

from evaluator.batch.engine import run
from evaluator.batch.job import Job, Outcome
from evaluator.domain.document import Document
from evaluator.domain.errors import EvaluatorError
from evaluator.domain.evaluation import Notice, Options
from evaluator.domain.record import record
from evaluator.domain.verdict import Judgement, Status, Verdict
from evaluator.verdict.baseline import Baseline
from evaluator.verdict.judge import judge, unjudged, verdict
from evaluator.verdict.policy import Policy
from evaluator.verdict.suppressions import Suppression


@record
class Task:
    """A pair of articles, how to evaluate it, and what to hold it to.

    ``reference`` and ``candidate`` are paths; ``read`` holds those of them that are documents
    already (standard input), by path. ``error`` says why the pair cannot even be tried.
    """

    name: str
    reference: str
    candidate: str
    options: Options
    policy: Policy
    input_format: str | None = None
    read: dict[str, Document] = field(default_factory=dict)
    error: str = ""


@record
class Court:
    """What is the same for all pairs of a run: see `verdict.judge`."""

    baseline: Baseline | None = None
    suppressions: Sequence[Suppression] = ()
    decimals: int = 1


@record
class Run:
    """The judgements in the order of the tasks; fewer than ``asked`` where it was interrupted."""

    judgements: tuple[Judgement, ...]
    asked: int

    @property
    def interrupted(self) -> bool:
        """Whether some of the pairs were not come to."""
        return len(self.judgements) < self.asked


def judge_all(
    tasks: Sequence[Task],
    court: Court,
    *,
    workers: int = 1,
    notify: Callable[[str], None] | None = None,
    done: Callable[[Judgement], None] | None = None,
) -> Run:
    """Evaluates and judges all pairs; ``done`` is called with each judgement as it comes.

    Raises:
        KeyboardInterrupt: it was interrupted before any pair was done.
    """
    found: dict[int, Judgement] = {}

    def keep(index: int, judgement: Judgement) -> None:
        found[index] = judgement
        if done:
            done(judgement)

    jobs = [_job(index, task) for index, task in enumerate(tasks) if not task.error]
    try:
        for index, task in enumerate(tasks):
            if task.error:
                keep(index, _failed(task, task.error))
        for outcome in run(jobs, workers, notify=notify):
            keep(outcome.index, _judged(tasks[outcome.index], outcome, court))
    except KeyboardInterrupt:
        if not any(judgement.evaluation for judgement in found.values()):
            raise
    return Run(tuple(found[index] for index in sorted(found)), len(tasks))


def decide(run: Run, policy: Policy, court: Court, *, whole: bool) -> Verdict:
    """The verdict over all pairs; over an interrupted run, an error that says how far it came."""
    decided = verdict(
        run.judgements,
        policy,
        baseline=court.baseline,
        suppressions=court.suppressions,
        whole=whole and not run.interrupted,
    )
    if not run.interrupted:
        return decided
    text = f"interrupted: {len(run.judgements):,} of {run.asked:,} pairs were evaluated"
    return replace(
        decided, status=Status.ERROR, notices=(Notice("interrupted", text), *decided.notices)
    )


def _job(index: int, task: Task) -> Job:
    left, right = (task.read.get(path, path) for path in (task.reference, task.candidate))
    return Job(index, left, right, task.options, task.input_format)


def _judged(task: Task, outcome: Outcome, court: Court) -> Judgement:
    if outcome.evaluation is None:
        return _failed(task, outcome.error)
    try:
        return judge(
            outcome.evaluation,
            task.policy,
            name=task.name,
            baseline=court.baseline,
            suppressions=court.suppressions,
            decimals=court.decimals,
        )
    except EvaluatorError as error:  # such as a broken comment in the article
        return _failed(task, str(error))


def _failed(task: Task, error: str) -> Judgement:
    return unjudged(task.name, task.reference, task.candidate, EvaluatorError(error))
