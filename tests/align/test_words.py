"""Which word becomes which."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.align.meanings import Meanings, meanings
from evaluator.align.words import SLOT_SCORE, align_words
from evaluator.domain.words import LinkKind, WordAlignment
from evaluator.encode.protocol import Encoder, TokenVectors
from evaluator.text.tokens import tokenise


def links(reference: str, candidate: str, encoder: Encoder | None = None) -> dict[str, str]:
    """Linked words by their texts; a word that occurs twice carries its index ("the2")."""
    left, right = tokenise(reference), tokenise(candidate)
    pieces = encoder.encode_tokens([reference, candidate]) if encoder else []
    vectors = (meanings(left, pieces[0]), meanings(right, pieces[1])) if pieces else None
    alignment = align_words(left, right, vectors)
    return {left[one.reference].text: right[one.candidate].text for one in alignment.links}


class TestByForm:
    def test_equal_inflected_and_respelt_words_are_linked(self) -> None:
        found = links("Prices rose in the centre", "Prices rise in the center")

        assert found == {
            "Prices": "Prices", "rose": "rise", "in": "in", "the": "the", "centre": "center",
        }  # fmt: skip

    def test_the_kind_says_why(self) -> None:
        left, right = tokenise("defence rises today"), tokenise("defense rose today")
        kinds = [link.kind for link in align_words(left, right).links]

        assert kinds == [LinkKind.VARIANT, LinkKind.LEMMA, LinkKind.EXACT]

    def test_of_two_equal_words_the_one_between_the_same_neighbours_is_taken(self) -> None:
        left = tokenise("red house and blue house")
        right = tokenise("blue house and red house")
        pairs = {(one.reference, one.candidate) for one in align_words(left, right).links}

        assert {(0, 3), (1, 4), (3, 0), (4, 1)} <= pairs

    def test_a_function_word_far_from_its_like_is_not_linked(self) -> None:
        """Nothing around the two "of" agrees, so they are two words."""
        found = links(
            "Of all farmers here many voted against this", "Many farmers here voted for most of it"
        )

        assert "Of" not in found

    def test_words_left_over_in_the_same_place_stand_for_each_other(self) -> None:
        left, right = tokenise("it holds a swath of land"), tokenise("it holds a strip of land")
        slot = next(one for one in align_words(left, right).links if one.kind is LinkKind.SLOT)

        assert left[slot.reference].text == "swath"
        assert right[slot.candidate].text == "strip"
        assert slot.score == SLOT_SCORE

    def test_a_number_never_takes_the_place_of_a_word(self) -> None:
        assert "many" not in links("it sold many cars", "it sold 10 cars")

    def test_a_negation_stands_for_no_other_word(self) -> None:
        assert "surely" not in links("he will surely come", "he will not come")

    @pytest.mark.parametrize(("reference", "candidate"), [("", "a word"), ("a word", "")])
    def test_an_empty_side_has_no_links(self, reference: str, candidate: str) -> None:
        alignment = align_words(tokenise(reference), tokenise(candidate))

        assert alignment.links == ()
        assert len(alignment.reference_support) == len(tokenise(reference))

    @pytest.mark.parametrize(
        ("reference", "candidate", "sign", "word"),
        [
            ("by 6% today", "by 6 percent today", "%", "percent"),
            ("paid $6 today", "paid 6 dollars today", "$", "dollars"),
            ("Smith & Sons left", "Smith and Sons left", "&", "and"),
        ],
    )
    def test_a_sign_is_linked_with_what_it_is_read_as(
        self, reference: str, candidate: str, sign: str, word: str
    ) -> None:
        assert links(reference, candidate)[sign] == word
        assert links(candidate, reference)[word] == sign


class TestByVector:
    """Vectors made by hand: what shares a direction shares a meaning."""

    @staticmethod
    def pieces(text: str, directions: list[int]) -> Meanings:
        tokens = tokenise(text)
        offsets = np.array([(token.start, token.end) for token in tokens], dtype=np.int32)
        vectors = TokenVectors(offsets, np.eye(8, dtype=np.float32)[directions])
        return meanings(tokens, vectors)

    def test_words_of_one_meaning_are_linked_and_others_not(self) -> None:
        reference, candidate = "troops halted", "soldiers cheese"
        vectors = self.pieces(reference, [0, 1]), self.pieces(candidate, [0, 2])
        alignment = align_words(tokenise(reference), tokenise(candidate), vectors)

        assert (alignment.links[0].kind, alignment.links[0].score) == (LinkKind.VECTOR, 1.0)
        assert alignment.links[1].kind is LinkKind.SLOT

    def test_support_does_not_come_from_words_that_stand_for_themselves(self) -> None:
        """Beside "soon", "will" shares its direction here, but "will" is there for "will"."""
        reference, candidate = "soon will rain", "will rain"
        vectors = self.pieces(reference, [0, 0, 1]), self.pieces(candidate, [0, 1])
        alignment = align_words(tokenise(reference), tokenise(candidate), vectors)

        assert alignment.reference_support[0] == 0.0

    def test_an_opposite_elsewhere_is_no_counterpart(self) -> None:
        """Beside "Oslo" and "5" a word stands free; "lost", far from there, is near by vector."""
        reference, candidate = "Rome fell 4, Oslo gained 5", "Rome lost 4, Oslo rose 5"
        here = self.pieces(reference, [0, 1, 2, 7, 3, 4, 5])
        there = self.pieces(candidate, [0, 4, 2, 7, 3, 6, 5])
        alignment = align_words(tokenise(reference), tokenise(candidate), (here, there))
        found = {(one.reference, one.candidate): one.kind for one in alignment.links}

        assert found[1, 1] is found[5, 5] is LinkKind.SLOT  # fell and lost, gained and rose

    def test_an_opposite_in_its_place_is_what_the_word_became(self) -> None:
        reference, candidate = "Rome gained 4", "Rome lost 4"
        vectors = self.pieces(reference, [0, 1, 2]), self.pieces(candidate, [0, 1, 2])
        alignment = align_words(tokenise(reference), tokenise(candidate), vectors)

        assert [one.kind for one in alignment.links if one.reference == 1] == [LinkKind.VECTOR]

    @pytest.mark.parametrize(
        ("reference", "candidate"),
        [("did seven", "to cheese"), ("several seven", "takes cheese")],
    )
    def test_words_of_other_classes_are_not_linked_by_vectors(
        self, reference: str, candidate: str
    ) -> None:
        """The first words have one direction, and nothing else in common."""
        vectors = self.pieces(reference, [0, 1]), self.pieces(candidate, [0, 2])
        alignment = align_words(tokenise(reference), tokenise(candidate), vectors)

        assert all(one.kind is LinkKind.SLOT for one in alignment.links)

    def test_words_that_are_said_in_short_have_all_support(self) -> None:
        tokens = tokenise("The World Trade Organization ruled"), tokenise("WTO ruled")

        assert align_words(*tokens).reference_support == (1.0, 1.0, 1.0, 1.0, 0.0)

    def test_a_token_without_a_piece_has_no_meaning_but_its_form(self) -> None:
        reference, candidate = "one two", "one two"
        tokens = tokenise(reference)
        nothing = TokenVectors(np.zeros((0, 2), np.int32), np.zeros((0, 8), np.float32))
        empty = meanings(tokens, nothing)

        assert not empty.rows.any()
        assert not empty.pieces.any()
        assert len(align_words(tokens, tokenise(candidate), (empty, empty)).links) == 2


@pytest.mark.model
def test_synonyms_are_linked_by_the_embedded_model(encoder: Encoder) -> None:
    found = links(
        "Officials confirmed that harsh sanctions will stay in place.",
        "Officials confirmed that severe sanctions will remain in place.",
        encoder,
    )

    assert found["harsh"] == "severe"
    assert found["stay"] == "remain"


@given(st.text("ab ,.the ", max_size=40), st.text("ab ,.the ", max_size=40))
def test_each_token_is_in_one_link_at_most(reference: str, candidate: str) -> None:
    left, right = tokenise(reference), tokenise(candidate)
    alignment = align_words(left, right)

    assert len(alignment.to_candidate) == len(alignment.links) == len(alignment.to_reference)
    assert [one.reference for one in alignment.links] == sorted(alignment.to_candidate)
    assert all(0 < one.score <= 1 for one in alignment.links)


def test_an_alignment_is_read_from_both_sides() -> None:
    left, right = tokenise("a b"), tokenise("b")
    alignment: WordAlignment = align_words(left, right)

    assert alignment.to_candidate[1].candidate == 0
    assert alignment.to_reference[0].reference == 1
