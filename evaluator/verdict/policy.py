"""The bars of a gate: what has to hold for a pair of articles, and for all of them."""

from __future__ import annotations

from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity
from evaluator.domain.record import record
from evaluator.domain.score import Score, Variant
from evaluator.verdict.rules import ALL


@record
class Bar:
    """A figure that a metric has to keep to.

    ``metric`` is a name as ``--metrics`` takes it (``chrf++``), ``value`` is in the metric's own
    unit. ``variant`` is the text it is read from; raw scores are what sacrebleu prints.
    ``segment`` holds each pair of sentences to it, not the document.
    """

    metric: str
    value: float
    variant: Variant = Variant.RAW
    segment: bool = False

    @property
    def name(self) -> str:
        """What was set, as it is written: ``segment:normalised:chrf``."""
        segment = "segment:" if self.segment else ""
        variant = "normalised:" if self.variant is Variant.NORMALISED else ""
        return f"{segment}{variant}{self.metric}"


@record
class Limit:
    """How many new findings there may be.

    ``of`` is a code (``NUM001``), the beginning of one, or a name; or a severity, which means that
    one or worse; or ``all``.
    """

    most: int
    of: str = ALL

    @property
    def severity(self) -> Severity | None:
        """The severity that is limited, if it is one."""
        return Severity(self.of) if self.of in set(Severity) else None


@record
class Policy:
    """What has to hold for the gate to pass; the default asks for nothing.

    ``fail_under``: figures that scores must reach (for TER: must not exceed). ``fail_on``: no new
    finding so grave or graver. ``max_findings``: no more new findings than that. ``max_drop``: no
    score may be worse than the baseline's by more. ``min_pass_rate``, in [0, 1]: the share of
    pairs that must pass; None asks it of each. ``require_reason``: a suppression must say why.
    """

    fail_under: tuple[Bar, ...] = ()
    fail_on: Severity | None = None
    max_findings: tuple[Limit, ...] = ()
    min_pass_rate: float | None = None
    max_drop: tuple[Bar, ...] = ()
    require_reason: bool = False

    @property
    def metrics(self) -> tuple[str, ...]:
        """The metrics that must be computed for the policy to be judged."""
        return tuple(dict.fromkeys(bar.metric for bar in (*self.fail_under, *self.max_drop)))

    @property
    def sets_a_bar(self) -> bool:
        """Whether there is anything that a pair could fail."""
        return bool(self.fail_under or self.fail_on or self.max_findings or self.max_drop)


def require_bar(policy: Policy) -> None:
    """Refuses a gate that would pass whatever it reads.

    Raises:
        UsageError: the policy sets no bar.
    """
    if not policy.sets_a_bar:
        raise UsageError(
            "the gate has nothing to decide on: no bar is set",
            hint="give --fail-on major or --fail-under chrf=80, or set them in evaluator.toml",
        )


@record
class Measure:
    """What a bar has to know of its metric.

    ``label`` is the score's name, ``scale`` its upper end; ``open_ended`` scores may exceed it.
    """

    label: str
    scale: float
    higher_is_better: bool

    @property
    def open_ended(self) -> bool:
        """Whether there is no upper end: edits (TER) may outnumber the words."""
        return not self.higher_is_better

    def find(self, scores: tuple[Score, ...], variant: Variant) -> Score | None:
        """The score among ``scores``, or None where it was not taken."""
        fitting = (s for s in scores if s.name == self.label and s.variant is variant)
        return next(fitting, None)


def measure(metric: str) -> Measure:
    """What is known of a metric by its name; KeyError where there is none."""
    # Importing the metrics loads numpy, which a run without bars on scores need not wait for.
    from evaluator.metrics.registry import MQM, SIMILARITY, text_metrics

    if metric == SIMILARITY:
        return Measure(SIMILARITY, 1.0, higher_is_better=True)
    if metric == MQM:
        return Measure(MQM, 100.0, higher_is_better=True)
    known = text_metrics()[metric]
    return Measure(known.label, known.scale, known.higher_is_better)
