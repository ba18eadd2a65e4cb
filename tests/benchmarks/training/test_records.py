"""Pairs to what the network reads of them."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.training.records import DIMENSIONS, projection, record, records
from evaluator.align.closeness import COLUMNS
from evaluator.align.doubt import Seen, look
from evaluator.encode.protocol import Encoder
from evaluator.pipeline import evaluate_pair

PAIR = ("The mayor opened the old gate.", "The mayor opened an ancient door.")


def test_no_tokens_no_record() -> None:
    assert record((" ", "A gate."), [], np.eye(2, dtype=np.float32)) is None


@pytest.mark.model
class TestWithTheModel:
    def test_axes_are_orthonormal_and_the_first_holds_most(self, encoder: Encoder) -> None:
        axes = projection(PAIR, encoder)
        vectors = np.concatenate([one.vectors for one in encoder.encode_tokens(PAIR)])
        spread = (vectors @ axes).var(axis=0)

        assert axes.shape == (384, DIMENSIONS)
        assert np.allclose(axes.T @ axes, np.eye(DIMENSIONS), atol=1e-5)
        assert spread[0] == spread.max()

    def test_a_record_is_what_the_program_shows_its_network(
        self, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Whole axes keep every vector as it is, so that both can be compared."""
        shown: list[Seen] = []

        def spy(*arguments: object) -> object:
            shown.extend(look(*arguments))  # type: ignore[arg-type]
            return shown[-2], shown[-1]

        monkeypatch.setattr("evaluator.align.doubt.look", spy)
        evaluate_pair(*PAIR, encoder=encoder)
        found = record(PAIR, encoder.encode_tokens(PAIR), np.eye(384, dtype=np.float32))

        assert found is not None
        assert len(shown) == 2
        for brief, seen in zip((found.reference, found.candidate), shown, strict=True):
            assert brief.known.shape == (7, COLUMNS)
            for half, whole in zip(brief, seen, strict=True):
                assert np.allclose(half, whole, atol=2e-3)

    def test_partners_are_the_linked_words(self, encoder: Encoder) -> None:
        """The words "The mayor opened" stand on both sides, and so does the full stop."""
        found = record(PAIR, encoder.encode_tokens(PAIR), np.eye(384, dtype=np.float32))

        assert found is not None
        assert [found.partners[i] for i in (0, 1, 2, 6)] == [0, 1, 2, 6]

    def test_pairs_of_which_a_side_has_no_token_have_no_record(self) -> None:
        found = records([PAIR, PAIR, ("A gate.", " ")], np.eye(384, 4, dtype=np.float32), 1)

        assert set(found) == {PAIR}
        assert found[PAIR].candidate.rows.shape == (7, 4)

    @pytest.mark.slow
    def test_several_processes_find_the_same(self) -> None:
        pairs = [(f"Gate {number} opened.", f"Door {number} opened.") for number in range(70)]
        axes = np.eye(384, 4, dtype=np.float32)
        one, two = (records(pairs, axes, processes) for processes in (1, 2))

        assert set(one) == set(two) == set(pairs)
        for pair in pairs:
            assert np.array_equal(one[pair].reference.rows, two[pair].reference.rows)
