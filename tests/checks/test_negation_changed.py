"""NEG001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Finding, Severity
from evaluator.encode.protocol import Encoder

pytestmark = pytest.mark.model


def findings(reference: str, candidate: str, encoder: Encoder) -> tuple[Finding, ...]:
    options = Options(select=("NEG001",), metrics=("chrf",))
    return evaluate_pair(reference, candidate, options, encoder=encoder).findings


def test_a_negator_on_one_side_alone_is_critical(encoder: Encoder) -> None:
    (one,) = findings("The dam will hold.", "The dam will not hold.", encoder)

    assert one.severity is Severity.CRITICAL
    assert one.candidate_text == "not hold"
    assert one.reference_text == "hold"
    assert "gained" in one.message


def test_other_words_in_its_place_make_it_major(encoder: Encoder) -> None:
    (one,) = findings(
        "The crew was told to put off landing in Lagos.",
        "The crew was told not to land in Lagos.",
        encoder,
    )

    assert one.severity is Severity.MAJOR


def test_another_word_negated_makes_it_minor(encoder: Encoder) -> None:
    found = findings(
        "The old machines are badly maintained.",
        "The old machines are not properly maintained.",
        encoder,
    )

    assert {one.severity for one in found} <= {Severity.MINOR}


@pytest.mark.parametrize(
    ("reference", "candidate", "count"),
    [
        ("Keep the vial below 25 degrees.", "Do not keep the vial above 25 degrees.", 0),
        ("Keep the vial below 25 degrees.", "Do not keep the vial below 25 degrees.", 1),
        ("More than 20 guests were not asked.", "At most 20 guests were asked.", 1),
    ],
)
def test_a_bound_turned_round_with_the_negation(
    reference: str, candidate: str, count: int, encoder: Encoder
) -> None:
    assert len(findings(reference, candidate, encoder)) == count


def test_no_before_a_number_is_no_negation(encoder: Encoder) -> None:
    assert findings("She lives at No. 3.", "She lives at number 3.", encoder) == ()


def test_two_lost_negations_are_two_findings(encoder: Encoder) -> None:
    found = findings(
        "He did not sign the letter and she did not read the letter.",
        "He signed the letter and she read the letter.",
        encoder,
    )

    assert len(found) == 2


def test_not_yet_is_one_negation_and_yet_to_another(encoder: Encoder) -> None:
    lost = findings(
        "The bridge is planned but not yet built.", "The bridge is planned and built.", encoder
    )
    (one,) = lost

    assert one.severity is Severity.CRITICAL
    assert not findings("The bridge is not built.", "The bridge is yet to be built.", encoder)


def test_a_negated_word_said_in_a_like_one_is_no_other_word(encoder: Encoder) -> None:
    """WordNet has "shut" like "closed"; "poorly" and "properly" are two."""
    (one,) = findings("The shop is not closed on Monday.", "The shop is shut on Monday.", encoder)

    assert one.severity is Severity.CRITICAL


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("There is no doubt that it will hold.", "There is doubt that it will hold."),
        ("It is not only ugly but dear.", "It is only ugly but dear."),
        ("If not treated, the wound festers.", "If treated, the wound festers."),
        ("They have yet to sign the lease.", "They have signed the lease."),
        ("The board had yet to meet.", "The board had already met."),
        ("He has no intention of leaving.", "He intends to leave."),
    ],
)
def test_a_negation_in_a_phrase_is_lost_like_any(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    (one,) = findings(reference, candidate, encoder)

    assert one.severity.rank >= Severity.MAJOR.rank
    assert "lost" in one.message


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("No doubt the dam was badly built.", "Undoubtedly the dam was badly built."),
        ("The news came suddenly.", "The news came out of nowhere."),
        ("Dozens, if not hundreds, of boats sank.", "Dozens or even hundreds of boats sank."),
        ("If not treated, the wound festers.", "If left untreated, the wound festers."),
        ("They have yet to sign the lease.", "They have not yet signed the lease."),
        ("The bridge, yet to be finished, fell.", "The unfinished bridge fell."),
        ("It is unlikely that it will reopen.", "It will probably not reopen."),
        ("Without a permit you may not fish.", "You may only fish with a permit."),
        ("They decided not to build it.", "They abandoned plans to build it."),
    ],
)
def test_a_negation_said_in_another_phrase_is_kept(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert findings(reference, candidate, encoder) == ()


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The minister did not say he had read it.", "The minister said he had not read it."),
        ("The firm did not promise to raise wages.", "The firm promised not to raise wages."),
        ("She tried not to wake him.", "She did not try to wake him."),
        (
            "The bank did not intend to follow others, which have begun to lend.",
            "The bank intended to follow others, which have not begun to lend.",
        ),
    ],
)
def test_a_negation_of_what_governs_is_none_of_the_governed(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    (one,) = findings(reference, candidate, encoder)

    assert "moved" in one.message


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("She did not think that he would win.", "She thought that he would not win."),
        ("They expect the rate not to rise.", "They do not expect the rate to rise."),
        ("It does not seem that it will flood.", "It seems that it will not flood."),
        ("The light is not able to escape.", "The light does not escape."),
        ("The clinic is not officially open.", "The clinic officially is not open."),
        ("It is better to talk than not to talk.", "Talking is better than not talking."),
        ("They gave no first reason for it.", "They did not give a reason for it first."),
    ],
)
def test_a_negation_that_may_be_raised_has_not_moved(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert findings(reference, candidate, encoder) == ()


@pytest.mark.parametrize(
    ("reference", "candidate", "told"),
    [
        ("Not everyone was hurt.", "Nobody was hurt.", "not one instead of not all"),
        ("No ship reached the port.", "Not every ship reached the port.", "not all instead of"),
        ("The trains do not always stop here.", "The trains never stop here.", "not one instead"),
        ("It did not answer all letters.", "It did not answer any letters.", "not one instead"),
    ],
)
def test_not_all_is_not_none(reference: str, candidate: str, told: str, encoder: Encoder) -> None:
    (one,) = findings(reference, candidate, encoder)

    assert told in one.message
    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Not every ship came.", "Not all ships came."),
        ("Not all members backed the plan.", "Some members did not back the plan."),
        ("Not all members backed the plan.", "Only some members backed the plan."),
        ("Not all members backed the plan.", "The plan was not backed by all members."),
    ],
)
def test_not_all_is_some(reference: str, candidate: str, encoder: Encoder) -> None:
    assert findings(reference, candidate, encoder) == ()


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("She was the first woman to lead the bank.", "No woman had led the bank before her."),
        ("Sales were flat from last year.", "Sales did not change from last year."),
        ("The suspect remains at large.", "The suspect has not been caught."),
    ],
)
def test_a_negation_that_other_words_may_say_is_minor(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    assert {one.severity for one in findings(reference, candidate, encoder)} <= {Severity.MINOR}


def test_a_phrase_may_hold_a_negation(encoder: Encoder) -> None:
    assert findings("He turned down the role.", "He did not accept the role.", encoder) == ()
