"""UNT001: the same figure in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.facts import facts
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.language_tables import known_languages
from evaluator.text.numbers import Number
from evaluator.text.units import same_value


@check(
    code="UNT001",
    category="accuracy/mistranslation/unit",
    words=known_languages(),
    severity=Severity.MAJOR,
    fires=[
        ("The pipe is 10 km long.", "The pipe is 10 miles long."),
        ("It cost $5.", "It cost €5."),
        ("The rate rose by 2 percentage points.", "The rate rose by 2 percent."),
        ("The field covers 90 square kilometres.", "The field covers 90 square metres."),
        ("He waited three weeks.", "He waited three days."),
    ],
    silent=[
        ("The pipe is 10 km long.", "The pipe is 10 kilometers long."),
        ("It cost $5.", "It cost five U.S. dollars."),
        ("Speeds reached 100 kph.", "Speeds reached 100 kilometres per hour."),
        ("The pipe is 10 km long.", "The pipe is 6.2 miles long."),
        ("He waited three weeks.", "He waited 21 days."),
    ],
)
def unit_changed(pair: Pair) -> Iterator[Shift]:
    """A figure stayed the same, and its unit or currency did not.

    10 km are not 10 miles. Units of one measure are converted; money never is. Where only one side
    names a unit nothing is said: sentences share units ("10 and 12 km"). Where the words of the
    candidate's language are not known, signs alone are compared ("%", "km", "€"), and a notice says
    so.
    """
    found = pair.remember(facts)
    taken: set[int] = set()
    for i in found.numbers.reference_left:
        left = found.reference_numbers[i]
        for j in found.numbers.candidate_left:
            right = found.candidate_numbers[j]
            if j not in taken and _same_figure(left, right):
                taken.add(j)
                yield Shift(
                    f"{left.text} became {right.text}", left.span, right.span, confidence=0.9
                )
                break


def _same_figure(left: Number, right: Number) -> bool:
    return any(
        mine.unit is not None and its.unit is not None and same_value(mine.value, its.value)
        for mine in left.readings
        for its in right.readings
    )
