"""What annotators marked."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.quality.marks import (
    chance,
    characters,
    has_major,
    marked,
    marks_by_category,
    overlap,
    placeless,
    sound,
)


def row(*errors: tuple[int | None, int | None, str]) -> dict[str, Any]:
    """A row with these marks in its candidate of ten characters."""
    return {
        "candidate": "0123456789",
        "errors": [
            {"start": one, "end": two, "severity": grade, "category": f"c{number}"}
            for number, (one, two, grade) in enumerate(errors)
        ],
    }


MARKS = row((0, 2, "minor"), (4, 6, "major"), (None, None, "major"), (7, 8, "neutral"))


def test_marks() -> None:
    """Marks on the source side have no place; neutral ones are no errors."""
    assert marked(MARKS, grave=False) == [(0, 2), (4, 6)]
    assert marks_by_category(MARKS, grave=True) == [("c1", 4, 6)]
    assert placeless(MARKS) == ["c2"]


def test_a_major_error_on_either_side() -> None:
    """Critical is worse than major; minor is not enough."""
    assert has_major(row((None, None, "major")))
    assert has_major(row((0, 1, "critical")))
    assert not has_major(row((0, 1, "minor"), (None, None, "minor")))


def test_marks_must_lie_in_the_text() -> None:
    """One that goes past the end was made on another text."""
    assert sound(MARKS)
    assert sound(row((8, 10, "minor")))
    assert not sound(row((0, 1, "minor"), (8, 11, "minor")))


def test_characters() -> None:
    """Each once, however many stretches hold it."""
    assert characters([(1, 3), (2, 4), (5, 5)]) == {1, 2, 3}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((2, 2), (2, 3), True),
        ((3, 3), (2, 3), True),
        ((4, 4), (2, 3), False),
    ],
)
def test_overlap(left: tuple[int, int], right: tuple[int, int], expected: bool) -> None:  # noqa: FBT001
    """A character shared; a place may stand at the rim; the same from either side."""
    assert overlap(left, right) is overlap(right, left) is expected


class TestChance:
    """How likely a stretch overlaps a mark by standing somewhere."""

    def test_one_character(self) -> None:
        """Two of ten places are marked."""
        assert chance(1, [(4, 6)], 10) == pytest.approx(0.2)

    def test_three_characters(self) -> None:
        """Of eight places those from 2 to 5 touch the mark."""
        assert chance(3, [(4, 6)], 10) == pytest.approx(0.5)

    def test_as_long_as_the_text(self) -> None:
        """It cannot miss."""
        assert chance(10, [(4, 6)], 10) == 1.0

    def test_no_mark(self) -> None:
        """It cannot hit."""
        assert chance(3, [], 10) == 0.0

    @pytest.mark.parametrize("size", [0, 1, 2, 5, 10])
    @pytest.mark.parametrize("mark", [(0, 3), (4, 6), (8, 10), (5, 5), (0, 0), (10, 10)])
    def test_it_counts_the_places_of_an_overlap(self, size: int, mark: tuple[int, int]) -> None:
        """Each place tried, by the definition of an overlap; two marks hide each other in part."""
        marks = [mark, (1, 4)]
        places = range(10 - size + 1)
        tried = [any(overlap((at, at + size), one) for one in marks) for at in places]

        assert chance(size, marks, 10) == pytest.approx(sum(tried) / len(tried))
