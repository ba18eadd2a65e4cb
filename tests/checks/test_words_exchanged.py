"""ROL003 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.words_exchanged import words_exchanged
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "told"),
    [
        ("He sold cows and bought goats.", "He sold goats and bought cows.", "“cows” and “goats”"),
        (
            "It snowed in March; in April it rained.",
            "It rained in March; in April it snowed.",
            "“snowed” and “rained”",
        ),
        (
            "We would rather wait too long than move too soon.",
            "We would rather move too soon than wait too long.",
            "“wait too long” and “move too soon”",
        ),
        ("They chose peace over war.", "They chose war over peace.", "“peace” and “war”"),
        (
            "The clerk mistook the comet for a star.",
            "The clerk mistook a star for the comet.",
            "“comet” and “star”",
        ),
        (
            "Steel mills closed before paper mills opened.",
            "Paper mills closed before steel mills opened.",
            "“Steel” and “paper”",
        ),
    ],
)
def test_an_exchange_is_found(
    reference: str, candidate: str, told: str, make_pair: PairMaker
) -> None:
    (one,) = words_exchanged(make_pair(reference, candidate))

    assert one.message == f"{told} changed places"
    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Cows, sheep and goats drowned.", "Goats, sheep and cows drowned."),
        ("Rain or snow or hail fell.", "Hail or snow or rain fell."),
        ("Red hats met blue hats.", "Blue hats met red hats."),
        ("It rained on Ascension Day.", "On Ascension Day it rained."),
        ("After years of war they left.", "After war of years they left."),
        ("Red is better than blue; blue is dull.", "Blue is better than red; blue is dull."),
        ("They sold salt to miners.", "Salt they sold to miners."),
        ("Ann met Bob on Sunday.", "Bob met Ann on Sunday."),
        ("Tea with milk is cheap.", "Milk with tea is cheap."),
        ("The nurse called the doctor.", "The doctor called the nurse."),  # ROL001
        ("Use butter instead of oil.", "Use oil and not butter."),
    ],
)
def test_what_is_no_exchange(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert list(words_exchanged(make_pair(reference, candidate))) == []
