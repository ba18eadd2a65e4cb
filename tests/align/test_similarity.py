"""Log-odds of single segments and of joined ones."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from evaluator.align.lexical import bags
from evaluator.align.side import Side, side
from evaluator.align.similarity import HEADING, NEVER, Scale, cells, corrected, windows
from evaluator.domain.document import Segment

SegmentMaker = Callable[..., list[Segment]]
TEXTS = ["The ferry sails.", "At noon the ferry comes back.", "Goats eat.", "Goats sleep at noon."]


@pytest.fixture
def rows(make_segments: SegmentMaker) -> Side:
    """Four segments in two paragraphs, the first a heading, with vectors and a background."""
    vectors = np.array([[1, 0], [0.6, 0.8], [0, 1], [0.8, 0.6]], np.float32)
    words = bags(TEXTS, TEXTS)
    segments = make_segments(TEXTS, headings=[0], paragraphs=[0, 1, 1, 2])
    return side(segments, words[0], vectors, np.full(4, 0.2))


def test_odds_are_a_weighted_sum() -> None:
    """8·0.5 + 11·0.4 - 2·ln 2 - 4, whichever side is twice as long."""
    scale = Scale(cosine=8, words=11, length=2, threshold=4)
    found = scale.odds(np.array([0.5, 0.5]), np.array([0.4, 0.4]), np.array([2.0, 0.5]))

    assert found == pytest.approx([4.4 - 2 * np.log(2)] * 2)


def test_length_counts_against_the_usual_ratio() -> None:
    """Half as long is no fault where the language is; ten times is no worse than three."""
    scale = Scale(cosine=0, words=0, length=1, threshold=0, ratio=0.5)

    assert scale.odds(np.zeros(1), np.zeros(1), np.array([0.5])) == pytest.approx([0])
    assert scale.odds(np.zeros(1), np.zeros(1), np.array([5.0])) == pytest.approx([-np.log(3)])


def test_the_background_is_nothing_and_equality_is_one() -> None:
    found = corrected(np.array([0.2, 0.6, 1.0]), np.full(3, 0.2))

    assert found == pytest.approx([0, 0.5, 1])


def test_norms_of_runs_are_those_of_the_sums(rows: Side) -> None:
    """The bag of a run is the sum of its bags; so is its vector, weighted by length."""
    made = windows(rows)
    table = np.zeros((4, 32))
    for row in range(4):
        for k in range(rows.bags.starts[row], rows.bags.starts[row + 1]):
            table[row, rows.bags.ids[k]] = rows.bags.weights[k]
    assert rows.vectors is not None
    fair = np.maximum(0, (rows.vectors @ rows.vectors.T - 0.2) / 0.8)
    gram = fair * np.outer(rows.length, rows.length)

    for k in range(4):
        for row in range(k, 4):
            run = slice(row - k, row + 1)
            assert made.words[k, row] == pytest.approx(np.linalg.norm(table[run].sum(axis=0)))
            assert made.cosine[k, row] == pytest.approx(np.sqrt(gram[run, run].sum()), rel=1e-5)
            assert made.length[k, row] == rows.length[run].sum()


def test_seams(rows: Side) -> None:
    """Across a paragraph 0.3, with a heading 4 more; past the first row never."""
    seam = windows(rows).seam

    assert seam[1] == pytest.approx([NEVER, 0.3 + HEADING, 0, 0.3])
    assert seam[3] == pytest.approx([NEVER, NEVER, NEVER, 0.3 + HEADING])


def test_rows_that_do_not_touch_are_never_joined(rows: Side) -> None:
    """Taken out of the document, the first and the third row have a gap between them."""
    seam = windows(rows.take(np.array([0, 2, 3]))).seam

    assert list(seam[1]) == [NEVER, NEVER, 0.3]
    assert list(seam[2]) == [NEVER] * 3


def test_cells_without_vectors_hold_words_alone(make_segments: SegmentMaker) -> None:
    words = bags(TEXTS, TEXTS)
    one, other = (side(make_segments(TEXTS), bag) for bag in words)
    cosine, shared = cells(one, other, slice(0, 2), slice(1, 4))

    assert not cosine.any()
    assert shared == pytest.approx(words[0].products(0, 2, words[1], 1, 4))


def test_cells_weigh_the_cosine_by_both_lengths(rows: Side) -> None:
    cosine, _ = cells(rows, rows, slice(0, 1), slice(1, 2))

    assert cosine == pytest.approx(np.array([[0.5 * 16 * 29]]), rel=1e-5)
