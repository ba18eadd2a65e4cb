"""STR001: wording made stronger or weaker."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.scale_steps import moved_steps
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="STR001",
    category="accuracy/mistranslation/strength",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The union demanded a pay rise.", "The union called for a pay rise."),
        ("The officers plotted a revolt.", "The officers prepared a revolt."),
        ("The party will take a hard line.", "The party will take a firm stance."),
        ("The storm damaged the pier.", "The storm destroyed the pier."),
    ],
    silent=[
        ("The factory halted production.", "The factory stopped production."),
        ("Shares plunged on Monday.", "Shares plummeted on Monday."),
        ("The union demanded a pay rise.", "A pay rise was demanded by the union."),
        ("Demand for steel fell in spring.", "Orders for steel fell in spring."),
        ("Two miners died in the blast.", "Two miners were killed in the blast."),
        ("The mayor said the pool would close.", "The mayor stated the pool would close."),
    ],
)
def strength_changed(pair: Pair) -> Iterator[Shift]:
    """The same thing is said more strongly or more weakly, as *called on* for *demanded*.

    Speech acts, threats, promises, changes, feelings and other words that come in degrees stand on
    scales (``data/scales.toml``). Where a word and the one that stands for it are on different
    steps of one scale, the wording was made stronger or weaker: minor for one step, major for more,
    or where one step already changes the facts (*hurt* and *killed*).

    Left alone: words of one step (*said* and *stated*, *died* and *were killed*), nouns that look
    like verbs of a scale (*demand for steel*, *the press*), idioms, and words negated on one side
    alone, which the check of negation sees.
    """
    yield from moved_steps(pair, "STR")
