"""One condition for each bar of a policy: what was asked for, what is there, by how much it misses.

Values are compared as they are printed, in decimal: what reads 80.0 reaches a bar of 80.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair
from evaluator.domain.score import Score
from evaluator.domain.verdict import Condition, Judgement, Status
from evaluator.verdict.baseline import Entry
from evaluator.verdict.figures import compared, decimals_in, places, printed
from evaluator.verdict.policy import Bar, Limit, Measure, Policy, measure
from evaluator.verdict.rules import ALL, covers

NOTHING = "-"
"""What stands for a value that there is none of."""


def related(evaluation: Evaluation) -> Condition:
    """Whether the two texts are versions of one another: else no figure means anything."""
    figure = f"alignment confidence {evaluation.alignment.confidence:.2f}"
    limit = "versions of one text"
    if evaluation.alignment.related:
        return Condition("alignment", limit, figure, Status.PASSED)
    return Condition("alignment", limit, figure, Status.ERROR, "the texts look unrelated")


def of_policy(
    evaluation: Evaluation,
    policy: Policy,
    new: Sequence[Finding],
    entry: Entry | None,
    decimals: int,
) -> Iterator[Condition]:
    """The condition of each bar. ``new`` are the findings that count, the gravest first.

    ``entry`` is the baseline's for this pair, or None. ``decimals`` are those that scores from 0 to
    100 are printed with.
    """
    for bar in policy.fail_under:
        held = _segments if bar.segment else _document
        yield held(evaluation, bar, decimals)
    if policy.fail_on is not None:
        yield _severity(evaluation, policy.fail_on, new)
    for limit in policy.max_findings:
        yield _count(evaluation, limit, new)
    for bar in policy.max_drop:
        yield _drop(evaluation, bar, entry, decimals)


def pass_rate(judgements: Sequence[Judgement], least: float) -> Condition:
    """Whether enough of the pairs passed; one that could not be evaluated did not.

    The rate is cut, not rounded: 100.0% is printed where all passed and nowhere else.
    """
    passed = sum(one.status is Status.PASSED for one in judgements)
    wanted = Decimal(repr(least)) * 100
    decimals = max(1, decimals_in(float(wanted)))
    rate = Decimal(100 * passed) / len(judgements)
    shown = rate.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_FLOOR)
    return Condition(
        "pass-rate",
        f"at least {wanted:.{decimals}f}%",
        f"{shown}% ({passed} of {len(judgements)} pairs)",
        Status.PASSED if shown >= wanted else Status.FAILED,
        f"{wanted - shown:.{decimals}f} points below" if shown < wanted else "",
    )


def _limit(bar: Bar, known: Measure, decimals: int) -> str:
    side = "at least" if known.higher_is_better else "at most"
    return f"{side} {printed(bar.value, decimals)}"


def _missing(evaluation: Evaluation, bar: Bar) -> str:
    """Why a score is not there."""
    from evaluator.metrics.registry import SIMILARITY

    off = any(notice.code == "no-embeddings" for notice in evaluation.notices)
    if bar.metric == SIMILARITY and off:
        return "needs the model, and embeddings are off"
    return "was not computed"


def _short_by(value: Decimal, bar: Bar, known: Measure, decimals: int) -> Decimal:
    """By how much a printed value misses the bar; 0 or less where it does not."""
    gap = Decimal(printed(bar.value, decimals)) - value
    return gap if known.higher_is_better else -gap


def _side(known: Measure) -> str:
    return "below" if known.higher_is_better else "above"


def _document(evaluation: Evaluation, bar: Bar, decimals: int) -> Condition:
    known = measure(bar.metric)
    exact = places(known.scale, decimals, bar.value)
    limit = _limit(bar, known, exact)
    score = known.find(evaluation.scores, bar.variant)
    if score is None or not math.isfinite(score.value):
        why = "is no number" if score else _missing(evaluation, bar)
        return Condition(bar.name, limit, NOTHING, Status.ERROR, why)
    short = _short_by(compared(score.value, exact), bar, known, exact)
    return Condition(
        bar.name,
        limit,
        printed(score.value, exact),
        Status.FAILED if short > 0 else Status.PASSED,
        f"{short} {_side(known)}" if short > 0 else "",
    )


def _segments(evaluation: Evaluation, bar: Bar, decimals: int) -> Condition:
    """The worst pair of sentences decides, and its place is told."""
    known = measure(bar.metric)
    exact = places(known.scale, decimals, bar.value)
    limit = f"{_limit(bar, known, exact)} in each pair"
    missed: list[tuple[Decimal, Pair]] = []
    for pair in evaluation.pairs:
        score = known.find(pair.scores, bar.variant)
        if score is None or not math.isfinite(score.value):
            why = "is no number" if score else _missing(evaluation, bar)
            return Condition(bar.name, limit, NOTHING, Status.ERROR, why)
        missed.append((_short_by(compared(score.value, exact), bar, known, exact), pair))
    if not missed:
        return Condition(bar.name, limit, NOTHING, Status.ERROR, "there is no pair of sentences")
    worst, pair = max(missed, key=lambda one: one[0])
    score = known.find(pair.scores, bar.variant)
    value = printed(score.value, exact) if score else NOTHING
    others = sum(short > 0 for short, _ in missed) - 1
    if worst <= 0:
        return Condition(bar.name, limit, value, Status.PASSED)
    more = f", and {others} more {'pair misses' if others == 1 else 'pairs miss'} it"
    return Condition(
        bar.name,
        limit,
        value,
        Status.FAILED,
        f"{worst} {_side(known)}{more if others else ''}",
        _place(evaluation, pair.candidate.mapped.span.start),
    )


def _severity(evaluation: Evaluation, least: Severity, new: Sequence[Finding]) -> Condition:
    counted = [one for one in new if one.severity.rank >= least.rank]
    worse = "" if least is Severity.CRITICAL else " or worse"
    limit = f"no new finding that is {least.value}{worse}"
    if not counted:
        return Condition("severity", limit, "none", Status.PASSED)
    numbers = Counter(one.severity for one in counted)
    value = ", ".join(f"{numbers[one]} {one.value}" for one in reversed(Severity) if numbers[one])
    return Condition(
        "severity",
        limit,
        value,
        Status.FAILED,
        f"{len(counted)} too many",
        _place(evaluation, counted[0].candidate_span.start),
    )


def _count(evaluation: Evaluation, limit: Limit, new: Sequence[Finding]) -> Condition:
    severity = limit.severity
    if severity is not None:
        counted = [one for one in new if one.severity.rank >= severity.rank]
        kind = f" {severity.value}" + ("" if severity is Severity.CRITICAL else " or worse")
    elif limit.of == ALL:
        counted, kind = list(new), ""
    else:
        counted, kind = [one for one in new if covers(limit.of, one)], f" of {limit.of}"
    name = "findings" if limit.of == ALL else f"findings:{limit.of}"
    text = f"at most {limit.most} new{kind}"
    excess = len(counted) - limit.most
    if excess <= 0:
        return Condition(name, text, str(len(counted)), Status.PASSED)
    place = _place(evaluation, counted[0].candidate_span.start)
    return Condition(name, text, str(len(counted)), Status.FAILED, f"{excess} too many", place)


def _drop(evaluation: Evaluation, bar: Bar, entry: Entry | None, decimals: int) -> Condition:
    """How much worse the score is than in the baseline, if the two may be compared."""
    known = measure(bar.metric)
    exact = places(known.scale, decimals, bar.value)
    name, limit = f"drop:{bar.name}", f"at most {printed(bar.value, exact)} worse than the baseline"
    score = known.find(evaluation.scores, bar.variant)
    before = entry.score(known.label, bar.variant) if entry else None
    if score is None:
        return Condition(name, limit, NOTHING, Status.ERROR, _missing(evaluation, bar))
    if before is None:
        what = "no such score of this pair" if entry else "nothing on this pair"
        return Condition(name, limit, NOTHING, Status.ERROR, f"the baseline has {what}")
    if before.signature != score.signature:
        return Condition(
            name, limit, "not comparable", Status.ERROR, _unlike(before.signature, score)
        )
    if not (math.isfinite(before.value) and math.isfinite(score.value)):
        return Condition(name, limit, NOTHING, Status.ERROR, "is no number")
    fall = compared(before.value, exact) - compared(score.value, exact)
    worse = fall if known.higher_is_better else -fall
    excess = worse - Decimal(printed(bar.value, exact))
    change = f"from {printed(before.value, exact)} to {printed(score.value, exact)}"
    return Condition(
        name,
        limit,
        f"{worse} ({change})" if worse > 0 else f"not worse ({change})",
        Status.FAILED if excess > 0 else Status.PASSED,
        f"{excess} too much" if excess > 0 else "",
    )


def _unlike(before: str, score: Score) -> str:
    return f"the baseline's signature is {before}, this one {score.signature}"


def _place(evaluation: Evaluation, offset: int) -> str:
    return f"{evaluation.candidate.name}:{evaluation.candidate.position(offset)}"
