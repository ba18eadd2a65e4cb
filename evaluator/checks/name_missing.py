"""ENT003: a name left out."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.name_changed import changes
from evaluator.checks.names import names
from evaluator.checks.registry import check
from evaluator.checks.unmatched_names import unmatched
from evaluator.checks.view import lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="ENT003",
    category="accuracy/omission/name",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed in May."),
        ("The ships sailed from Norway at dawn.", "The ships sailed at dawn."),
    ],
    silent=[
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed by her in May."),
        ("The treaty was signed by Anna Berg in May.", "The treaty was signed by Berg in May."),
        ("The Norwegian ships sailed at dawn.", "The ships sailed at dawn."),
        ("It was built by the Trade Ministry.", "It was built by the ministry."),
    ],
)
def name_missing(pair: Pair) -> Iterator[Shift]:
    """A person, place or organisation is not named any more.

    The name has no counterpart on the other side, not in another spelling, as an acronym or under
    its country's name, and nothing stands in its place. Where a pronoun does, or the name says in
    words what it names ("Trade Ministry"), or is the adjective of a country, nothing is said: such
    names come and go in good translations. Minor, because what is told may be clear without it.
    """
    found = pair.remember(names)
    if found is None:
        return
    view = lost(pair)
    replaced = [shift.reference for shift in pair.remember(changes)]
    spelt_out = any(found.candidate[j].descriptive for j in found.candidate_left)
    for name in unmatched(view, found.reference, found.reference_left, spelt_out=spelt_out):
        if not any(name.span.overlaps(span) for span in replaced):
            yield view.shift(
                f"{name.text} is not named", name.span, view.place(name.tokens[0]), confidence=0.6
            )
