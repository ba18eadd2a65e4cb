"""DAT001: another date or time."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.facts import Facts, facts
from evaluator.checks.matching import swapped
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.language_tables import known_languages
from evaluator.text.moments import DateKind, compare

_LINKED = 2.0
_ONLY_ONES = 1.0
_ENOUGH = 0.6


@check(
    code="DAT001",
    category="accuracy/mistranslation/date-time",
    words=known_languages(),
    severity=Severity.MAJOR,
    fires=[
        ("The trial opens on 10 January.", "The trial opens on January 20."),
        ("She left on Monday evening.", "She left on Tuesday evening."),
        ("The mill closed in 1957.", "The mill closed in 1975."),
        ("Doors open at 5 p.m.", "Doors open at 5 a.m."),
        ("It was built in the 15th century.", "It was built in the 16th century."),
        ("The vote was postponed until next week.", "The vote was postponed last week."),
    ],
    silent=[
        ("The trial opens on Jan. 10.", "The trial opens on 10 January."),
        ("The trial opens on January 10, 2022.", "The trial opens on 10/1/2022."),
        ("Doors open at 5 p.m.", "Doors open at 17:00."),
        ("She left late on Monday.", "On Monday evening she left."),
        ("The mill closed in the 1950s.", "The mill closed in the 1950's."),
        ("He may resign in May.", "He might resign in May."),
        ("On July 26 the river rose.", "On the 26th the river rose."),
    ],
)
def date_changed(pair: Pair) -> Iterator[Shift]:
    """A date, weekday, year or time of day is another one.

    Dates are compared on the fields that both sides give, however they are written: Jan. 10 is 10
    January is 2022-01-10. A date that has no equal on the other side is held against those there
    that have none either; where a field differs, that is the change. A day, month or year that is
    merely left out is no finding here. Two years that have changed places are. Where the words of
    the candidate's language are not known, figures and the names of months and days alone are read,
    and a notice says so.
    """
    found = pair.remember(facts)
    yield from _swaps(found)
    left, right = set(found.dates.reference_left), set(found.dates.candidate_left)
    options = []
    for i in left:
        for j in right:
            score = _conflict(found, i, j, only=len(left) == len(right) == 1)
            if score:
                options.append((-score, i, j))
    for _, i, j in sorted(options):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield _shift(found, i, j)


def _conflict(found: Facts, i: int, j: int, *, only: bool) -> float:
    """How surely one date was put for the other and says something else; 0 for not so."""
    one, other = found.reference_dates[i], found.candidate_dates[j]
    agreement = compare(one, other, found.today)
    if not agreement.conflict:
        return 0.0
    score = found.contexts.affinity(one.span, other.span)
    score += len(agreement.shared - agreement.differing)
    score -= found.contexts.distance(one.span, other.span)
    if found.contexts.linked(one.span, other.span):
        score += _LINKED
    if only:
        score += _ONLY_ONES
    return score if score >= _ENOUGH else 0.0


def _swaps(found: Facts) -> Iterator[Shift]:
    dated = [
        (i, j)
        for i, j in found.dates.pairs
        if found.reference_dates[i].kind in (DateKind.DAY, DateKind.TIME)
    ]
    crossed = swapped(found.reference_dates, found.candidate_dates, dated, found.contexts)
    for i, j in crossed:
        one, other = found.reference_dates[i], found.candidate_dates[j]
        if compare(one, other).conflict:
            yield Shift(
                f"dates changed places: {one.text} became {other.text}",
                one.span,
                other.span,
                confidence=0.7,
            )


def _shift(found: Facts, i: int, j: int) -> Shift:
    one, other = found.reference_dates[i], found.candidate_dates[j]
    agreement = compare(one, other, found.today)
    return Shift(
        f"{one.text} became {other.text}",
        one.span,
        other.span,
        confidence=0.9,
        evidence={"differs": ", ".join(sorted(agreement.differing))},
    )
