"""DAT002: the article's own date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from evaluator.checks.registry import check
from evaluator.domain.document import Document, Role
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import Span
from evaluator.text.dates import find_dates
from evaluator.text.language_tables import known_languages
from evaluator.text.moments import Date, DateKind, Moment, compare


@check(
    code="DAT002",
    category="accuracy/mistranslation/date-time",
    words=known_languages(),
    severity=Severity.MAJOR,
    fires=[
        (
            "March 3, 2020\n\nThe dam held through the night, engineers said.",
            "2020-03-04\n\nThe dam held through the night, engineers said.",
        ),
        (
            "12 May 2019\n\nThe dam held through the night, engineers said.",
            "12 May 2018\n\nThe dam held through the night, engineers said.",
        ),
    ],
    silent=[
        (
            "March 3, 2020\n\nThe dam held through the night, engineers said.",
            "2020-03-03\n\nThe dam held through the night, engineers said.",
        ),
        (
            "March 3, 2020\n\nThe dam held through the night, engineers said.",
            "The dam held through the night, engineers said.",
        ),
    ],
)
def article_date(comparison: Comparison) -> Iterator[Shift]:
    """The date in the dateline is another one.

    Every "today" and "on Monday" of an article hangs on the date above it. Datelines are compared
    by value: "December 28, 2021" is 2021-12-28. Where several dates stand there (published,
    updated), one that agrees is enough. A date that is off by one day is minor: a time zone or a
    later edition may be behind it. Any other difference is major. A dateline on one side alone is
    no matter of this check.
    """
    left, right = _dateline(comparison.reference), _dateline(comparison.candidate)
    if not left or not right:
        return
    if any(compare(one, other).same for one, _ in left for other, _ in right):
        return
    for one, here in left:
        for other, there in right:
            if compare(one, other).conflict:
                days = _days_apart(one.moment, other.moment)
                yield Shift(
                    f"the article's date, {one.text}, became {other.text}",
                    here,
                    there,
                    Severity.MINOR if days == 1 else None,
                    0.95,
                    {} if days is None else {"days apart": str(days)},
                )
                return


def _dateline(document: Document) -> list[tuple[Date, Span]]:
    """The dates in the datelines of a document, with their places in the file."""
    return [
        (found, segment.mapped.locate(found.span.start, found.span.end))
        for segment in document.segments
        if segment.role is Role.DATELINE
        for found in find_dates(segment.text, document.language)
        if found.kind is DateKind.DAY
    ]


def _days_apart(one: Moment, other: Moment) -> int | None:
    """How many days lie between two full dates; None where one is not full or does not exist."""
    days = []
    for moment in (one, other):
        if moment.year is None or moment.month is None or moment.day is None:
            return None
        try:
            days.append(date(moment.year, moment.month, moment.day).toordinal())
        except ValueError:
            return None
    return abs(days[0] - days[1])
