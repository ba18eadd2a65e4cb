"""Which days of the calendar a date may mean, once it is known which day is today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from evaluator.text.moments import Moment

_WEEK, _MONTHS = 7, 12
_ROUNDED_WEEK = 3  # "two weeks ago" is said three days sooner or later
_EACH_WAY = (-1, 0, 1)


class Stretch(NamedTuple):
    """Days, as ordinals: one of the ``ranges`` (both ends within) is meant.

    ``grain`` is how finely it is told: day, week, month or year.
    """

    grain: str
    ranges: tuple[tuple[int, int], ...]

    def meets(self, other: Stretch) -> bool:
        """Whether the two may be the same days."""
        return any(
            first <= last_other and first_other <= last
            for first, last in self.ranges
            for first_other, last_other in other.ranges
        )


def stretch(moment: Moment, today: date) -> Stretch | None:
    """The days that ``moment`` may mean in an article of ``today``; None where that is not told.

    A weekday by itself is the last one or the next, a day without a year the nearest, a month
    without a year that of last year, this year or the next.
    """
    now = today.toordinal()
    if moment.offset is not None:
        return Stretch("day", ((now + moment.offset, now + moment.offset),))
    if moment.direction is not None:
        return _period(moment.period or "", moment.direction, today)
    if moment.month is not None:
        return _month_or_day(moment, today)
    if moment.weekday is not None:
        return Stretch("day", tuple((day, day) for day in _weekdays(moment, now)))
    if moment.year is None or moment.era is not None:
        return None
    return Stretch("year", (_year(moment.year),))


def _month_or_day(moment: Moment, today: date) -> Stretch | None:
    """A month, of any year near where none is said, or a day of it."""
    if moment.day is not None:
        return _day(moment, today)
    near = (today.year + step for step in _EACH_WAY)
    years = near if moment.year is None else (moment.year,)
    return Stretch("month", tuple(_month(year, moment.month or 1) for year in years))


def _period(period: str, steps: int, today: date) -> Stretch | None:
    """The day, week, month or year so many steps from this one."""
    if period == "day":
        return Stretch("day", ((today.toordinal() + steps,) * 2,))
    if period == "week":
        monday = today.toordinal() - today.weekday() + _WEEK * steps
        back = today.toordinal() + _WEEK * steps
        return Stretch("week", ((monday, monday + 6), (back - _ROUNDED_WEEK, back + _ROUNDED_WEEK)))
    if period == "month":
        months = today.year * _MONTHS + today.month - 1 + steps
        return Stretch("month", (_month(months // _MONTHS, months % _MONTHS + 1),))
    if period == "year":
        return Stretch("year", (_year(today.year + steps),))
    return None


def _day(moment: Moment, today: date) -> Stretch | None:
    """The day of a month; without a year the nearest such day. None where there is no such day."""
    years = [today.year + step for step in _EACH_WAY] if moment.year is None else [moment.year]
    days = []
    for year in years:
        try:
            days.append(date(year, moment.month or 0, moment.day or 0).toordinal())
        except ValueError:
            continue
    if not days:
        return None
    nearest = min(days, key=lambda day: abs(day - today.toordinal()))
    return Stretch("day", ((nearest, nearest),))


def _weekdays(moment: Moment, now: int) -> list[int]:
    """The days near ``now`` that are the moment's day of the week, on the side that it says."""
    # "Last Tuesday" may be six days ago or thirteen; a bare "Tuesday" is within a week.
    near = {None: range(-_WEEK, _WEEK + 1), -1: range(1 - 2 * _WEEK, 0), 1: range(1, 2 * _WEEK)}
    # Ordinal 1 is a Monday: 1 January of the year 1.
    days = (now + step for step in near[moment.way])
    return [day for day in days if (day - 1) % _WEEK == moment.weekday]


def _month(year: int, month: int) -> tuple[int, int]:
    first = date(year, month, 1).toordinal()
    return first, first + monthrange(year, month)[1] - 1


def _year(year: int) -> tuple[int, int]:
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
