"""Acronyms and what they are short for."""

from __future__ import annotations

import pytest

from evaluator.text.acronyms import (
    acronym_of,
    acronym_stands,
    expansions,
    fits,
    initials_stand,
    is_known,
    is_known_in_full,
    said_in_short,
)
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


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        ("The World Health Organization left.", "The WHO left.", "The World Health Organization"),
        ("The WHO left.", "The World Health Organization left.", "The WHO"),
        # Both here, one there; the brackets belong to it.
        ("A World Trade Organization (WTO) rule", "A WTO rule", "World Trade Organization ( WTO )"),
        ("Fotos by DPA (Deutsche Presse-Agentur)", "DPA", "DPA ( Deutsche Presse - Agentur )"),
        ("Ministers of the Islamic State", "Ministers of ISIS", "the Islamic State"),
        ("The gross domestic product fell.", "GDP fell.", "The gross domestic product"),
        # Of two letters only names: any two words in order might be meant.
        ("The Black Forest Bank", "The BF Bank", "The Black Forest"),
        ("a black forest bank", "a BF bank", ""),
        ("The World Trade Organization left.", "The WHO left.", ""),
        ("They did not act on DNA.", "They acted on DNA.", "DNA"),
        ("The FSA and the Free Syrian Army", "An army", ""),
    ],
)
def test_what_others_say_in_short_or_spell_out(here: str, there: str, said: str) -> None:
    tokens = tokenise(here)
    found = said_in_short(tokens, tokenise(there))

    assert " ".join(tokens[place].text for place in sorted(found)) == said


def test_known_acronyms() -> None:
    assert is_known("who")
    assert not is_known("mvd")
    assert is_known_in_full(tokenise("World Bank"))
    assert not is_known_in_full(tokenise("Interior Ministry"))
