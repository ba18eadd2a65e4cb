"""NUM002: a figure that moves the other way."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.facts import facts
from evaluator.checks.matching import inside
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.negation import negator_indices
from evaluator.text.trends import Trend, is_of_two, trend


@check(
    code="NUM002",
    category="accuracy/mistranslation/number",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("Food prices climbed by 5.4%.", "Food became 5.4 percent cheaper."),
        (
            "Rents rose 3% in May, and fuel fell by 2%.",
            "In May rents were down 3%, and fuel was 2% cheaper.",
        ),
    ],
    silent=[
        ("Food prices climbed by 5.4%.", "Food became 5.4 percent dearer."),
        ("Sales fell 3% to 40 million.", "Sales were 3% lower, at 40 million."),
        ("The franc lost 0.6% against the euro.", "The euro gained 0.6% against the franc."),
        ("Up to 5% of the seats fell away.", "As many as 5% of the seats were lost."),
    ],
)
def trend_reversed(pair: Pair) -> Iterator[Shift]:
    """A figure that both sides have went up in the one and down in the other.

    Beside each number that is the same on both sides the nearest word is looked for that says
    which way it moved: a verb ("rose 5%"), a comparison ("5% cheaper"), "up" or "down". It tells
    also where the sentence was built anew, so that no word stands for another; where one does,
    ANT001 speaks.

    Left alone are negated words, figures of one thing against another (the franc that lost against
    the euro is the euro that gained), and bounds ("up to 5%").
    """
    found = pair.remember(facts)
    here, there = lost(pair), gained(pair)
    if is_of_two(here.tokens) or is_of_two(there.tokens):
        return
    for i, j in found.numbers.pairs:
        one = _trend(here, found.reference_numbers[i].span)
        other = _trend(there, found.candidate_numbers[j].span)
        if one and other and one.rises != other.rises:
            left, right = here.tokens[one.at].text, there.tokens[other.at].text
            yield here.shift(
                f"“{left}” became “{right}”, which goes {'up' if other.rises else 'down'}",
                here.span(one.at, one.at + 1),
                there.span(other.at, other.at + 1),
                confidence=0.75,
                figure=found.candidate_numbers[j].text,
            )


def _trend(view: View, number: Span) -> Trend | None:
    """Which way a number moved; None where that is denied."""
    places = inside(view.own, number)
    found = trend(view.tokens, min(places), max(places) + 1)
    if found is None or not {found.at - 2, found.at - 1}.isdisjoint(negator_indices(view.tokens)):
        return None
    return found
