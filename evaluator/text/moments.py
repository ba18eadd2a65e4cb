"""What a date or a time of day is, and when two are the same.

A date holds the fields that were written and no others: "January 10", "Monday", "in 2020", "17:00".
Two dates are compared on the fields that both have.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from evaluator.domain.spans import Span
from evaluator.text.calendar_days import stretch


class DateKind(StrEnum):
    """What sort of date was written."""

    DAY = "day"
    TIME = "time"
    PERIOD = "period"
    PART = "part"
    RELATIVE = "relative"


class Moment(NamedTuple):
    """The fields of a date that are known.

    ``weekday`` 0 is Monday; ``half`` is 0 before noon, 12 after it; ``decade`` 1990 the nineties;
    ``century`` 20 the one of 1901 to 2000; ``era`` -1 before Christ, 1 where after is said;
    ``offset`` counts days from today; ``direction`` counts periods from this one ("last week" is
    -1, "two years ago" -2); ``way`` is -1 for "last Tuesday", 1 for the next; ``season`` 0 is
    winter; ``zone`` holds what the clock may be ahead of Greenwich, in minutes.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    era: int | None = None
    offset: int | None = None
    direction: int | None = None
    period: str | None = None
    way: int | None = None
    season: int | None = None
    zone: tuple[int, ...] | None = None


class Date(NamedTuple):
    """A date or time at ``span``; ``readings`` is what it may mean (3/4/2022 is two)."""

    span: Span
    text: str
    kind: DateKind
    readings: tuple[Moment, ...]

    @property
    def moment(self) -> Moment:
        """The likeliest reading."""
        return self.readings[0]


class Agreement(NamedTuple):
    """How two dates compare: the fields that both have, and those of them that differ."""

    shared: frozenset[str] = frozenset()
    differing: frozenset[str] = frozenset()

    @property
    def same(self) -> bool:
        """At least one field in common, and all of those equal."""
        return bool(self.shared) and not self.differing

    @property
    def conflict(self) -> bool:
        """A field that both have differs."""
        return bool(self.differing)


_FIELDS = tuple(name for name in Moment._fields if name not in ("period", "zone"))
_CLOCK = frozenset({"hour", "minute", "half"})
_NOON = 12
_CENTURY = 100
_DAY_MINUTES = 24 * 60


def compare(a: Date, b: Date, today: date | None = None) -> Agreement:
    """How two dates compare, in the kindest of their readings.

    ``today`` is the day that "yesterday" and "on Monday" are counted from, where it is known: with
    it "on Tuesday" may be "on December 28".
    """
    return min(
        (_compare(mine, its, today) for mine in a.readings for its in b.readings),
        key=lambda one: (len(one.differing), -len(one.shared)),
    )


def _compare(a: Moment, b: Moment, today: date | None) -> Agreement:
    a, b = _filled(a, b), _filled(b, a)
    if a.period and b.period and a.period != b.period:
        if a.direction == b.direction:
            # "next month" and "next year"; "last week" and "this year" need not be about one thing.
            return Agreement(frozenset({"direction", "period"}), frozenset({"period"}))
        return Agreement()
    shared = frozenset(
        name for name in _FIELDS if getattr(a, name) is not None and getattr(b, name) is not None
    )
    if not shared and today is not None:
        return _on_calendar(a, b, today)
    differing = frozenset(name for name in shared if getattr(a, name) != getattr(b, name))
    if a.zone and b.zone and a.hour is not None and b.hour is not None:
        differing -= _CLOCK
        if not _same_instant(a, b):
            differing |= {"zone"} if (a.hour, a.minute) == (b.hour, b.minute) else {"hour"}
    return Agreement(shared, differing)


def _on_calendar(a: Moment, b: Moment, today: date) -> Agreement:
    """How two dates compare that have no field in common, by the days that they may be."""
    left, right = stretch(a, today), stretch(b, today)
    if left is None or right is None or left.grain != right.grain:
        return Agreement()
    calendar = frozenset({left.grain})
    return Agreement(calendar, frozenset() if left.meets(right) else calendar)


def _same_instant(a: Moment, b: Moment) -> bool:
    """Whether two times of day with their zones may be one."""
    left, right = (
        {
            ((one.hour or 0) * 60 + (one.minute or 0) - zone) % _DAY_MINUTES
            for zone in one.zone or ()
        }
        for one in (a, b)
    )
    return not left.isdisjoint(right)


def _filled(moment: Moment, other: Moment) -> Moment:
    """The moment with the fields that follow from its own, where the other side has them."""
    if moment.hour is not None and other.hour is None and other.half is not None:
        moment = moment._replace(half=0 if moment.hour < _NOON else _NOON)
    if moment.hour is not None and moment.minute is None and other.minute is not None:
        moment = moment._replace(minute=0)
    if moment.period == "day" and other.offset is not None:
        moment = moment._replace(offset=moment.direction)
    if moment.year is not None and moment.decade is None and other.decade is not None:
        moment = moment._replace(decade=moment.year // 10 * 10)
    first = moment.year if moment.year is not None else moment.decade
    if first is not None and moment.century is None and other.century is not None:
        moment = moment._replace(century=first // _CENTURY + 1)
    return moment
