"""ENT006: a name put in."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.name_changed import changes
from evaluator.checks.names import names
from evaluator.checks.registry import check
from evaluator.checks.unmatched_names import unmatched
from evaluator.checks.view import gained
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair


@check(
    code="ENT006",
    category="accuracy/addition/name",
    severity=Severity.MINOR,
    languages=("en",),
    fires=[
        ("The treaty was signed in May.", "The treaty was signed by Anna Berg in May."),
        ("The ships sailed at dawn.", "The ships sailed from Norway at dawn."),
    ],
    silent=[
        ("The treaty was signed by her in May.", "The treaty was signed by Anna Berg in May."),
        ("The treaty was signed by Berg in May.", "The treaty was signed by Anna Berg in May."),
        ("The ships sailed at dawn.", "The Norwegian ships sailed at dawn."),
        ("It was built by the ministry.", "It was built by the Trade Ministry."),
    ],
)
def name_added(pair: Pair) -> Iterator[Shift]:
    """A person, place or organisation is named that the reference does not name.

    The mirror of a name left out: nothing in the reference answers the name, no pronoun there may
    stand for it, and it is no description of what it names. Minor: the candidate may be saying
    outright what the reference implies.

    Where the trained network doubts the name, another name or a pronoun in its place does not
    excuse it: "Volvo" for the Post Office.
    """
    found = pair.remember(names)
    if found is None:
        return
    view = gained(pair)
    replacing = [shift.candidate for shift in pair.remember(changes)]
    spelt_out = any(found.reference[i].descriptive for i in found.reference_left)
    for name in unmatched(view, found.candidate, found.candidate_left, spelt_out=spelt_out):
        if not any(name.span.overlaps(span) for span in replacing):
            yield view.shift(
                f"{name.text} is named", name.span, view.place(name.tokens[0]), confidence=0.6
            )
