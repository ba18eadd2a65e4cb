"""ENT004 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.acronym_misfit import acronym_misfit
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def test_the_spans_are_the_two_acronyms(make_pair: PairMaker) -> None:
    pair = make_pair("The Harbour Board (HB) met.", "The Harbour Board (HQ) met.")
    (one,) = acronym_misfit(pair)

    assert pair.reference.text[one.reference.start : one.reference.end] == "HB"
    assert pair.candidate.text[one.candidate.start : one.candidate.end] == "HQ"
    assert one.message == "HQ is not short for Harbour Board"


def test_a_name_that_lost_a_word_no_longer_fits(make_pair: PairMaker) -> None:
    pair = make_pair(
        "The National Trail Service (NTS) met.", "Ana Berg as head of Trail Service (NTS) met."
    )

    assert [one.message for one in acronym_misfit(pair)] == ["NTS is not short for Trail Service"]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The Harbour Board met.", "The Harbour Board (HQ) met."),
        ("The board (HB) met.", "The board (HQ) met."),
        ("The Interior Ministry (MVD) met.", "The Ministry of the Interior (MVD) met."),
        ("Norway (NO) met.", "Norway (NW) met."),
    ],
)
def test_unknown_acronyms_and_single_words_are_left_alone(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert [one.message for one in acronym_misfit(make_pair(reference, candidate))] == []
