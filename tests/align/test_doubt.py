"""Doubts about words."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.align import doubt
from evaluator.align.doubt import knows
from evaluator.domain.words import Doubts
from evaluator.encode.protocol import Encoder
from evaluator.pipeline import evaluate_pair

SAID = "The mayor of Porto said that forty ferries would leave the harbour before noon."


@pytest.mark.parametrize(
    ("model", "language", "known"),
    [
        ("all-MiniLM-L6-v2|rev:53aa5117|run:onnx-fp32|version:1", "en", True),
        ("all-MiniLM-L6-v2|rev:53aa5117|run:onnx-fp32|version:1", "de", False),
        ("all-MiniLM-L6-v2|rev:00000000|run:onnx-fp32|version:1", "en", False),
        ("LaBSE|rev:0123abcd|run:torch", "en", False),
    ],
)
def test_only_one_model_and_language_is_known(model: str, language: str, *, known: bool) -> None:
    assert knows(model, language) is known


def test_weights_of_other_traits_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    doubt._weights.cache_clear()
    monkeypatch.setattr(doubt, "VERSION", 0)
    with pytest.raises(ValueError, match="train it anew"):
        doubt._weights()


def doubts(encoder: Encoder, candidate: str, reference: str = SAID) -> tuple[Doubts, list[str]]:
    pair = evaluate_pair(reference, candidate, encoder=encoder).pairs[0]
    found = pair.words.doubts
    assert found is not None
    assert len(found.reference) == len(found.reference_cost) == len(pair.reference.tokens)
    assert len(found.candidate) == len(found.candidate_cost) == len(pair.candidate.tokens)
    return found, [token.text for token in pair.candidate.tokens]


@pytest.mark.model
class TestTheNetwork:
    def test_equal_texts_are_hardly_doubted(self, encoder: Encoder) -> None:
        found, _ = doubts(encoder, SAID)

        assert max(found.reference + found.candidate) < 0.1

    @pytest.mark.parametrize(
        ("candidate", "word"),
        [
            (SAID.replace("ferries", "Fähren"), "Fähren"),
            (SAID.replace("harbour", "harbuor"), "harbuor"),
            (SAID.replace("would leave", "would not leave"), "not"),
            (SAID.replace("forty ferries", "forty purple ferries"), "purple"),
        ],
    )
    def test_what_was_broken_is_doubted_most(
        self, encoder: Encoder, candidate: str, word: str
    ) -> None:
        found, words = doubts(encoder, candidate)

        assert words[int(np.argmax(found.candidate))] == word
        assert max(found.candidate) > 0.5

    def test_a_word_left_out_is_doubted_in_the_reference(self, encoder: Encoder) -> None:
        found, _ = doubts(encoder, SAID.replace("forty ", ""))

        assert int(np.argmax(found.reference)) == SAID.split().index("forty")

    def test_the_same_pair_is_doubted_the_same_beside_others(self, encoder: Encoder) -> None:
        """A pair's doubts do not hang on what else is in the batch."""
        candidate = SAID.replace("mayor", "major")
        first, _ = doubts(encoder, candidate)
        doubts(encoder, SAID.replace("noon", "midnight"))
        again, _ = doubts(encoder, candidate)

        assert first == again


@pytest.mark.model
def test_another_language_is_not_doubted(encoder: Encoder) -> None:
    from evaluator.domain.document import Document, Role, Segment
    from evaluator.domain.spans import MappedText
    from evaluator.pipeline import evaluate

    text = "Der Bürgermeister sprach am Abend."
    document = Document(
        "test", text, (Segment(0, MappedText.verbatim(text), Role.PROSE, 0),), language="de"
    )
    pairs = evaluate(document, document, encoder=encoder).pairs

    assert pairs[0].words.doubts is None


@pytest.mark.model
def test_no_doubt_about_a_name_that_is_said_in_short(encoder: Encoder) -> None:
    found, words = doubts(
        encoder, "The World Health Organization (WHO) sent masks.", "The WHO sent masks."
    )

    assert found.candidate[: words.index("sent")] == (0.0,) * 7
    assert found.candidate_cost[: words.index("sent")] == (0.0,) * 7
    assert found.candidate[words.index("sent")] > 0.0
