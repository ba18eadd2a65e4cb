"""Dates and times in running text."""

from __future__ import annotations

import pytest

from evaluator.text.dates import find_dates
from evaluator.text.moments import DateKind, Moment, compare


def moments(text: str, language: str = "en") -> list[Moment]:
    return [one.moment for one in find_dates(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "January 10",
        "Jan. 10",
        "Jan 10th",
        "10 January",
        "10 Jan",
        "the 10th of January",
        "the tenth of January",
        "the tenth day of January",
        "January the 10th",
        "january 10",
    ],
)
def test_ten_ways_to_write_one_day(text: str) -> None:
    assert moments(text) == [Moment(month=1, day=10)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("January 10, 2022", Moment(2022, 1, 10)),
        ("10 January 2022", Moment(2022, 1, 10)),
        ("2022-01-10", Moment(2022, 1, 10)),
        ("2022/1/10", Moment(2022, 1, 10)),
        ("25.12.2021", Moment(2021, 12, 25)),
        ("December 2019", Moment(year=2019, month=12)),
        ("in May", Moment(month=5)),
        ("in 1957", Moment(year=1957)),
        ("(1998)", Moment(year=1998)),
        ("the 1990s", Moment(decade=1990)),
        ("the 1850's", Moment(decade=1850)),
        ("the '90s", Moment(decade=1990)),
        ("the 15th century", Moment(century=15)),
        ("the fifteenth century", Moment(century=15)),
        ("the third century BCE", Moment(century=3, era=-1)),
        ("44 BC", Moment(year=44, era=-1)),
        ("on Monday", Moment(weekday=0)),
        ("Sat.", Moment(weekday=5)),
        ("on the 25th,", Moment(day=25)),
        ("yesterday", Moment(offset=-1)),
        ("last week", Moment(direction=-1, period="week")),
        ("in the morning", Moment(half=0)),
    ],
)
def test_fields(text: str, moment: Moment) -> None:
    assert moments(text) == [moment]


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("5pm", 17, None),
        ("5 p.m.", 17, None),
        ("9:30 a.m.", 9, 30),
        ("17:00", 17, 0),
        ("24:00", 0, 0),
        ("08h30", 8, 30),
        ("noon", 12, None),
        ("midnight", 0, None),
        ("half past nine in the morning", 9, 30),
        ("a quarter to ten in the evening", 21, 45),
        ("eleven in the evening", 23, None),
        ("four o'clock in the afternoon", 16, None),
        ("05:00 (EDT) in the afternoon", 17, 0),
    ],
)
def test_times(text: str, hour: int, minute: int | None) -> None:
    (one,) = find_dates(text)

    assert one.kind is DateKind.TIME
    assert one.readings == (Moment(hour=hour, minute=minute),)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("5:00", {5, 17}), ("4 o'clock", {4, 16}), ("12 p.m.", {12, 0}), ("11:00", {11})],
)
def test_some_times_may_be_either_half_of_the_day(text: str, hours: set[int]) -> None:
    (one,) = find_dates(text)

    assert {reading.hour for reading in one.readings} == hours


def test_day_and_month_may_stand_either_way() -> None:
    (one,) = find_dates("3/4/2022")

    assert set(one.readings) == {Moment(2022, 4, 3), Moment(2022, 3, 4)}


def test_there_is_no_thirteenth_month() -> None:
    assert moments("1/13/22") == [Moment(2022, 1, 13)]
    assert moments("40/13/2022") == []
    assert moments("2022-13-10") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("July 26-28", [26, 28]),
        ("26–28 July", [26, 28]),
        ("24 and 25 July", [24, 25]),
        ("from the 25th to the 26th of July", [25, 26]),
    ],
)
def test_a_range_is_two_days_of_one_month(text: str, days: list[int]) -> None:
    found = find_dates(text)

    assert [one.moment.day for one in found] == days
    assert {one.moment.month for one in found} <= {7, None}


