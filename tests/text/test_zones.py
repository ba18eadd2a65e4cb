"""Time zones behind a time of day."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from evaluator.data import load
from evaluator.text.dates import find_dates
from evaluator.text.moments import Agreement, compare
from evaluator.text.zones import zone_behind


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        (" GMT", (0,)),
        (" (EST)", (-300,)),
        (" UTC+3", (180,)),
        (" GMT-03:30", (-210,)),
        (" UTC−5", (-300,)),
        (" Moscow time", (180,)),
        (" Eastern Daylight Time", (-300, -240)),
        (" ET", (-300, -240)),
    ],
)
def test_what_is_known(text: str, zone: tuple[int, ...]) -> None:
    assert zone_behind(f"5{text}", 1)[0] == zone


@pytest.mark.parametrize("text", [" on Monday", " local time", " in the morning", ""])
def test_what_is_none(text: str) -> None:
    assert zone_behind(f"5{text}", 1) == (None, 1)


def test_places_have_the_offsets_of_the_time_zone_database() -> None:
    """Four places by Python's own database."""
    for place, key in [
        ("moscow", "Europe/Moscow"),
        ("kyiv", "Europe/Kyiv"),
        ("delhi", "Asia/Kolkata"),
        ("new york", "America/New_York"),
    ]:
        zone = ZoneInfo(key)
        offsets = {dt.datetime(2024, month, 15, tzinfo=zone).utcoffset() for month in (1, 7)}

        assert {dt.timedelta(minutes=one) for one in load("zones")["places"][place]} == offsets


def of(one: str, other: str) -> Agreement:
    (left,), (right,) = find_dates(one), find_dates(other)
    return compare(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("at 3 p.m. Moscow time", "at 12:00 GMT"),
        ("at 8 p.m. EST", "at 01:00 UTC"),
        ("at 14:30 CET", "at 8:30 a.m. ET"),
        ("at 9 a.m. Beijing time", "at 0100 GMT"),
        ("at 3 p.m. Moscow time", "at 15:00"),
    ],
)
def test_one_instant_on_two_clocks(one: str, other: str) -> None:
    assert of(one, other).same


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ("at 3 p.m. Moscow time", "at 15:00 GMT", "zone"),
        ("at 8 p.m. EST", "at 8 p.m. PST", "zone"),
        ("at 3 p.m. Moscow time", "at 13:00 GMT", "hour"),
    ],
)
def test_two_instants(one: str, other: str, field: str) -> None:
    assert of(one, other).differing == {field}
