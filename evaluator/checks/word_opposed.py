"""ANT001: a word replaced by its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_opposites
from evaluator.text.negation import negator_indices

_ROOT = 5  # letters at the beginning that make a root
_NEAR = 4  # tokens within which a negator on one side turns an opposite back into the same


@check(
    code="ANT001",
    category="accuracy/mistranslation/opposite",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("The council supports the plan.", "The council opposes the plan."),
        ("Exports rose in the spring.", "Exports fell in the spring."),
        ("It was the highest bridge in the region.", "It was the lowest bridge in the region."),
        ("The witness confirmed the report.", "The witness denied the report."),
    ],
    silent=[
        ("The council supports the plan.", "The council backs the plan."),
        ("The shop is not open.", "The shop is closed."),
        ("Early and late trains were full.", "Late and early trains were full."),
        ("He lost the match that she won.", "He lost the match which she won."),
    ],
)
def word_opposed(pair: Pair) -> Iterator[Shift]:
    """A word became its opposite: *supports* became *opposes*.

    Words that stand for each other are looked up in a lexicon of opposites. To an embedding they
    are neighbours, and a score sees one word of many. A negator near one of the two alone ("not
    open" and "closed") turns the opposite back into the same and keeps the check silent.
    """
    view = lost(pair)
    negated = [set(negator_indices(side.tokens)) for side in (pair.reference, pair.candidate)]
    for i, j in view.substitutes():
        here, there = view.tokens[i], view.other.tokens[j]
        opposed = are_opposites(here, there) and not _one_root(here, there)
        if opposed and _negated(negated[0], i) == _negated(negated[1], j) and not _both(view, i, j):
            yield view.shift(
                f"“{here.text}” became its opposite, “{there.text}”",
                view.span(i, i + 1),
                gained(pair).span(j, j + 1),
                confidence=0.8,
            )


def _one_root(here: Token, there: Token) -> bool:
    """Whether both are words of one root ("employs", "employees"), whatever else they mean."""
    return here.norm[:_ROOT] == there.norm[:_ROOT]


def _negated(negators: set[int], index: int) -> bool:
    return any(0 < index - negator <= _NEAR for negator in negators)


def _both(view: View, i: int, j: int) -> bool:
    """Whether both words stand on both sides, so that nothing was replaced but the order."""
    here = {token.lemma for token in view.tokens}
    there = {token.lemma for token in view.other.tokens}
    return view.other.tokens[j].lemma in here and view.tokens[i].lemma in there
