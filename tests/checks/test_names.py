"""Which names answer which."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.names import names
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import MappedText
from evaluator.text.acronyms import acronym_stands
from evaluator.text.tokens import tokenise

PairMaker = Callable[[str, str], Pair]


def side(text: str) -> Side:
    return Side(MappedText.verbatim(text), tokenise(text))


@pytest.mark.parametrize(
    ("acronym", "text"),
    [
        ("IMF", "the IMF said"),
        ("CEOs", "a CEO said"),
        ("U.N.", "the United Nations said"),
        ("OPEC", "the Organization of the Petroleum Exporting Countries said"),
        ("ITF", "the International Tennis Federation said"),
        ("BOE", "the Bank of England said"),
        ("HKSAR", "the SAR said"),
        ("DAESH", "the Islamic State said"),
    ],
)
def test_acronyms_and_what_they_stand_for(acronym: str, text: str) -> None:
    assert acronym_stands(acronym, side(text).tokens)


@pytest.mark.parametrize(("acronym", "text"), [("IMF", "the ILO said"), ("ITF", "it fell")])
def test_other_acronyms(acronym: str, text: str) -> None:
    assert not acronym_stands(acronym, side(text).tokens)


def test_what_is_named_once_more_than_wanted_is_surplus(make_pair: PairMaker) -> None:
    found = names(make_pair("From Norway to Peru.", "From Peru to Peru."))

    assert found is not None
    assert [found.reference[i].text for i in found.reference_left] == ["Norway"]
    assert len(found.candidate_surplus) == 2


def test_a_place_already_spoken_for_does_not_answer_its_whole(make_pair: PairMaker) -> None:
    found = names(
        make_pair("Scottish courts differ from the UK.", "Scottish courts differ from Peru.")
    )

    assert found is not None
    assert [found.reference[i].text for i in found.reference_left] == ["UK"]


def test_without_capitals_there_is_nothing_to_compare(make_pair: PairMaker) -> None:
    assert names(make_pair("from norway", "from Peru")) is None
