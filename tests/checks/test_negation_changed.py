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
