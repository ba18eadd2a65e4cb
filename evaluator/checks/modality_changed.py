"""MOD001: what must be may be, what was certain is possible."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.scale_steps import lost_bounds, moved_steps
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
        ("You must not pay.", "You need not pay."),
        ("Up to 400 people came.", "400 people came."),
        ("Over 400 people came.", "About 400 people came."),
    ],
    silent=[
        ("Visitors must leave by noon.", "Visitors have to leave by noon."),
        ("The strike may end today.", "The strike might end today."),
        ("Rain is possible, perhaps snow.", "Rain is possible, maybe snow."),
        ("She said the mine will close.", "She said the mine would close."),
        ("Visitors must not smoke here.", "Visitors may not smoke here."),
        ("They flew over the river.", "They flew around the river."),
    ],
)
def modality_changed(pair: Pair) -> Iterator[Shift]:
    """An obligation, a certainty, a quantity or a bound is another, as *may* for *must*.

    Modal verbs, adverbs of certainty, frequency and extent, quantifiers and the bounds of numbers
    (*over*, *about*, *up to*) stand on scales (``data/scales.toml``); a phrase and the one that
    stands for it, or that goes with the same verb, should be on the same step; where the sentence
    was built anew, so should the only ones of a scale on both sides. One step of certainty is
    major, from *unlikely* by *possibly* and *probably* to *certainly*; of the others one is minor
    and two are major. A number that had a bound and has none, or the other way round, is minor (*up
    to 40*, *40*).

    Under a negation *must not* forbids and *need not* leaves the choice.

    Left alone: *would* for *will*, since reported speech shifts tenses; *must not* for *may not*,
    which forbid the same; *not all* for *some*; the month of May and nouns that look like modals;
    idioms (*after all*, *the most*); prepositions that bound no number (*over the river*).
    """
    yield from moved_steps(pair, "MOD")
    yield from lost_bounds(pair)
