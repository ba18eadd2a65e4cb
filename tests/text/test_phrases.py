"""Phrases, and what says the same in other words."""

from __future__ import annotations

import pytest

from evaluator.text.phrases import phrasal_verbs, said_otherwise
from evaluator.text.tokens import tokenise


def said(reference: str, candidate: str) -> tuple[str, str]:
    """The words of both sides that are said in another way there."""
    sides = tokenise(reference), tokenise(candidate)
    left, right = (
        " ".join(tokens[place].text for place in sorted(places))
        for tokens, places in zip(sides, said_otherwise(*sides), strict=True)
    )
    return left, right


@pytest.mark.parametrize(
    ("reference", "candidate", "left", "right"),
    [
        ("Leave at once.", "Leave immediately.", "at once", "immediately"),
        ("Immediately they left.", "They left at once.", "Immediately", "at once"),
        ("They called off the match.", "The match was cancelled.", "called off", "cancelled"),
        ("He went on because of it.", "He went on due to it.", "because of", "due to"),
    ],
)
def test_a_phrase_and_its_like(reference: str, candidate: str, left: str, right: str) -> None:
    assert said(reference, candidate) == (left, right)


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Leave at once.", "Leave at once."),
        ("Leave at once.", "Leave later."),
        ("Leave at once, immediately.", "Leave at once, immediately."),
        ("He handled it.", "He addressed it."),  # both may be "dealt with"
        ("They called the match off.", "The match was cancelled."),  # not side by side
        ("", "Leave at once."),
    ],
)
def test_what_is_no_phrase_or_on_both_sides(reference: str, candidate: str) -> None:
    assert said(reference, candidate) == ("", "")


def test_the_longest_wording_counts() -> None:
    assert said("It is done now and then.", "It is occasionally done.")[0] == "now and then"


def test_a_verb_with_its_particle_and_the_words_for_it() -> None:
    (one,) = phrasal_verbs(tokenise("Later on they called off the race."))

    assert (one.start, one.end, one.synonyms) == (3, 5, ("cancel",))
    assert not one.adds_little


def test_a_particle_may_add_little() -> None:
    assert [one.adds_little for one in phrasal_verbs(tokenise("She found out."))] == [True]
