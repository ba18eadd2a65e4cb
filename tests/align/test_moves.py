"""Which links are out of order."""

from __future__ import annotations

from evaluator.align.moves import moved
from evaluator.align.path import Link


def link(row: int, column: int) -> Link:
    return Link(row, row + 1, column, column + 1, 5.0)


def test_in_order_nothing_has_moved() -> None:
    assert moved([link(0, 0), link(1, 2), link(4, 3)], [1, 1, 1]) == set()


def test_the_lighter_part_has_moved() -> None:
    """Two short sentences behind one long one: the long one stays."""
    links = [link(0, 2), link(1, 0), link(2, 1)]

    assert moved(links, [100, 30, 40]) == {1, 2}
    assert moved(links, [60, 30, 40]) == {0}
