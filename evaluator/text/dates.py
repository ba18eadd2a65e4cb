"""Dates and times of day in running text.

English is read in full, other languages that ``language_tables`` knows nearly so; in the rest
numeric dates and the names of months and weekdays (from CLDR) are known. The patterns stand in
``data/dates.toml``; what each named group of a match gives is read here:

``year``, ``short`` (the end of "1977-81"), ``month``, ``day``, ``until`` (the other day of "26-28
July"), ``dayword``, ``a`` and ``b`` (day and month, either way), ``weekday``, ``decade``,
``short_decade``, ``bare``, ``century``, ``centuryword``, ``era``, ``hour``, ``minute``,
``meridian``, ``part``, ``fraction`` and ``side`` ("half past"), ``clock``, ``offset``,
``direction``, ``period``, ``way`` (of "last Tuesday"), ``count`` (of "two days ago"), ``feast``,
``season``, ``roman`` (a century), ``span`` (one word for "last year"), ``half_past``. ``before``,
``open`` and ``dot`` are what makes a lone word a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from evaluator.domain.spans import Span
from evaluator.text.date_grammar import Grammar, date_grammar
from evaluator.text.moments import Date, DateKind, Moment
from evaluator.text.zones import zone_behind

_GUARDS = frozenset({"before", "open", "mark"})
_NOON = 12
_DAY_HOURS = 24
_CENTURY = 100
# A bare "9:30" is before noon, a bare "5:00" may be either; one with a leading zero is 24-hour.
_SURE_HOUR = 8
# Two-digit years from 69 on are of the last century, as POSIX strptime has it.
_PIVOT = 69
_MONTHS, _DAYS = 12, 31
_ROMAN = {"I": 1, "V": 5, "X": 10}


def find_dates(text: str, language: str = "en") -> tuple[Date, ...]:
    """All dates and times of ``text``, ascending, not overlapping: at each place the longest."""
    found = sorted(_every_date(text, language), key=lambda one: (-len(one.span), one.span.start))
    kept: list[Date] = []
    for date in found:
        if not any(one.span.overlaps(date.span) for one in kept):
            kept.append(date)
    return tuple(sorted(kept, key=lambda one: one.span.start))


def _every_date(text: str, language: str) -> Iterator[Date]:
    """What every pattern finds in the text; the dates may overlap."""
    grammar = date_grammar(language or "en")
    first = [
        date
        for name in grammar.worth_trying(text, last=False)
        for date in _matches(grammar, name, text)
    ]
    yield from first
    for name in grammar.worth_trying(masked(text, first), last=True):
        yield from _matches(grammar, name, text)


def _matches(grammar: Grammar, name: str, text: str) -> Iterator[Date]:
    """The dates that one pattern finds."""
    lower = text == text.lower()
    for match in grammar.pattern(name).finditer(text):
        groups = {key: value for key, value in match.groupdict().items() if value}
        if grammar.means_date(name, groups, lower=lower):
            yield from _dates(grammar, match, groups)


def masked(text: str, dates: Iterable[Date]) -> str:
    """The text with a mark that is in no word in place of each character of the dates."""
    characters = list(text)
    for date in dates:
        characters[date.span.start : date.span.end] = "\u0001" * len(date.span)
    return "".join(characters)


def _dates(grammar: Grammar, match: re.Match[str], groups: Mapping[str, str]) -> Iterator[Date]:
    """The date, or the two dates of a range, that one match holds."""
    start = min(match.start(name) for name in groups if name not in _GUARDS)
    end = (
        match.start("dot")
        if groups.get("dot") and match.end() == len(match.string)
        else match.end()
    )
    readings = tuple(_readings(grammar, groups))
    if not readings:
        return
    kind = _kind(readings[0])
    if kind is DateKind.TIME:
        zone, end = zone_behind(match.string, end)
        readings = tuple(one._replace(zone=zone) for one in readings)
    cut = next((name for name in ("until", "short") if name in groups), None)
    if cut is None:
        yield Date(Span(start, end), match.string[start:end], kind, readings)
        return
    # Two dates share one stretch of text: each gets its own half of it.
    where = match.start(cut)
    if where > start:
        yield _piece(grammar, match.string, Span(start, where), readings)
        other = Span(where, end)
    else:
        main = match.start("day")
        yield _piece(grammar, match.string, Span(main, end), readings)
        other = Span(start, main)
    value = int(groups[cut])
    second = tuple(
        one._replace(day=value, weekday=None)
        if cut == "until"
        else one._replace(year=(one.year or 0) // _CENTURY * _CENTURY + value)
        for one in readings
    )
    yield _piece(grammar, match.string, other, second)


def _piece(grammar: Grammar, text: str, place: Span, readings: tuple[Moment, ...]) -> Date:
    """A date at a place, less what joins it to the other one."""
    joints = "|".join(grammar.between)
    stripped = re.sub(rf"\W*(?:\b(?:{joints})\b\W*)*\Z", "", text[place.start : place.end])
    span = Span(place.start, place.start + len(stripped))
    return Date(span, stripped, _kind(readings[0]), readings)


def _kind(moment: Moment) -> DateKind:
    if moment.hour is not None:
        return DateKind.TIME
    if moment.half is not None:
        return DateKind.PART
    if moment.offset is not None or moment.direction is not None:
        return DateKind.RELATIVE
    if any(one is not None for one in (moment.decade, moment.century, moment.season)):
        return DateKind.PERIOD
    return DateKind.DAY


def _readings(grammar: Grammar, groups: Mapping[str, str]) -> Iterator[Moment]:
    """Every moment that the groups of a match may mean; none where they make no date."""
    if "hour" in groups or "clock" in groups:
        yield from _times(grammar, groups)
        return
    if "a" in groups:
        yield from _numeric(grammar, groups)
        return
    if "span" in groups or "count" in groups or "feast" in groups:
        yield _named(grammar, groups)
        return
    moment = Moment(
        year=grammar.integer(groups["year"].replace(",", "")) if "year" in groups else None,
        month=_month(grammar, groups),
        day=_number(grammar, groups, "day"),
        weekday=grammar.weekdays.get(groups.get("weekday", "").casefold()),
        half=grammar.parts.get(groups.get("part", "").casefold()),
        decade=_decade(groups),
        century=_roman(groups) or _number(grammar, groups, "century"),
        era=_era(groups),
        offset=grammar.offsets.get(_plain(groups.get("offset", ""))),
        direction=grammar.direction.get(groups.get("direction", "").casefold()),
        period=grammar.period(groups.get("period", "").casefold()),
        way=grammar.direction.get(groups.get("way", "").casefold()) or None,
        season=grammar.seasons.get(groups.get("season", "").casefold()),
    )
    sound = 1 <= (moment.day or 1) <= _DAYS and 1 <= (moment.month or 1) <= _MONTHS
    if not sound or not 1 <= int(groups.get("until", 1)) <= _DAYS:
        return
    yield moment
    if moment.decade is not None and "decade" not in groups:
        yield moment._replace(decade=moment.decade - _CENTURY)


def _numeric(grammar: Grammar, groups: Mapping[str, str]) -> Iterator[Moment]:
    """Of "3/4/2022": the day comes first, or in English either way."""
    first, second = int(groups["a"]), int(groups["b"])
    for day, month in dict.fromkeys(((first, second), (second, first))):
        if 1 <= day <= _DAYS and 1 <= month <= _MONTHS:
            yield Moment(year=_full_year(groups["year"]), month=month, day=day)
            if not grammar.english:
                return


def _named(grammar: Grammar, groups: Mapping[str, str]) -> Moment:
    """Of a feast, of a word for "last year", of "two weeks ago"."""
    if "span" in groups:
        direction, period = grammar.spans[groups["span"].casefold()]
        return Moment(direction=direction, period=period)
    if "count" in groups:
        return _ago(grammar, groups)
    month, day = grammar.feasts[_plain(groups["feast"])]
    return Moment(month=month, day=day)


def _month(grammar: Grammar, groups: Mapping[str, str]) -> int | None:
    word = groups.get("month", "")
    if word.isdecimal():
        return int(word)
    found = grammar.months.get(word.casefold())
    return grammar.integer(word) if word and found is None else found


def _number(grammar: Grammar, groups: Mapping[str, str], name: str) -> int | None:
    """A day or century in digits or as an ordinal in words, "twenty-first" being two of them."""
    if name in groups:
        return grammar.integer(groups[name])
    *tens, last = re.split(r"[\s-]+", groups.get(f"{name}word", "").casefold())
    value = grammar.ordinals.get(last)
    return None if value is None else int(value + sum(grammar.cardinals[one] for one in tens))


def _roman(groups: Mapping[str, str]) -> int:
    """A century in Roman numerals; 0 where there is none."""
    values = [_ROMAN[letter] for letter in groups.get("roman", "").upper()]
    return sum(
        -one if behind > one else one for one, behind in zip(values, [*values[1:], 0], strict=False)
    )


def _ago(grammar: Grammar, groups: Mapping[str, str]) -> Moment:
    """Of "two weeks ago": so many periods back."""
    word = groups["count"].casefold()
    couple = 2 if word.endswith("of") else 1  # "a couple of", or "a"
    count = int(word) if word.isdigit() else int(grammar.cardinals.get(word, couple))
    return Moment(direction=-count, period=groups["period"].casefold().removesuffix("s"))


def _plain(words: str) -> str:
    return words.casefold().replace("’", "'")


def _decade(groups: Mapping[str, str]) -> int | None:
    """The first year of "1990s"; of "'90s" that in this century's reading or the last's."""
    if "decade" in groups:
        return int(groups["decade"])
    short = groups.get("short_decade") or groups.get("bare")
    return None if short is None else _full_year(short)


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004
        return year
    return year + (1900 if year >= _PIVOT else 2000)


def _era(groups: Mapping[str, str]) -> int | None:
    """-1 before Christ, 1 after; none where nothing is said."""
    era = groups.get("era", "").casefold()
    return (-1 if era.startswith("b") else 1) if era else None


def _times(grammar: Grammar, groups: Mapping[str, str]) -> Iterator[Moment]:
    """The times of day that a clock reading may mean."""
    if "clock" in groups:
        yield Moment(hour=grammar.clock[groups["clock"].casefold()])
        return
    word = groups["hour"].casefold()
    hour = grammar.integer(word)
    minute = int(groups["minute"]) if "minute" in groups else None
    if "half_past" in groups:
        minute = 30
    if "fraction" in groups:
        minute = 30 if groups["fraction"].casefold() == "half" else 15
        if groups["side"].casefold() == "to":
            hour, minute = hour - 1, 60 - minute
    if hour > _DAY_HOURS:
        return
    half = grammar.parts.get(groups.get("part", "").casefold())
    if "meridian" in groups and half is None:
        half = 0 if groups["meridian"].casefold() == "a" else _NOON
    if half is not None and hour <= _NOON:
        if hour == _NOON:
            # 12 a.m. and 12 p.m. are used both ways.
            yield Moment(hour=half, minute=minute)
            yield Moment(hour=_NOON - half, minute=minute)
            return
        yield Moment(hour=hour % _NOON + half, minute=minute)
        return
    yield Moment(hour=hour % _DAY_HOURS, minute=minute)
    exact = "minute" in groups and (word.startswith("0") or hour >= _SURE_HOUR)
    if hour <= _NOON and not exact:
        yield Moment(hour=(hour + _NOON) % _DAY_HOURS, minute=minute)
