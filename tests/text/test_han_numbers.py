"""Numbers in Chinese, Japanese and Korean."""

from __future__ import annotations

import pytest

from evaluator.domain.spans import Span
from evaluator.text.numbers import NumberKind, find_numbers

Reading = tuple[float, str | None]


def readings(text: str, language: str) -> list[Reading]:
    """Value and unit of each number's likeliest reading."""
    found = [one.quantity for one in find_numbers(text, language)]
    return [(one.value, one.unit.name if one.unit else None) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("zh", "投资3.5亿元", 350_000_000, "CNY"),
        ("zh", "大约三千五百万人", 35_000_000, None),
        ("zh", "有1100多万人口", 11_000_000, None),
        ("zh", "三名工人受伤", 3, None),
        ("zh", "百分之五十的人", 50, "percent"),
        ("zh", "三分之二的人", 2 / 3, None),
        ("zh", "增长三成", 30, "percent"),
        ("zh", "第三次会议", 3, None),
        ("zh", "零下5度", -5, "celsius"),
        ("zh", "US$5亿的债务", 500_000_000, "USD"),
        ("zh", "持续两年半", 2.5, "year"),
        ("zh", "等了半年", 0.5, "year"),
        ("zh", "三点五亿人受影响", 350_000_000, None),
        ("zh", "增长百分之十二点五", 12.5, "percent"),
        ("zh", "涨幅为３．５％", 3.5, "percent"),
        ("ja", "１，２００人が参加した", 1200, None),
        ("zh", "上升5个百分点", 5, "point"),
        ("zh", "跑了3个小时", 3, "hour"),
        ("ja", "約3億5000万円", 350_000_000, "JPY"),
        ("ja", "3分の1が賛成", 1 / 3, None),
        ("ja", "5割が反対", 50, "percent"),
        ("ja", "千人が参加", 1000, None),
        ("ja", "距離は5キロ", 5, "kilometre"),
        ("ko", "3억 5000만 원", 350_000_000, "KRW"),
        ("ko", "3분의 1이 찬성", 1 / 3, None),
        ("ko", "20퍼센트가 찬성", 20, "percent"),
        ("ko", "5천만 달러", 50_000_000, "dollar"),
        ("ko", "남성 세 명이 다쳤다", 3, None),
        ("ko", "열두 시간이 걸렸다", 12, "hour"),
    ],
)
def test_a_number_has_value_and_unit(
    language: str, text: str, value: float, unit: str | None
) -> None:
    ((found, its),) = readings(text, language)

    assert found == pytest.approx(value)
    assert its == unit


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "他三心二意，七上八下。"),
        ("zh", "一个人一起去了一些地方。"),
        ("zh", "这十分重要，千万不要忘记，万一下雨呢。"),
        ("zh", "四川和九江的百姓很统一。"),
        ("zh", "十四五规划"),
        ("ja", "三菱と三井は一部を四国に移した。"),
        ("ja", "五輪は一番だ。"),
        ("ko", "수도 서울의 시민들은 만족했다."),
        ("ko", "세 들어 사는 네 친구, 한 사람"),
    ],
)
def test_idioms_and_names_hold_no_number(language: str, text: str) -> None:
    assert readings(text, language) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("数百人", 100), ("成千上万的人", 1000), ("上千人", 1000), ("数十亿年", 1e9)],
)
def test_orders_of_magnitude_are_vague(text: str, value: float) -> None:
    (one,) = find_numbers(text, "zh")

    assert one.kind is NumberKind.VAGUE
    assert one.quantity.value == value


def test_codes_are_literals() -> None:
    found = find_numbers("F-35战机、5G网络和COVID-19疫情", "zh")

    assert [one.text for one in found] == ["F-35", "5G", "COVID-19"]
    assert {one.kind for one in found} == {NumberKind.LITERAL}


def test_a_latin_unit_makes_no_code() -> None:
    assert readings("100km和5kg", "zh") == [(100, "kilometre"), (5, "kilogram")]


def test_the_ends_of_a_range_share_unit_and_scale() -> None:
    left, right = find_numbers("5至10公里", "zh")

    assert left.quantity.unit is right.quantity.unit
    assert find_numbers("3-5亿美元", "zh")[0].quantity.value == 3e8


def test_a_date_in_between_is_passed_over() -> None:
    (one,) = find_numbers("12月28日有三百人", "zh", skip=(Span(0, 6),))

    assert one.text == "三百"
    assert one.span == Span(7, 9)


@pytest.mark.parametrize("text", ["住了三五年半。", "用了1.2.3年半。"])
def test_what_is_no_figure_has_no_half_more(text: str) -> None:
    """Three to five years are "三五年", and 1.2.3 is a version."""
    assert readings(text, "zh") == []


def test_the_word_of_the_clock_is_no_point_in_front_of_what_is_counted() -> None:
    assert readings("八点三名男子", "zh") == [(3, None)]


def test_half_of_them_is_a_fraction() -> None:
    (one,) = find_numbers("一半的人", "zh")

    assert one.kind is NumberKind.FRACTION
    assert one.quantity.value == 0.5
