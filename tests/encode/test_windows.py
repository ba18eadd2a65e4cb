"""Windows: every piece answers once, borders fall between words, and the parts join."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from evaluator.encode.protocol import TokenVectors
from evaluator.encode.windows import Pieces, Window, join_tokens, join_vectors, plan, unit


def pieces_of(sizes: list[int]) -> tuple[Pieces, int]:
    """Words of so many one-letter pieces, one space between them; and the text's length."""
    offsets, words, place = [], [], 0
    for word, size in enumerate(sizes):
        for _ in range(size):
            offsets.append((place, place + 1))
            words.append(word)
            place += 1
        place += 1
    return Pieces(np.array(offsets, np.int32).reshape(-1, 2), words), max(place - 1, 0)


def count(pieces: Pieces, start: int, end: int) -> int:
    """How many pieces lie in characters ``[start, end)``."""
    return int(((pieces.offsets[:, 0] >= start) & (pieces.offsets[:, 1] <= end)).sum())


class TestPlan:
    """``plan``."""

    def test_one_window_for_a_text_that_fits(self) -> None:
        """White space at the ends belongs to the window too: the text goes in as it is."""
        pieces, _ = pieces_of([2, 3])

        assert plan(pieces, 20, 5) == [Window(0, 20, 0, 20, 5)]

    def test_a_text_without_pieces_is_one_window(self) -> None:
        pieces, _ = pieces_of([])

        assert plan(pieces, 3, 5) == [Window(0, 3, 0, 3, 0)]

    def test_a_border_falls_before_a_word_that_does_not_fit(self) -> None:
        """Five pieces hold two of three words of two; context is an eighth of five: none."""
        pieces, length = pieces_of([2, 2, 2])

        cores = [(each.core_start, each.core_end, each.weight) for each in plan(pieces, length, 5)]

        assert cores == [(0, 5, 4), (6, 8, 2)]

    def test_a_word_longer_than_the_window_is_cut(self) -> None:
        pieces, length = pieces_of([7])

        cores = [(each.core_start, each.core_end) for each in plan(pieces, length, 3)]

        assert cores == [(0, 3), (3, 6), (6, 7)]

    def test_a_window_sees_its_neighbours(self) -> None:
        """Limit 16 gives context 2 on each side and cores of 12."""
        pieces, length = pieces_of([1] * 30)

        first, second, third = plan(pieces, length, 16)

        assert (first.start, first.end, first.core_end) == (0, 27, 23)
        assert (second.start, second.core_start, second.core_end, second.end) == (20, 24, 47, 51)
        assert (third.start, third.core_start, third.end) == (44, 48, 59)

    def test_a_window_sees_whole_words_of_its_neighbours(self) -> None:
        """Two pieces of context would cut the words of three around the core: it has none."""
        pieces, length = pieces_of([3] * 8)

        second = plan(pieces, length, 16)[1]

        assert (second.start, second.end) == (second.core_start, second.core_end) == (16, 31)

    @given(st.lists(st.integers(1, 9), min_size=1, max_size=60), st.integers(1, 40))
    def test_every_piece_answers_once_and_no_window_is_too_long(
        self, sizes: list[int], limit: int
    ) -> None:
        pieces, length = pieces_of(sizes)

        windows = plan(pieces, length, limit)

        assert sum(window.weight for window in windows) == len(pieces.words)
        for window in windows:
            assert count(pieces, window.start, window.end) <= limit
            assert count(pieces, window.core_start, window.core_end) == window.weight
            assert window.start <= window.core_start < window.core_end <= window.end
        for before, after in pairwise(windows):
            assert before.core_end <= after.core_start


class TestJoinVectors:
    """``join_vectors``."""

    def test_one_window_is_the_whole(self) -> None:
        vector = np.array([0.6, 0.8], np.float32)

        joined = join_vectors([Window(0, 9, 0, 9, 3)], vector[None])

        np.testing.assert_array_equal(joined, vector)

    def test_weighs_by_pieces(self) -> None:
        """Three pieces along x and four along y: (3, 4) / 5."""
        windows = [Window(0, 3, 0, 3, 3), Window(3, 7, 3, 7, 4)]

        joined = join_vectors(windows, np.eye(2, dtype=np.float32))

        np.testing.assert_allclose(joined, [0.6, 0.8], atol=1e-6)


class TestJoinTokens:
    """``join_tokens``."""

    def test_takes_each_piece_from_the_window_that_answers_for_it(self) -> None:
        """The piece at 4 is seen by both windows, and taken from the second."""
        windows = [Window(0, 5, 0, 4, 2), Window(2, 8, 4, 8, 2)]
        parts = [
            TokenVectors(np.array([[0, 1], [2, 3], [4, 5]], np.int32), np.eye(3, 4, dtype="f4")),
            TokenVectors(np.array([[0, 1], [2, 3], [4, 5]], np.int32), np.eye(3, 4, 1, dtype="f4")),
        ]

        joined = join_tokens(windows, parts)

        assert joined.offsets.tolist() == [[0, 1], [2, 3], [4, 5], [6, 7]]
        assert joined.vectors.argmax(axis=1).tolist() == [0, 1, 2, 3]

    def test_one_window_is_the_whole(self) -> None:
        part = TokenVectors(np.array([[0, 1]], np.int32), np.ones((1, 1), np.float32))

        assert join_tokens([Window(0, 9, 0, 9, 1)], [part]) is part


def test_unit_leaves_a_zero_vector() -> None:
    """Nothing to point at: no division by zero."""
    rows = unit(np.array([[3.0, 4.0], [0.0, 0.0]], np.float32))

    np.testing.assert_allclose(rows, [[0.6, 0.8], [0.0, 0.0]])
    assert rows.dtype == np.float32
