"""STR001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.strength_changed import strength_changed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "severity", "direction"),
    [
        ("The nurse asked him to rest.", "The nurse ordered him to rest.", "major", "stronger"),
        ("The bank urged caution.", "The bank demanded caution.", "minor", "stronger"),
        ("The blast killed two divers.", "The blast injured two divers.", "major", "weaker"),
        ("Shares plunged on Friday.", "Shares dipped on Friday.", "major", "weaker"),
        ("The coach claimed it was late.", "The coach said it was late.", "minor", "stronger"),
        ("She tried to fix the roof.", "She managed to fix the roof.", "major", "stronger"),
        (
            "Its demand that he resign stands.",
            "Its request that he resign stands.",
            "major",
            "weaker",
        ),
    ],
)
def test_steps_of_a_scale_differ(
    make_pair: PairMaker, reference: str, candidate: str, severity: str, direction: str
) -> None:
    (one,) = strength_changed(make_pair(reference, candidate))

    assert one.severity is Severity(severity)
    assert one.message.endswith(f"which is {direction}")


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The vet said the cow was ill.", "The vet stated the cow was ill."),
        ("The vet said the cow was ill.", "The vet announced the cow was ill."),
        ("Four sailors died at sea.", "Four sailors perished at sea."),
        ("The press met the plot owner.", "The request met the plan owner."),
        ("Demand for copper grew.", "Orders for copper grew."),
        ("They met in order to vote.", "They met so as to vote."),
        ("The law requires two doors.", "The law asks two doors."),
        ("It was an incident at sea.", "It was an accident at sea."),
        ("The city scheme helps tenants.", "The city plan helps tenants."),
        ("He sat in the third row.", "He sat in the third dispute."),
    ],
)
def test_synonyms_and_other_senses_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(strength_changed(make_pair(reference, candidate))) == []


def test_one_of_many_scales_on_which_two_words_agree_settles_it(make_pair: PairMaker) -> None:
    """As assertions "insist" outdoes "demand", which is none; as requests they are one."""
    pair = make_pair("The owner insists on cash.", "The owner demands on cash.")

    assert list(strength_changed(pair)) == []
