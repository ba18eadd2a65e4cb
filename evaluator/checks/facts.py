"""The numbers and dates of both sides of a pair, matched: the ground of several checks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from evaluator.checks.matching import Contexts, Matched, match
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import Span
from evaluator.text.dates import find_dates
from evaluator.text.moments import Date, DateKind, Moment, compare
from evaluator.text.number_values import relation
from evaluator.text.number_words import number_words
from evaluator.text.numbers import Number, NumberKind, find_numbers

_WORD = re.compile(r"\s*\w+")
_YEAR = re.compile(r"1[1-9]\d\d|20\d\d")


class Facts(NamedTuple):
    """What both sides say in figures, and what of it is left without an answer.

    A number that the other side writes as part of a date ("the 26" and "July 26") is answered, and
    stands in neither list of leftovers. ``today`` is the article's day, where it is known;
    ``often`` are the places of the numbers of both sides that say how often, ``measuring`` those
    that say how much of something else ("twice as strong").
    """

    contexts: Contexts
    today: date | None
    reference_numbers: tuple[Number, ...]
    candidate_numbers: tuple[Number, ...]
    reference_dates: tuple[Date, ...]
    candidate_dates: tuple[Date, ...]
    numbers: Matched[Number]
    dates: Matched[Date]
    often: tuple[frozenset[Span], frozenset[Span]]
    measuring: tuple[frozenset[Span], frozenset[Span]]


def facts(pair: Pair) -> Facts:
    """Reads both sides of a pair and matches what they hold."""
    left, right = _read(pair.reference), _read(pair.candidate)
    left, right = _years_alike(left, right), _years_alike(right, left)
    contexts = Contexts(pair, _places(left), _places(right))
    today = pair.reference.dated
    dates = match(left.dates, right.dates, contexts, partial(_date_rank, today=today))
    dates = _repeated(dates, left.dates, right.dates, today)
    often = _often(pair.reference, left.numbers), _often(pair.candidate, right.numbers)
    numbers = match(left.numbers, right.numbers, contexts, _relation(*often))
    open_left = [left.numbers[i] for i in numbers.reference_left]
    open_right = [right.numbers[j] for j in numbers.candidate_left]
    return Facts(
        contexts,
        today,
        left.numbers,
        right.numbers,
        left.dates,
        right.dates,
        Matched(
            numbers.pairs,
            _unsaid(numbers.reference_left, left.numbers, right.dates),
            _unsaid(numbers.candidate_left, right.numbers, left.dates),
        ),
        Matched(
            dates.pairs,
            tuple(i for i in dates.reference_left if not _in_numbers(left.dates[i], open_right)),
            tuple(j for j in dates.candidate_left if not _in_numbers(right.dates[j], open_left)),
        ),
        often,
        (_measuring(pair.reference, left.numbers), _measuring(pair.candidate, right.numbers)),
    )


def _relation(
    here: frozenset[Span], there: frozenset[Span]
) -> Callable[[Number, Number], int | None]:
    """How near two numbers come; where both sides say how often, that answers that alone.

    "One tablet twice a day" is not "two tablets once a day".
    """
    if not (here and there):
        return relation
    return lambda a, b: relation(a, b) if (a.span in here) == (b.span in there) else None


def _often(side: Side, numbers: Sequence[Number]) -> frozenset[Span]:
    """The places of the numbers that say how often: "twice", "three times"."""
    known = number_words(side.language or "en")
    return frozenset(
        number.span
        for number in numbers
        if number.text.casefold() in known.occasions
        or _next_word(side.text, number.span.end) in known.times
    )


def _measuring(side: Side, numbers: Sequence[Number]) -> frozenset[Span]:
    """The places of the numbers that measure one thing by another: "half as strong"."""
    behind = number_words(side.language or "en").measures
    return frozenset(
        number.span for number in numbers if _next_word(side.text, number.span.end) in behind
    )


def _next_word(text: str, start: int) -> str:
    found = _WORD.match(text, start)
    return found[0].strip().casefold() if found else ""


def answered(pair: Pair) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where both sides say the same in figures: the numbers and dates that answer each other."""
    found = pair.remember(facts)
    numbers, dates = found.numbers.pairs, found.dates.pairs
    return (
        tuple(found.reference_numbers[i].span for i, _ in numbers)
        + tuple(found.reference_dates[i].span for i, _ in dates),
        tuple(found.candidate_numbers[j].span for _, j in numbers)
        + tuple(found.candidate_dates[j].span for _, j in dates),
    )


