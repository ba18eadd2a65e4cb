"""MOD001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.modality_changed import modality_changed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "severity"),
    [
        ("Pupils must wear helmets.", "Pupils may wear helmets.", "major"),
        ("Pupils must wear helmets.", "Pupils should wear helmets.", "minor"),
        ("The dam will break soon.", "The dam might break soon.", "major"),
        ("All tenants were told.", "Several tenants were told.", "major"),
        ("Most tenants were told.", "Many tenants were told.", "minor"),
        ("It is usually cold here.", "It is occasionally cold here.", "major"),
        ("At least 40 cows were sold.", "At most 40 cows were sold.", "major"),
        ("Over 40 cows were sold.", "Some 40 cows were sold.", "minor"),
        ("More than a dozen left.", "Less than a dozen left.", "major"),
        ("It cost over $50 a head.", "It cost under $50 a head.", "major"),
        ("Not more than 40 cows left.", "Not less than 40 cows left.", "major"),
        ("Up to 40 cows were sold.", "40 cows were sold.", "minor"),
        ("Half of it sank.", "Less than half of it sank.", "minor"),
        ("You must not park here.", "You do not have to park here.", "major"),
        ("You are not allowed to sing.", "You are not required to sing.", "major"),
        (  # the "more than" of one bound is in the other
            "At least 40 cows and more than 60 goats were sold.",
            "No more than 40 cows and over 60 goats were sold.",
            "major",
        ),
    ],
)
def test_steps_of_a_scale_differ(
    make_pair: PairMaker, reference: str, candidate: str, severity: str
) -> None:
    found = list(modality_changed(make_pair(reference, candidate)))

    assert [one.severity for one in found] == [Severity(severity)]


def test_a_bound_is_called_another_not_stronger(make_pair: PairMaker) -> None:
    (one,) = modality_changed(make_pair("Over 40 cows were sold.", "About 40 cows were sold."))

    assert one.message == "“Over” became “About”, which is another bound"
    assert one.evidence == {"scale": "limit", "steps": "1"}


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("She said it will rain.", "She said it would rain."),
        ("You must not park here.", "You may not park here."),
        ("Not all goats were sold.", "Some goats were sold."),
        ("It is not always cold.", "It is sometimes cold."),
        ("The fair opens in May.", "The fair opens in Will."),
        ("His will was read.", "His might was read."),
        ("A bridge over the canal fell.", "A bridge around the canal fell."),
        ("It was under repair.", "It was about repair."),
        ("After all, it rained.", "After most, it rained."),
        ("He is the most careful driver.", "He is the many careful driver."),
        ("It may rain, perhaps snow.", "It might rain, maybe snow."),
        ("May 5 was dry.", "Must 5 was dry."),
        ("Some 300 geese flew off.", "Around 300 geese flew off."),
        ("He must go.", "He has to go."),
        ("You need not pay.", "You do not have to pay."),
        ("The herd exceeded 40 cows.", "The herd exceeded more than 40 cows."),
        ("Over 40 cows left.", "40 or more cows left."),
        ("About 40 cows left.", "40 cows left."),
        (
            "At least 40 cows and over 60 goats left.",
            "More than 60 goats and at least 40 cows left.",
        ),
    ],
)
def test_other_senses_and_equal_steps_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(modality_changed(make_pair(reference, candidate))) == []


def test_phrases_without_links_answer_where_they_govern_one_word(make_pair: PairMaker) -> None:
    pair = make_pair("Guests have to pay now.", "Guests are, it is said, allowed to pay now.")

    assert list(modality_changed(pair)) == []
    (one,) = modality_changed(make_pair("Guests have to pay now.", "Guests can pay now."))
    assert one.severity is Severity.MAJOR


def test_phrases_that_govern_different_words_do_not_answer(make_pair: PairMaker) -> None:
    pair = make_pair(
        "Guests must pay at the old desk now and leave.",
        "Guests pay at the old desk now and may leave.",
    )

    assert list(modality_changed(pair)) == []


def test_the_only_ones_of_a_sentence_built_anew_answer_each_other(make_pair: PairMaker) -> None:
    (one,) = modality_changed(
        make_pair("The bank was unlikely to cut rates.", "A cut by the bank was certain.")
    )

    assert one.message == "“unlikely” became “certain”, which is stronger"
    assert one.confidence < 0.8


def test_a_bound_behind_a_negation_is_none_of_its_own(make_pair: PairMaker) -> None:
    """What is not above 25 is below it; NEG001 knows."""
    turned = make_pair("Keep it below 25 degrees.", "Do not keep it above 25 degrees.")
    other = make_pair("Do not keep it below 25 degrees.", "Do not keep it above 25 degrees.")

    assert not list(modality_changed(turned))
    assert len(list(modality_changed(other))) == 1


def test_both_is_more_than_one_of_two(make_pair: PairMaker) -> None:
    (one,) = modality_changed(make_pair("Both boats sank.", "One of the boats sank."))

    assert one.message == "“Both” became “One of”, which is weaker"


def test_unlikely_is_below_possible(make_pair: PairMaker) -> None:
    (one,) = modality_changed(make_pair("A cut is unlikely now.", "A cut is possible now."))

    assert one.severity is Severity.MAJOR
    assert not list(modality_changed(make_pair("A cut is unlikely.", "A cut is improbable.")))
