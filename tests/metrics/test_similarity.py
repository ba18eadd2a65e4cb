"""Similarity: the cosine of sentence vectors, for each bead and for the document."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.metrics import cosines, document_similarity, pair_similarity

ENCODER = "toy|rev:0123abcd|run:test"


class TestCosines:
    """Row against row."""

    def test_known_angles(self) -> None:
        """Equal, right-angled and opposite directions."""
        left = np.array([[1, 0], [1, 0], [1, 0], [0.6, 0.8]], dtype=np.float32)
        right = np.array([[1, 0], [0, 1], [-1, 0], [0.8, 0.6]], dtype=np.float32)

        assert cosines(left, right) == pytest.approx([1.0, 0.0, -1.0, 0.96])

    def test_stays_in_range(self) -> None:
        """Rounding does not lift an equal pair above 1."""
        vectors = np.full((1, 3), 0.57736, dtype=np.float32)

        assert cosines(vectors, vectors) == [1.0]

    def test_no_rows(self) -> None:
        """Nothing gives nothing."""
        nothing = np.empty((0, 4), dtype=np.float32)

        assert cosines(nothing, nothing) == []


class TestPair:
    """One bead."""

    def test_is_the_cosine_with_the_encoder_named(self) -> None:
        """The number, its scale, and who made it."""
        score = pair_similarity(0.75, ENCODER)

        assert (score.name, score.value, score.scale) == ("similarity", 0.75, 1.0)
        assert score.higher_is_better
        assert score.signature.startswith(ENCODER)
        assert "text:raw" in score.signature

    def test_opposite_is_unrelated(self) -> None:
        """Below zero there is nothing to tell apart."""
        assert pair_similarity(-0.2, ENCODER).value == 0.0


class TestDocument:
    """All beads together."""

    @staticmethod
    def value(beads: list[tuple[float, str, str]]) -> float:
        """The document's number for ``(cosine, reference, hypothesis)`` of each bead."""
        similarities, references, hypotheses = zip(*beads, strict=True)
        score = document_similarity(similarities, references, hypotheses, ENCODER)
        assert score is not None
        return score.value

    def test_long_beads_weigh_more(self) -> None:
        """A bead of three times the length counts three times; spaces do not count."""
        assert self.value([(1.0, "a b c", "abc"), (0.6, "x", "y")]) == pytest.approx(0.9)

    def test_half_left_out(self) -> None:
        """Recall 1/2 and precision 1 make an F1 of 2/3."""
        assert self.value([(1.0, "ab", "ab"), (0.0, "cd", "")]) == pytest.approx(2 / 3)

    def test_as_much_again_added(self) -> None:
        """An addition weighs as an omission does."""
        assert self.value([(1.0, "ab", "ab"), (0.0, "", "cd")]) == pytest.approx(2 / 3)

    def test_does_not_hang_on_how_unrelated_text_is_beaded(self) -> None:
        """An unrelated pair weighs what an omission beside an addition does."""
        paired = [(1.0, "ab", "ab"), (0.0, "cd", "ef")]
        parted = [(1.0, "ab", "ab"), (0.0, "cd", ""), (0.0, "", "ef")]

        assert self.value(paired) == self.value(parted) == pytest.approx(0.5)

    def test_a_cosine_without_text_counts_nothing(self) -> None:
        """Whatever stands beside an omission, it is one."""
        assert self.value([(0.9, "ab", "")]) == 0.0

    def test_no_text_no_score(self) -> None:
        """A mean over nothing is not zero, it is none."""
        assert document_similarity([], [], [], ENCODER) is None