class _Figures(NamedTuple):
    """The numbers and dates of one text."""

    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]


def _places(figures: _Figures) -> tuple[Span, ...]:
    numbers = tuple(number.span for number in figures.numbers)
    return numbers + tuple(one.span for one in figures.dates)


def _years_alike(own: _Figures, other: _Figures) -> _Figures:
    """Takes "2012" for a year where the other side has years that this one lacks.

    "His 2012 speech" and "his speech in 2013": a bare figure is a year only by what it answers.
    """
    years = {one.moment.year for one in own.dates} | {one.quantity.value for one in own.numbers}
    if all(one.moment.year in years for one in other.dates if _only_year(one)):
        return own
    found = {
        index: _as_year(number)
        for index, number in enumerate(own.numbers)
        if _YEAR.fullmatch(number.text)
    }
    numbers = tuple(one for index, one in enumerate(own.numbers) if index not in found)
    dates = sorted((*own.dates, *found.values()), key=lambda one: one.span.start)
    return _Figures(numbers, tuple(dates))


def _only_year(found: Date) -> bool:
    return found.moment == Moment(year=found.moment.year)


def _as_year(number: Number) -> Date:
    moment = Moment(year=int(number.quantity.value))
    return Date(number.span, number.text, DateKind.DAY, (moment,))


def _unsaid(
    left: tuple[int, ...], numbers: tuple[Number, ...], dates: tuple[Date, ...]
) -> tuple[int, ...]:
    return tuple(index for index in left if not _in_dates(numbers[index], dates))


def _read(side: Side) -> _Figures:
    return _parsed(side.text, side.language)


@lru_cache(maxsize=256)
def _parsed(text: str, language: str) -> _Figures:
    """Numbers and dates of a text: several checks ask for the same one in a row."""
    dates = find_dates(text, language)
    return _Figures(find_numbers(text, language, tuple(one.span for one in dates)), dates)


def _date_rank(a: Date, b: Date, today: date | None) -> int | None:
    """The more fields two dates share, the closer; None where a field differs.

    Last come dates that share none and are one on the calendar.
    """
    if (agreement := compare(a, b)).same:
        return -len(agreement.shared)
    return 0 if compare(a, b, today).same else None


def _repeated(
    dates: Matched[Date], left: tuple[Date, ...], right: tuple[Date, ...], today: date | None
) -> Matched[Date]:
    """Takes out leftovers that say again what is answered already, when only one side has any."""
    reference_left, candidate_left = dates.reference_left, dates.candidate_left
    if not candidate_left:
        reference_left = tuple(
            i for i in reference_left if not any(compare(left[i], one, today).same for one in right)
        )
    if not reference_left:
        candidate_left = tuple(
            j for j in candidate_left if not any(compare(one, right[j], today).same for one in left)
        )
    return Matched(dates.pairs, reference_left, candidate_left)


def _in_dates(number: Number, dates: tuple[Date, ...]) -> bool:
    """Whether a plain number stands in a date of the other side: "the 26" for "July 26"."""
    unit = number.quantity.unit
    if unit is not None and number.kind is not NumberKind.ORDINAL:
        # "two weeks earlier" for "two weeks ago"
        return any((unit.name, number.quantity.value) in _spans_back(one) for one in dates)
    return any(number.quantity.value in _values(one) for one in dates)


def _in_numbers(found: Date, numbers: list[Number]) -> bool:
    return any(_in_dates(number, (found,)) for number in numbers)


def _spans_back(found: Date) -> set[tuple[str, float]]:
    """How far back "two weeks ago" and "yesterday" go, as unit and number."""
    return {
        (one.period or "day", float(abs(steps)))
        for one in found.readings
        if (steps := one.direction if one.period else one.offset) is not None
    }


def _values(found: Date) -> set[float]:
    """The figures that a date is written with; a month's name is none."""
    moments = found.readings
    values = [
        field
        for one in moments
        for field in (one.year, one.day, one.hour, one.minute, one.decade, one.century)
    ]
    if not any(character.isalpha() for character in found.text):
        values += [one.month for one in moments]
    return {float(value) for value in values if value is not None}
