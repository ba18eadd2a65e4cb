"""Words that are taken from the reference, so that the candidate says more."""

from __future__ import annotations

import random

import pytest

from benchmarks.training.sources import Contrast, Original
from benchmarks.training.unsaid import unsaid


def made(reference: str, good: str) -> list[Contrast]:
    return unsaid([Original(reference, good, "")], random.Random(1))  # noqa: S311


@pytest.mark.parametrize(
    ("reference", "good", "less"),
    [
        ("The large gate fell.", "A large door fell.", ("The gate fell.", "A door fell.")),
        ("It quickly fell.", "Then it quickly broke.", ("It fell.", "Then it broke.")),
        # "an" before "early" and "evening": the article stays right.
        ("An early evening.", "One early evening.", ("An evening.", "One evening.")),
    ],
)
def test_what_both_say_is_left_out_of_the_reference_and_of_the_good(
    reference: str, good: str, less: tuple[str, str]
) -> None:
    assert made(reference, good) == [Contrast("unsaid", *less, good)]


@pytest.mark.parametrize(
    ("reference", "good"),
    [
        ("The large gate fell.", "The big gate fell."),  # not shared
        ("A large gate, a large door.", "A large gate."),  # which of the two?
        ("The gate was large.", "The gate was large."),  # the sentence would break
        ("An early train.", "An early train."),  # "an train"
        ("The gate fell.", "The gate fell."),  # nouns and verbs are no such words
    ],
)
def test_nothing_can_be_left_out(reference: str, good: str) -> None:
    assert made(reference, good) == []
