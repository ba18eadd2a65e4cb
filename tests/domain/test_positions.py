"""Lines and columns, in each unit that a report format counts in."""

from __future__ import annotations

import pytest

from evaluator.domain.positions import LineIndex, Position


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_starts_a_new_line(newline: str) -> None:
    text = f"one{newline}two"

    assert LineIndex(text).position(text.index("two")) == Position(2, 1)


def test_an_offset_outside_the_text_is_its_nearest_end() -> None:
    index = LineIndex("ab\nc")

    assert index.position(99) == Position(2, 2)
    assert index.position(-5) == Position(1, 1)


def test_columns_differ_by_unit() -> None:
    """The é is two bytes of UTF-8; the clef is four bytes, and two units of UTF-16."""
    index = LineIndex("x\né𝄞!")
    offset = len("x\né𝄞")

    assert index.position(offset) == Position(2, 3)
    assert index.utf8_column(offset) == 1 + 2 + 4
    assert index.utf16_column(offset) == 1 + 1 + 2


def test_a_lone_surrogate_does_not_crash_the_count() -> None:
    assert LineIndex("\ud800!").utf8_column(1) == 4


def test_a_position_reads_as_editors_write_it() -> None:
    assert str(Position(12, 7)) == "12:7"
