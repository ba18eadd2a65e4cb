"""Time zones behind a time of day: "3 p.m. EST", "15:00 (UTC+3)", "noon Moscow time"."""

from __future__ import annotations

import re
from functools import cache

from evaluator.data import load

_HOUR = 60
_KINDS = (" standard", " daylight", " summer", " winter")


def zone_behind(text: str, end: int) -> tuple[tuple[int, ...] | None, int]:
    """The zone that stands in ``text`` from ``end`` on, and where it ends.

    The zone is in minutes ahead of Greenwich, each that it may be; None, and ``end``, where there
    is none or no known one ("local time").
    """
    match = _pattern().match(text, end)
    if match is None:
        return None, end
    if match["sign"]:
        minutes = int(match["hours"]) * _HOUR + int(match["minutes"] or 0)
        return (minutes if match["sign"] == "+" else -minutes,), match.end()
    tables = load("zones")
    if match["short"]:
        found = tables["abbreviations"].get(match["short"].casefold())
    else:
        place = " ".join(match["place"].casefold().split())
        for kind in _KINDS:
            place = place.removesuffix(kind)
        found = tables["places"].get(place) or tables["abbreviations"].get(place)
    return (tuple(found), match.end()) if found else (None, end)


@cache
def _pattern() -> re.Pattern[str]:
    """Compiled where there is a time of day, which is seldom."""
    return re.compile(
        r"""[\s,]*\(?(?:
            (?:UTC|GMT)\s?(?P<sign>[-+−–])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?!\d)
          | (?P<short>[A-Z]{2,4})\b
          | (?P<place>[A-Za-z]+(?:\s+[A-Za-z]+){0,2})\s+[Tt]ime\b
        )""",
        re.VERBOSE,
    )