def test_the_pieces_of_a_range_do_not_overlap() -> None:
    left, right = find_dates("They met on July 26 to 28, 2020.")

    assert left.span.end <= right.span.start
    assert (left.text, right.text) == ("July 26", "28, 2020")


def test_a_short_year_belongs_to_its_century() -> None:
    assert [one.year for one in moments("in 1977-81")] == [1977, 1981]


@pytest.mark.parametrize(
    "text",
    [
        "He may go.",
        "They march.",
        "An august man, the sun set.",
        "The Sun is hot.",
        "some 2005 people",
        "more than 1010 years",
        "in 2,005 cases",
        "the 3rd floor",
        "on the 2nd floor",
        "May I?",
        "July 45",
        "at 25:10",
        "30 o'clock",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [one for one in find_dates(text) if one.moment != Moment(month=7)] == []


def test_a_lower_case_text_has_dates_too() -> None:
    assert moments("it was in may, on friday, and on may 10") == [
        Moment(month=5),
        Moment(weekday=4),
        Moment(month=5, day=10),
    ]


def test_spans_point_into_the_text() -> None:
    text = "It opens on Friday, Jan. 10, they say."

    assert [text[one.span.start : one.span.end] for one in find_dates(text)] == [
        "Friday",
        "Jan. 10",
    ]


def test_the_full_stop_of_a_sentence_is_no_part_of_a_date() -> None:
    assert find_dates("They left on Monday.")[0].text == "Monday"


@pytest.mark.parametrize(
    ("text", "language"),
    [("am 10. Januar 2022", "de"), ("le 10 janvier 2022", "fr"), ("2022-01-10", "xx")],
)
def test_other_languages_have_names_from_cldr(text: str, language: str) -> None:
    assert moments(text, language) == [Moment(2022, 1, 10)]


def test_an_unknown_language_is_read_as_english() -> None:
    assert moments("Jan. 10", "") == [Moment(month=1, day=10)]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("two days ago", Moment(direction=-2, period="day")),
        ("a week ago", Moment(direction=-1, period="week")),
        ("a couple of years ago", Moment(direction=-2, period="year")),
        ("the day after tomorrow", Moment(offset=2)),
        ("last Tuesday", Moment(weekday=1, way=-1)),
        ("next Tuesday", Moment(weekday=1, way=1)),
        ("this Tuesday", Moment(weekday=1)),
        ("on New Year\u2019s Eve", Moment(month=12, day=31)),
        ("in the summer of 2019", Moment(year=2019, season=2)),
        ("the twenty-first century", Moment(century=21)),
        ("300 AD", Moment(year=300, era=1)),
        ("at 0230 UTC", Moment(hour=2, minute=30, zone=(0,))),
    ],
)
def test_relative_dates_feasts_and_seasons(text: str, moment: Moment) -> None:
    assert moments(text) == [moment]


@pytest.mark.parametrize(
    "text",
    [
        "the fall of Kabul",
        "Seventy-four years ago",
        "10,000 years ago",
        "They spent 300 ad dollars",
        "one quarter to one fifth",
    ],
)
def test_what_only_looks_like_one_of_these(text: str) -> None:
    assert moments(text) == []


@pytest.mark.parametrize(
    ("left", "right", "differing"),
    [
        ("two days ago", "three days ago", {"direction"}),
        ("two days ago", "two weeks ago", {"period"}),
        ("two days ago", "yesterday", {"offset"}),
        ("next month", "next year", {"period"}),
        ("last Tuesday", "next Tuesday", {"way"}),
        ("in the summer", "in the winter", {"season"}),
        ("300 BC", "300 AD", {"era"}),
    ],
)
def test_how_these_differ(left: str, right: str, differing: set[str]) -> None:
    (one,), (other,) = find_dates(left), find_dates(right)

    assert compare(one, other).differing == differing


