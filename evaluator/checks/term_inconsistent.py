"""TRM004: one term of the glossary is rendered in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evaluator.checks.registry import check
from evaluator.checks.vocabulary import Answer, span_of, text_of, vocabulary
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.glossary import Term
from evaluator.domain.pair import Comparison, Pair
from evaluator.text.terms import Use


class _Rendering(NamedTuple):
    """Where the candidate answers a term, and with which of the allowed wordings."""

    pair: Pair
    answer: Answer
    found: Use

    @property
    def written(self) -> str:
        """The words of the candidate."""
        return text_of(self.pair.candidate, self.found)


@check(
    code="TRM004",
    category="terminology/inconsistent",
    severity=Severity.MINOR,
    terms=[Term("carbon levy", forms=("carbon tax", "levy on carbon"))],
    fires=[
        (
            "The carbon levy starts in May.\n\nFarmers reject the carbon levy as unfair to them.\n",
            "The carbon tax starts in May.\n\nFarmers reject the levy on carbon as unfair.\n",
        ),
    ],
    silent=[
        (
            "The carbon levy starts in May.\n\nFarmers reject the carbon levy as unfair to them.\n",
            "The carbon tax starts in May.\n\nFarmers reject the carbon tax as unfair to them.\n",
        ),
        (
            "The carbon levy starts in May.\n\nFarmers reject the levy on carbon as unfair.\n",
            "The carbon levy starts in May.\n\nFarmers reject the levy on carbon as unfair.\n",
        ),
    ],
)
def term_inconsistent(comparison: Comparison) -> Iterator[Shift]:
    """The candidate renders one glossary term in two ways, where the reference has one.

    Your glossary allows both, but a reader will take them for two things. Reported once a term, at
    the wording that the glossary does not prefer. Inflected forms are one wording.

    Left alone: a change of wording that the reference makes too.
    """
    firsts: dict[tuple[str, str], _Rendering] = {}
    told: set[str] = set()
    for pair in comparison.pairs:
        for one in _renderings(pair):
            term = one.answer.term.term
            first = firsts.setdefault((term, one.answer.use.wording), one)
            if first.found.wording != one.found.wording and term not in told:
                told.add(term)
                yield _told(first, one)


def _renderings(pair: Pair) -> Iterator[_Rendering]:
    for answer in vocabulary(pair).answers:
        if answer.found is not None and answer.kept and not answer.term.keep:
            yield _Rendering(pair, answer, answer.found)


def _told(first: _Rendering, second: _Rendering) -> Shift:
    term = second.answer.term
    odd = first if second.found.wording == term.allowed[0] else second
    here = span_of(odd.pair.reference, odd.answer.use)
    there = span_of(odd.pair.candidate, odd.found)
    return Shift(
        f"One term in two ways: “{first.written}”, then “{second.written}”",
        odd.pair.reference.mapped.locate(here.start, here.end),
        odd.pair.candidate.mapped.locate(there.start, there.end),
        confidence=0.9,
        evidence={"the reference has": f"“{term.term}”"},
    )
