"""What was found before, and accepted as it was: findings by fingerprint, scores by signature."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import field, replace

from evaluator.domain.errors import InputError
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.record import record
from evaluator.domain.score import Score, Variant
from evaluator.domain.verdict import FixedEntry, Judgement, State
from evaluator.verdict.suppressions import rules_run


@record
class KnownScore:
    """A document's score as it was; comparable only with one of the same signature."""

    name: str
    variant: Variant
    value: float
    signature: str


@record
class Entry:
    """What the baseline holds of one pair of articles.

    ``findings`` are keyed by fingerprint; ``signature`` is the evaluation's.
    """

    signature: str
    scores: tuple[KnownScore, ...]
    findings: Mapping[str, FixedEntry]

    def score(self, name: str, variant: Variant) -> KnownScore | None:
        """The score of that name and variant, if it was kept."""
        fitting = (one for one in self.scores if one.name == name and one.variant is variant)
        return next(fitting, None)

    def fixed(self, evaluation: Evaluation) -> tuple[FixedEntry, ...]:
        """The findings that are there no more, the gravest first.

        Where the check that made a finding did not run, where findings were dropped for their
        severity or confidence as they were not before, or where the texts were found unrelated so
        that hardly any check ran, nobody knows, and nothing is called fixed.
        """
        alike = _floor(self.signature) == _floor(evaluation.signature)
        if not (alike and evaluation.alignment.related):
            return ()
        there = {finding.fingerprint for finding in evaluation.findings}
        ran = rules_run(evaluation)
        gone = (
            entry
            for fingerprint, entry in self.findings.items()
            if fingerprint not in there and entry.rule in ran
        )
        return tuple(sorted(gone, key=_order))


@record
class Baseline:
    """What is accepted, by the names of the pairs. ``path`` is where it was read from."""

    pairs: Mapping[str, Entry] = field(default_factory=dict)
    path: str = ""


def write(judgements: Iterable[Judgement]) -> Baseline:
    """A baseline of all that is there now, what is suppressed left out.

    Raises InputError where a pair could not be evaluated: the baseline would lack it unseen.
    """
    pairs = {}
    for judgement in judgements:
        if _evaluated(judgement) is None:
            raise InputError(
                judgement.error or "the texts do not look like versions of one another",
                where=judgement.name,
                hint="no baseline was written; mend the pair or leave it out",
            )
        pairs[judgement.name] = _entry(judgement, {})
    return Baseline(pairs)


def update(baseline: Baseline, judgements: Iterable[Judgement]) -> Baseline:
    """The baseline with all that is there now added; scores become the present ones.

    What was accepted before stays, fixed or not. Pairs that were not or could not be evaluated
    stay as they were.
    """
    pairs = dict(baseline.pairs)
    for judgement in judgements:
        if _evaluated(judgement) is not None:
            old = pairs.get(judgement.name)
            pairs[judgement.name] = _entry(judgement, old.findings if old else {})
    return replace(baseline, pairs=pairs)


def prune(
    baseline: Baseline, judgements: Iterable[Judgement], *, names: Collection[str] | None = None
) -> Baseline:
    """The baseline without what is fixed; nothing is added, and scores stay as they were.

    ``names``, where given, are all pairs there are: those of other names are dropped.
    """
    pairs = {
        name: entry for name, entry in baseline.pairs.items() if names is None or name in names
    }
    for judgement in judgements:
        evaluation, entry = _evaluated(judgement), pairs.get(judgement.name)
        if evaluation is not None and entry is not None:
            gone = {one.fingerprint for one in entry.fixed(evaluation)}
            kept = {key: one for key, one in entry.findings.items() if key not in gone}
            pairs[judgement.name] = replace(entry, findings=kept)
    return replace(baseline, pairs=pairs)


def show(baseline: Baseline) -> str:
    """The baseline for people: each pair, its scores and findings, a line each."""
    lines: list[str] = []
    for name, entry in sorted(baseline.pairs.items()):
        count = len(entry.findings)
        lines.append(f"{name}: {count} {'finding' if count == 1 else 'findings'} accepted")
        lines += [
            f"  {one.name} {one.variant.value} {one.value:g}  {one.signature}"
            for one in entry.scores
        ]
        lines += [
            f"  {one.rule} {one.severity.value} {one.message}  {one.fingerprint}"
            for one in sorted(entry.findings.values(), key=_order)
        ]
    return "".join(f"{line}\n" for line in lines) or "The baseline is empty.\n"


def _floor(signature: str) -> str:
    """The part of an evaluation's signature that says which findings were dropped, if any were."""
    parts = (part for part in signature.split("|") if part.startswith("min:"))
    return next(parts, "")


def _evaluated(judgement: Judgement) -> Evaluation | None:
    """The evaluation, where there is one that means anything."""
    evaluation = judgement.evaluation
    return evaluation if evaluation is not None and evaluation.alignment.related else None


def _entry(judgement: Judgement, known: Mapping[str, FixedEntry]) -> Entry:
    evaluation = judgement.evaluation
    assert evaluation is not None  # noqa: S101 (callers have looked)
    here = {
        judged.finding.fingerprint: _known(judged.finding)
        for judged in judgement.findings
        if judged.state is not State.SUPPRESSED
    }
    scores = tuple(_score(score) for score in evaluation.scores)
    return Entry(evaluation.signature, scores, {**known, **here})


def _known(finding: Finding) -> FixedEntry:
    return FixedEntry(finding.rule, finding.severity, finding.message, finding.fingerprint)


def _score(score: Score) -> KnownScore:
    return KnownScore(score.name, score.variant, score.value, score.signature)


def _order(entry: FixedEntry) -> tuple[int, str, str]:
    return (-entry.severity.rank, entry.rule, entry.fingerprint)