def test_last_week_and_this_year_need_not_be_about_one_thing() -> None:
    (one,), (other,) = find_dates("last week"), find_dates("this year")

    assert compare(one, other).shared == frozenset()


@pytest.mark.parametrize(
    ("language", "text", "moment"),
    [
        ("de", "am 28. Dezember 2021", Moment(2021, 12, 28)),
        ("de", "am 3.4.2022", Moment(2022, 4, 3)),
        ("de", "im Dezember", Moment(month=12)),
        ("de", "im Jahr 2021", Moment(2021)),
        ("de", "um 15.30 Uhr", Moment(hour=15, minute=30)),
        ("de", "im 18. Jahrhundert", Moment(century=18)),
        ("de", "am Montagabend", Moment(weekday=0)),
        ("de", "vorgestern", Moment(offset=-2)),
        ("de", "letztes Jahr", Moment(direction=-1, period="year")),
        ("fr", "le 1er janvier", Moment(month=1, day=1)),
        ("fr", "à 15 h 30", Moment(hour=15, minute=30)),
        ("fr", "au XIXe siècle", Moment(century=19)),
        ("fr", "la semaine dernière", Moment(direction=-1, period="week")),
        ("fr", "aujourd’hui", Moment(offset=0)),
        ("es", "el 28 de diciembre de 2021", Moment(2021, 12, 28)),
        ("es", "en el siglo XIV", Moment(century=14)),
        ("es", "a las 3 p. m.", Moment(hour=15)),
        ("ru", "во вторник", Moment(weekday=1)),
        ("ru", "28 декабря 2021 года", Moment(2021, 12, 28)),
        ("ru", "в 2021 году", Moment(2021)),
        ("ru", "в прошлом году", Moment(direction=-1, period="year")),
        ("pl", "w środę", Moment(weekday=2)),
        ("cs", "v 19. století", Moment(century=19)),
        ("sv", "kl. 15.30", Moment(hour=15, minute=30)),
        ("sv", "i går", Moment(offset=-1)),
        ("fi", "joulukuussa", Moment(month=12)),
        ("tr", "2021 yılında", Moment(2021)),
        ("ar", "28 ديسمبر 2021", Moment(2021, 12, 28)),
        ("ar", "في ديسمبر", Moment(month=12)),
        ("zh", "2021年12月28日", Moment(2021, 12, 28)),
        ("zh", "十二月二十八日", Moment(month=12, day=28)),
        ("zh", "二〇二一年", Moment(2021)),
        ("zh", "下午3点半", Moment(hour=15, minute=30)),
        ("zh", "去年", Moment(direction=-1, period="year")),
        ("zh", "周二", Moment(weekday=1)),
        ("ja", "午後3時", Moment(hour=15)),
        ("ja", "(火)", Moment(weekday=1)),
        ("ko", "2021년 12월 28일", Moment(2021, 12, 28)),
    ],
)
def test_other_languages_are_read_nearly_as_english(
    language: str, text: str, moment: Moment
) -> None:
    (one,) = moments(text, language)

    assert one == moment


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es war der mai."),
        ("fr", "sur Mars, la mer"),
        ("es", "Julio y Abril"),
        ("ru", "до 2000 человек"),
        ("ar", "الجيش مارس ضغوطا"),
        ("tr", "Evde ocak yandı."),
        ("zh", "一周一次，3个月"),
        ("zh", "第3号线"),
        ("ja", "3日間、3時間"),
    ],
)
def test_what_only_looks_like_a_date_is_none(language: str, text: str) -> None:
    assert find_dates(text, language) == ()


def test_the_two_days_of_a_range_come_apart_in_any_language() -> None:
    left, right = find_dates("vom 26. bis 28. Juli", "de")

    assert (left.text, right.text) == ("26", "28. Juli")
    assert (left.moment, right.moment) == (Moment(month=7, day=26), Moment(month=7, day=28))
