"""What holds for all words of a side."""

from __future__ import annotations

import math

import numpy as np
import pytest

from evaluator.align.closeness import COLUMNS, Floats, beside
from evaluator.align.traits import LOCAL

UNLINKED, CONTENT, NEAREST, EXACT, BY_MEANING = 5, 13, 12, 0, 3


def side(*words: tuple[int, float], marks: int = 0) -> Floats:
    """Words of content, each with its kind of link and its best cosine, and marks behind them."""
    rows = np.zeros((len(words) + marks, LOCAL), dtype=np.float32)
    rows[len(words) :, UNLINKED] = 1.0
    for row, (kind, nearest) in zip(rows, words, strict=False):
        row[kind], row[CONTENT], row[NEAREST] = 1.0, 1.0, nearest
    return rows


def test_the_traits_stay_and_every_word_gets_the_same_beside_them() -> None:
    own = side((EXACT, 1.0), (UNLINKED, 0.25), marks=1)
    wide = beside(own, side((EXACT, 1.0)))

    assert wide.shape == (3, COLUMNS)
    assert (wide[:, :LOCAL] == own).all()
    assert (wide[:, LOCAL:] == wide[0, LOCAL:]).all()


def test_the_figures() -> None:
    """Marks are no content; they count in the length alone."""
    own = side((EXACT, 1.0), (UNLINKED, 0.25), (BY_MEANING, 0.5), (UNLINKED, 0.25), marks=2)
    other = side((EXACT, 1.0), (BY_MEANING, 0.5), (UNLINKED, 0.0))

    assert list(beside(own, other)[0, LOCAL:]) == pytest.approx(
        [
            2 / 6,  # without a link here
            1 / 6,  # and there
            1 / 4,  # one more here
            1 / 6,  # linked by meaning
            1 / 4,  # linked by form here
            1 / 3,  # and there
            0.5,  # mean nearness here
            0.5,  # and there
            0.25,  # the farthest here
            0.0,  # and there
            math.log(2),  # six tokens to three
            2 / 4,
            1 / 3,
            6 / 60,
        ]
    )


def test_a_side_without_content_lacks_nothing() -> None:
    row = beside(side(marks=1), side(marks=1))[0, LOCAL:]

    assert list(row[:3]) == [0.0, 0.0, 0.0]
    assert list(row[6:10]) == [1.0, 1.0, 1.0, 1.0]


def test_no_figure_is_out_of_bounds() -> None:
    many = side(*[(UNLINKED, 0.0)] * 100)
    rows = beside(many, side((EXACT, 1.0)))[:, LOCAL:]

    assert rows.max() <= 1.0
    assert beside(side((EXACT, 1.0)), many)[:, LOCAL:].min() >= -1.0
