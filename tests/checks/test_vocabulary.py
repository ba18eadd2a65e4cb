"""What became of a glossary's terms in a pair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.checks.vocabulary import Vocabulary, text_of, vocabulary
from evaluator.domain.glossary import Glossary, Term
from evaluator.domain.pair import Pair
from tests.conftest import PairMaker


def with_terms(pair: Pair, *terms: Term) -> Pair:
    return replace(pair, glossary=Glossary(terms))


def test_without_a_glossary_there_is_nothing(make_pair: PairMaker) -> None:
    assert vocabulary(make_pair("The levy.", "The tax.")) == Vocabulary((), ())


def test_a_term_is_answered_by_any_allowed_wording(make_pair: PairMaker) -> None:
    pair = with_terms(make_pair("The levy rose.", "The tax rose."), Term("levy", forms=("tax",)))
    (answer,) = vocabulary(pair).answers

    assert answer.kept
    assert answer.found is not None
    assert text_of(pair.candidate, answer.found) == "tax"


def test_two_uses_are_answered_by_two_wordings(make_pair: PairMaker) -> None:
    pair = with_terms(
        make_pair("The levy is a levy.", "The levy is a fee."), Term("levy", forms=("tax",))
    )

    assert [answer.kept for answer in vocabulary(pair).answers] == [True, False]


def test_the_right_capitals_are_preferred_to_the_wrong_ones(make_pair: PairMaker) -> None:
    pair = with_terms(make_pair("See the Court.", "The court, the Court."), Term("Court"))
    (answer,) = vocabulary(pair).answers

    assert answer.kept


def test_the_longest_term_alone_is_asked_for(make_pair: PairMaker) -> None:
    pair = with_terms(
        make_pair("The Central Bank met.", "The Central Bank met."),
        Term("Central Bank"),
        Term("Bank", forms=("lender",)),
    )

    assert [answer.term.term for answer in vocabulary(pair).answers] == ["Central Bank"]


def test_a_forbidden_word_inside_an_allowed_term_is_none(make_pair: PairMaker) -> None:
    pair = with_terms(
        make_pair("They ate chicken Kiev.", "They ate chicken Kiev in Kiev."),
        Term("Kyiv", forbidden=("Kiev",)),
        Term("chicken Kiev"),
    )

    assert [use.start for use in vocabulary(pair).forbidden] == [5]


def test_what_stands_for_a_lost_term_is_where_its_neighbours_lead(make_pair: PairMaker) -> None:
    pair = with_terms(make_pair("The new levy rose.", "The new charge rose."), Term("levy"))
    (answer,) = vocabulary(pair).answers

    assert pair.candidate.text[answer.there.start : answer.there.end] == "charge"


@pytest.mark.parametrize(
    ("term", "written", "respelt"),
    [
        ("Ministry of Defence", "Ministry of Defense", True),
        ("ceasefire", "cease-fire", True),
        ("cease-fire", "cease fire", True),
        ("ceasefire", "truce", False),
    ],
)
def test_spelling_is_told_from_wording(
    make_pair: PairMaker, term: str, written: str, *, respelt: bool
) -> None:
    pair = with_terms(make_pair(f"The new {term} held.", f"The new {written} held."), Term(term))
    (answer,) = vocabulary(pair).answers

    assert answer.respelt is respelt
    assert pair.candidate.text[answer.there.start : answer.there.end] == written
