"""What Han characters and digits with scales are worth."""

from __future__ import annotations

import pytest

from evaluator.text.han_figures import han_figures


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("三百零五", 305),
        ("三千五百万", 35_000_000),
        ("一亿二千万", 120_000_000),
        ("3亿5000万", 350_000_000),
        ("3.5亿", 350_000_000),
        ("3万亿", 3e12),
        ("1,200万", 12_000_000),
        ("30多万", 300_000),
        ("二〇二一", 2021),
    ],
)
def test_a_figure_has_its_value(figure: str, value: float) -> None:
    assert han_figures("zh").value(figure) == pytest.approx(value)


@pytest.mark.parametrize("figure", ["三五", "十四五", "三四百", "百姓", ""])
def test_an_estimate_or_a_name_has_none(figure: str) -> None:
    """A few are "三五", and "十四五" is the plan of five years."""
    assert not han_figures("zh").value(figure)


def test_the_step_is_the_last_place_that_says_something() -> None:
    zh = han_figures("zh")
    tenth, hundred, two = (zh.quantity(one) for one in ("3.5亿", "三百", "3亿5000万"))

    assert tenth is not None
    assert tenth.step == pytest.approx(1e7)
    assert hundred is not None
    assert hundred.step == 100
    assert two is not None
    assert two.step == 1e7


@pytest.mark.parametrize(
    ("figure", "value", "step"),
    [("三点五亿", 350_000_000, 1e7), ("十二点五", 12.5, 0.1), ("零点零五", 0.05, 0.01)],
)
def test_a_spoken_point_is_the_decimal_mark(figure: str, value: float, step: float) -> None:
    found = han_figures("zh").quantity(figure)

    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.step == pytest.approx(step)


@pytest.mark.parametrize("figure", ["三五点五亿", "点五亿", "三点八点", "三点半"])
def test_a_point_beside_anything_else_is_none(figure: str) -> None:
    assert han_figures("zh").quantity(figure) is None


def test_korean_scales_are_hangul() -> None:
    assert han_figures("ko").value("3억 5000만") == 350_000_000
