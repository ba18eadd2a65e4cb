"""Acronyms and what they are short for."""

from __future__ import annotations

import pytest

from evaluator.text.acronyms import acronym_of, acronym_stands, expansions, fits, initials_stand
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("word", "letters"), [("U.N.", "un"), ("OSCE", "osce"), ("Nato", ""), ("I", "")]
)
def test_an_acronym_is_two_capitals_and_more(word: str, letters: str) -> None:
    assert acronym_of(tokenise(f"the {word} here")[1]) == letters


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("who", "World Health Organization"),
        ("osce", "Organization for Security and Co-operation in Europe"),
        ("nps", "National Park Service"),
        ("fsb", "Federal Security Service"),
        ("usgs", "United States Geological Survey"),
    ],
)
def test_what_fits(short: str, words: str) -> None:
    assert fits(short, tokenise(words))


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("wto", "World Health Organization"),
        ("who", "World Trade Organization"),
        ("mvd", "Interior Ministry"),
    ],
)
def test_what_does_not_fit(short: str, words: str) -> None:
    assert not fits(short, tokenise(words))


def test_an_acronym_is_no_word_of_another() -> None:
    """The words of "HK Management" begin with the letters of HM, and mean nothing of the kind."""
    assert not acronym_stands("HM", tokenise("He runs HK Management."))
    assert not acronym_stands("AL", tokenise("Research in AI leads."))


def test_a_small_s_is_a_plural_and_a_large_one_a_letter() -> None:
    assert acronym_stands("CEO", tokenise("The CEOs met."))
    assert not acronym_stands("CEP", tokenise("The CEPS met."))


def test_initials() -> None:
    assert initials_stand(tokenise("National Park Service"), tokenise("The NPS said"))
    assert not initials_stand(tokenise("Service"), tokenise("The S said"))
    assert not initials_stand(tokenise("National Park Service"), tokenise("The FBI said"))


def test_expansions_of_one_word_are_acronyms_to_each_other() -> None:
    assert "isis" in expansions()["isil"]
