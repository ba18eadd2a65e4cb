"""FLU002 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.sentence_unfinished import sentence_unfinished
from tests.conftest import PairMaker


def test_the_place_of_the_lost_mark_is_the_candidates_end(make_pair: PairMaker) -> None:
    (one,) = sentence_unfinished(make_pair("“The pier fell.”", "“The pier fell”"))

    assert one.message == "the sentence has lost its “.”"
    assert (one.candidate.start, one.candidate.end) == (14, 14)


def test_the_small_letter_is_shown(make_pair: PairMaker) -> None:
    (one,) = sentence_unfinished(make_pair("“The pier fell.”", "“the pier fell.”"))

    assert (one.candidate.start, one.candidate.end) == (1, 2)


def test_both_may_be_lost(make_pair: PairMaker) -> None:
    assert len(list(sentence_unfinished(make_pair("The pier fell.", "the pier fell")))) == 2


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The pier fell.", "The pier fell!"),
        ("The pier fell.", "(The pier fell.)"),
        ("pier fell in storm", "pier fell"),
        ("Chinanews said it fell.", "www.example.org said it fell."),
        ("Apple's phone fell.", "iPhone prices fell."),
        ("The pier fell.", "«Der Steg fiel.»"),
        ("The pier fell.", "..."),
        ("यह गिर गया।", "वह गिर गया।"),
    ],
)
def test_sentences_that_end_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(sentence_unfinished(make_pair(reference, candidate))) == []
