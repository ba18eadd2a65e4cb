"""MOD001: what must be may be, what was certain is possible."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.scale_steps import moved_steps
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="MOD001",
    category="accuracy/mistranslation/modality",
    severity=Severity.MAJOR,
    languages=("en",),
    fires=[
        ("Visitors must leave by noon.", "Visitors may leave by noon."),
        ("The strike will probably end today.", "The strike will certainly end today."),
        ("All of the wells are dry.", "Some of the wells are dry."),
        ("The mine could close in May.", "The mine will close in May."),
    ],
    silent=[
        ("Visitors must leave by noon.", "Visitors have to leave by noon."),
        ("The strike may end today.", "The strike might end today."),
        ("Rain is possible, perhaps snow.", "Rain is possible, maybe snow."),
    ],
)
def modality_changed(pair: Pair) -> Iterator[Shift]:
    """An obligation, a certainty, a quantity or a limit is another: *must* became *may*.

    Modal verbs, adverbs of certainty, frequency and extent, and quantifiers stand on scales
    (``data/scales.toml``); a phrase and the one that stands for it, or that goes with the same
    verb, should be on the same step. One step is major for obligation, certainty, evidence and
    limits; for quantity, frequency and extent it is minor, and two are major.
    """
    yield from moved_steps(pair, "MOD", stronger="stronger", weaker="weaker")
