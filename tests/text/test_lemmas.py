"""Inflections of one word share a form."""

from __future__ import annotations

import pytest

from evaluator.text.lemmas import is_irregular, lemma


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("said", "say"),
        ("was", "be"),
        ("men", "man"),
        ("halting", "halted"),
        ("agreements", "agreement"),
        ("wrote", "writing"),
        ("n't", "not"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert lemma(one) == lemma(other)


@pytest.mark.parametrize(("one", "other"), [("found", "fond"), ("demand", "call"), ("new", "knew")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)


def test_other_languages_have_their_own_stemmer() -> None:
    assert lemma("häuser", "de") == lemma("haus", "de")


@pytest.mark.parametrize("language", ["", "xx"])
def test_an_unknown_language_leaves_words_alone(language: str) -> None:
    assert lemma("went", language) == "went"


def test_irregular_forms_are_known_as_such() -> None:
    assert is_irregular("meant")
    assert not is_irregular("walked")
