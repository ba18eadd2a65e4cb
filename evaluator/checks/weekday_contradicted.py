"""DAT003: a weekday that its own date contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from evaluator.checks.facts import facts
from evaluator.checks.registry import check
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.text.calendar_days import stretch
from evaluator.text.date_grammar import date_grammar
from evaluator.text.language_tables import known_languages
from evaluator.text.moments import Date, DateKind

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# What may stand between a weekday and its date: "Monday, the 28th", "Monday (December 28)". What
# other languages set there ("Montag, dem 28.") is in their tables.
_JOINTS = frozenset({"", ",", "(", "（", ", the", "the", "of", ", a", "-", "–"})


@check(
    code="DAT003",
    category="accuracy/mistranslation/date-time",
    words=known_languages(),
    severity=Severity.MINOR,
    fires=[
        (
            "The bridge opened on Tuesday, December 28, 2021.",
            "The bridge opened on Monday, December 28, 2021.",
        ),
        ("The bridge opened on December 28, 2021.", "The bridge opened on Friday, 28 Dec. 2021."),
    ],
    silent=[
        (
            "The bridge opened on Tuesday, December 28, 2021.",
            "On Tuesday (28 December 2021) the bridge opened.",
        ),
        (
            "The bridge opened on Monday, December 28, 2021.",
            "On Monday, December 28, 2021, the bridge opened.",
        ),
        ("The bridge opened on Tuesday.", "The bridge opened on Monday, and December 28 is near."),
    ],
)
def weekday_contradicted(pair: Pair) -> Iterator[Shift]:
    """A weekday stands beside a date that falls on another one.

    28 December 2021 was a Tuesday: a candidate that calls it a Monday has one of the two wrong.
    A date without a year is read in the article's, where that is known from its dateline. Where
    the reference contradicts itself in the same way nothing is said. Minor, because the reader is
    confused rather than misled; where the reference has another weekday or date in that place, the
    check of dates says so as well, and its severity counts.
    """
    found = pair.remember(facts)
    mistaken = {
        (weekday.moment.weekday, day)
        for weekday, _, day in _contradictions(pair.reference, found.reference_dates, found.today)
    }
    for weekday, dated, day in _contradictions(pair.candidate, found.candidate_dates, found.today):
        if (weekday.moment.weekday, day) in mistaken:
            continue
        span = weekday.span.cover(dated.span)
        partner = next((i for i, j in found.dates.pairs if found.candidate_dates[j] is dated), None)
        place = Span(0, 0) if partner is None else found.reference_dates[partner].span
        right = _NAMES[day.weekday()]
        yield Shift(
            f"{dated.text} is a {right}, not a {_NAMES[weekday.moment.weekday or 0]}",
            place,
            span,
            confidence=0.9,
            evidence={"falls on": right},
        )


def _contradictions(
    side: Side, dates: Sequence[Date], today: date | None
) -> Iterator[tuple[Date, Date, date]]:
    """Each weekday with the date beside it that falls on another one, and that day."""
    joints = _JOINTS | date_grammar(side.language or "en").beside
    for left, right in pairwise(dates):
        between = side.text[left.span.end : right.span.start].strip().casefold()
        if between not in joints:
            continue
        for weekday, dated in ((left, right), (right, left)):
            day = _day_of(dated, today)
            named = weekday.moment.weekday
            if named is None or weekday.kind is not DateKind.DAY or day is None:
                continue
            if len(dated.readings) == 1 and day.weekday() != named:
                yield weekday, dated, day


def _day_of(dated: Date, today: date | None) -> date | None:
    """The one day that a date with day and month means; None where the year is not known."""
    moment = dated.moment
    if moment.month is None or moment.day is None or (moment.year is None and today is None):
        return None
    found = stretch(moment, today or date(moment.year or 1, 1, 1))
    return date.fromordinal(found.ranges[0][0]) if found else None
