"""ANT001 beyond its examples; words are linked by form and place alone."""

from __future__ import annotations

import pytest

from evaluator.checks.word_opposed import word_opposed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The bakery opened at noon.", "The bakery closed at noon."),
        ("Rents were higher in the north.", "Rents were lower in the north."),
        ("The choir sang loudly at night.", "The choir sang quietly at night."),
        ("It was the best harvest in years.", "It was the worst harvest in years."),
        ("The surgeon found the bullet.", "The surgeon lost the bullet."),
        ("The jury did not accept the plea.", "The jury did not reject the plea."),
        ("In May, the guild accepted terms.", "The guild refused terms in May."),
        ("The firm was sold in May.", "The firm bought in May."),
    ],
)
def test_an_opposite_among_words_that_stayed_is_critical(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    (one,) = word_opposed(make_pair(reference, candidate))

    assert one.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The tomb lay undetected there.", "The tomb lay discovered there."),
        ("Her fear proved unfounded.", "Her fear proved justified."),
        ("Those who were unable to walk", "Those who could walk"),
        ("He was unaware of it.", "He knew of it."),
        ("The toy is harmless to pets.", "The toy is dangerous to pets."),
    ],
)
def test_what_a_word_would_say_without_its_affix_is_its_contrary(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    (one,) = word_opposed(make_pair(reference, candidate))

    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The bills lay unpaid there.", "The bills lay outstanding there."),
        ("He was unhurt by it.", "He was uninjured by it."),
        ("The bus was unable to stop.", "The bus could not stop."),
        ("The bus was not unable to stop.", "The bus could stop."),
        ("The tomb lay undetected there.", "The tomb was not discovered there."),
        ("She denied having met him.", "She said that she had not met him."),
    ],
)
def test_two_negative_words_or_a_negated_contrary_say_the_same(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert not list(word_opposed(make_pair(reference, candidate)))


def test_a_reworded_sentence_makes_it_major(make_pair: PairMaker) -> None:
    """What stands behind the word is another: the two need not stand for each other."""
    pair = make_pair(
        "The guild accepted terms that Oslo offered.",
        "The guild refused what came from Oslo.",
    )
    (one,) = word_opposed(pair)

    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The well is deep.", "The well is not shallow."),
        ("The guard let nobody enter it.", "The guard made everybody leave it."),
        ("The shed is not locked.", "The shed is unlocked."),
        ("It rained before the match began in Oslo.", "It rained after they left for Oslo."),
        ("Shops here are hardly busy.", "Shops here are idle."),
        ("None of the old pumps are clean.", "All of the old pumps are dirty."),
        ("The price failed to rise in May.", "The price continued to fall in May."),
        ("Rents rose and wages fell.", "Rents fell and wages rose."),
        ("The farm sold hay to the zoo.", "The zoo bought hay from the farm."),
        ("The firm raised the limits.", "The firm lifted the limits."),
        ("Prices were higher than hoped.", "Prices were lowest of all."),
        ("It is an important port.", "It is an export port."),
        ("The minister went to Oslo.", "The minister came to Oslo."),
    ],
)
def test_what_says_the_same_or_is_no_opposite_is_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(word_opposed(make_pair(reference, candidate))) == []


def test_a_negation_of_another_clause_changes_nothing(make_pair: PairMaker) -> None:
    pair = make_pair("No, the gate is open today.", "No, the gate is closed today.")

    assert [one.message for one in word_opposed(pair)] == ["“open” became its opposite, “closed”"]


def test_a_mark_near_both_words_is_an_edge_that_agrees(make_pair: PairMaker) -> None:
    """Nothing of the sentence agrees but that each word ends it."""
    (one,) = word_opposed(make_pair("The lake is shallow.", "The lake is deep."))

    assert one.severity is Severity.CRITICAL
