"""FLU001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.sentence_broken import sentence_broken
from evaluator.domain.spans import Span
from tests.conftest import PairMaker


def test_the_fragment_and_its_words_in_the_reference_are_shown(make_pair: PairMaker) -> None:
    pair = make_pair(
        "a line linking Ghent and the port, she said.", "a line linking Ghent said. and the port."
    )
    (shift,) = sentence_broken(pair)

    assert "“said.” and goes on with “and the port.”" in shift.message
    assert shift.candidate == Span(21, 40)
    reference = pair.reference.text[shift.reference.start : shift.reference.end]
    assert "port" in reference


def test_a_break_that_the_reference_has_too_is_its_style(make_pair: PairMaker) -> None:
    text = "we waited long. and then it came"

    assert not list(sentence_broken(make_pair(text, text)))


def test_a_fragment_without_a_counterpart_points_to_its_place(make_pair: PairMaker) -> None:
    (shift,) = sentence_broken(make_pair("It rained", "It rained today. xyzzy plugh"))

    assert shift.reference.start == shift.reference.end


def test_no_blank_behind_the_stop_is_a_name_of_something(make_pair: PairMaker) -> None:
    assert not list(sentence_broken(make_pair("open readme now", "open readme.txt now")))


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("pl", "Kosztuje to 2500 złotych rocznie", "Kosztuje to 2,5 tys. złotych rocznie"),
        ("ru", "Погибло три тысячи человек", "Погибло три тыс. человек"),
        ("de", "Eis beziehungsweise kaltes Wasser", "Eis bzw. kaltes Wasser"),
    ],
)
def test_abbreviations_are_those_of_the_language(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    assert not list(sentence_broken(make_pair(reference, candidate, language)))
    assert list(sentence_broken(make_pair(reference, candidate, "hu")))
