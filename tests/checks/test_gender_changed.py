"""GEN001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.gender_changed import gender_changed
from tests.conftest import PairMaker


def test_each_pronoun_that_changed_is_a_finding(make_pair: PairMaker) -> None:
    pair = make_pair(
        "The judge packed his bag and he left.", "The judge packed her bag and she left."
    )

    assert [one.message for one in gender_changed(pair)] == [
        "“his” became “her”",
        "“he” became “she”",
    ]


def test_the_spans_are_the_pronouns(make_pair: PairMaker) -> None:
    pair = make_pair("A clerk lost her key.", "A clerk lost his key.")
    (one,) = gender_changed(pair)

    assert pair.reference.text[one.reference.start : one.reference.end] == "her"
    assert pair.candidate.text[one.candidate.start : one.candidate.end] == "his"


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The judge packed his bag.", "The judge packed the bag."),
        ("The ship lost its mast.", "The ship lost her mast."),
        ("He met her at noon.", "She met him at noon, and she knew her."),
        ("The judge packed his bag.", "The judge packed their bag."),
        ("His wife sold it.", "His wife sold what she had."),
    ],
)
def test_other_changes_are_left_alone(make_pair: PairMaker, reference: str, candidate: str) -> None:
    assert list(gender_changed(make_pair(reference, candidate))) == []
