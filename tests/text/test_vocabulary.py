"""Words of the dictionary."""

from __future__ import annotations

from evaluator.text.vocabulary import is_word


def test_words_and_names() -> None:
    assert is_word("Police")
    assert not is_word("Watanabe")


def test_languages_without_a_dictionary_know_every_word() -> None:
    assert is_word("Watanabe", "xx")
