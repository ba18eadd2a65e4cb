"""From what was evaluated to what is decided: pure functions, one for a pair, one for a run."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evaluator.domain.errors import EvaluatorError, UsageError
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding
from evaluator.domain.verdict import Condition, JudgedFinding, Judgement, State, Status, Verdict
from evaluator.verdict.baseline import Baseline, Entry
from evaluator.verdict.conditions import NOTHING, of_policy, pass_rate, related
from evaluator.verdict.policy import Policy
from evaluator.verdict.suppressions import Accepted, Suppression, accepted, unused


def judge(
    evaluation: Evaluation,
    policy: Policy,
    *,
    name: str,
    baseline: Baseline | None = None,
    suppressions: Sequence[Suppression] = (),
    decimals: int = 1,
) -> Judgement:
    """Holds one pair of articles to a policy.

    ``name`` is the pair's, under which the baseline knows it. ``suppressions`` are those of the
    configuration; comments in the articles are found here. ``decimals`` are those that scores from
    0 to 100 are printed with, for the number that decides is the number printed. Where the texts
    are unrelated nothing can be decided, and every condition says so.

    Raises:
        InputError: a comment in one of the articles is meant to suppress, and is broken.
        UsageError: a suppression gives no reason, and the policy requires one.
    """
    reference, candidate = evaluation.reference.name, evaluation.candidate.name
    held = accepted(
        evaluation,
        suppressions,
        (name, reference, candidate),
        require_reason=policy.require_reason,
    )
    entry = baseline.pairs.get(name) if baseline is not None else None
    findings = tuple(_judged(evaluation, one, held, entry) for one in evaluation.findings)
    new = [judged.finding for judged in findings if judged.state is State.NEW]
    conditions = [related(evaluation), *of_policy(evaluation, policy, new, entry, decimals)]
    if not evaluation.alignment.related:
        conditions[1:] = [_moot(condition) for condition in conditions[1:]]
    return Judgement(
        name=name,
        reference=reference,
        candidate=candidate,
        status=worst([condition.status for condition in conditions]),
        evaluation=evaluation,
        conditions=tuple(conditions),
        findings=findings,
        fixed=entry.fixed(evaluation) if entry else (),
        notices=_about_baseline(evaluation, name, baseline, entry),
    )


def unjudged(name: str, reference: str, candidate: str, error: EvaluatorError) -> Judgement:
    """A pair that could not be evaluated, with the line that says why."""
    return Judgement(name, reference, candidate, Status.ERROR, None, str(error))


def verdict(
    judgements: Sequence[Judgement],
    policy: Policy,
    *,
    baseline: Baseline | None = None,
    suppressions: Sequence[Suppression] = (),
    whole: bool = True,
) -> Verdict:
    """Decides over all pairs: error beats failed beats passed.

    With ``policy.min_pass_rate`` pairs may fail as long as enough pass; a pair that could not be
    evaluated stays an error. ``whole`` says that the run covers all pairs there are: then baseline
    entries of other pairs, and suppressions that speak of none, are told of. Pass the same
    ``suppressions`` as to ``judge``.

    Raises:
        UsageError: there are no judgements.
    """
    if not judgements:
        raise UsageError("there is no pair to judge", hint="name two files, or add [[pairs]]")
    rate = policy.min_pass_rate
    conditions = () if rate is None else (pass_rate(judgements, rate),)
    deciding = [one.status for one in judgements]
    if rate is not None:
        deciding = [status for status in deciding if status is Status.ERROR]
        deciding += [condition.status for condition in conditions]
    notices = list(unused(judgements, suppressions, whole=whole))
    if whole and baseline is not None:
        run = {one.name for one in judgements}
        notices += [
            Notice("baseline-pair", f"the baseline knows {name!r}, which was not among the pairs")
            for name in sorted(baseline.pairs)
            if name not in run
        ]
    return Verdict(worst(deciding), tuple(judgements), conditions, tuple(notices))


def worst(statuses: Sequence[Status]) -> Status:
    """The one that decides: error beats failed beats passed."""
    return max(statuses, key=lambda one: one.exit_code, default=Status.PASSED)


def _judged(
    evaluation: Evaluation, finding: Finding, held: Accepted, entry: Entry | None
) -> JudgedFinding:
    """What is suppressed says why, so that comes before what is merely known."""
    reason = next((one.reason for one in held.of(evaluation, finding)), None)
    if reason is not None:
        return JudgedFinding(finding, State.SUPPRESSED, reason)
    known = entry is not None and finding.fingerprint in entry.findings
    return JudgedFinding(finding, State.KNOWN if known else State.NEW)


def _moot(condition: Condition) -> Condition:
    """A condition on texts that are unrelated: what it found means nothing."""
    return replace(
        condition,
        value=NOTHING,
        status=Status.ERROR,
        margin="not evaluated, the texts look unrelated",
        place="",
    )


def _about_baseline(
    evaluation: Evaluation, name: str, baseline: Baseline | None, entry: Entry | None
) -> tuple[Notice, ...]:
    if baseline is None:
        return ()
    if entry is None:
        text = f"the baseline does not know {name!r}: all its findings are new"
        return (Notice("not-in-baseline", text),)
    if entry.signature == evaluation.signature:
        return ()
    before, now = _differing(entry.signature, evaluation.signature)
    text = f"the baseline was made with {before}, this run with {now}: findings may come and go"
    return (Notice("baseline-signature", text),)


def _differing(before: str, now: str) -> tuple[str, str]:
    """The parts of two signatures that are not in both."""
    left, right = before.split("|"), now.split("|")
    return (
        "|".join(part for part in left if part not in right) or "less",
        "|".join(part for part in right if part not in left) or "less",
    )
