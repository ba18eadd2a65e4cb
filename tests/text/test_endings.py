"""Words found in forms that no table lists."""

from __future__ import annotations

import pytest

from evaluator.text.endings import Inflected

RUSSIAN = ("а", "у", "ом", "ы", "ов", "ами", "ах", "и")


@pytest.mark.parametrize("form", ["километр", "километров", "километрами", "километрах"])
def test_a_form_is_found_by_its_stem(form: str) -> None:
    assert Inflected({"километр": 1, "километра": 1}, RUSSIAN)(form) == 1


@pytest.mark.parametrize("word", ["километраж", "кило", "ами", ""])
def test_another_word_is_not(word: str) -> None:
    assert Inflected({"километр": 1}, RUSSIAN)(word) is None


def test_short_words_have_no_other_forms() -> None:
    """In Czech "let" are years, and "letů" flights."""
    years = Inflected({"let": 1, "roky": 1}, ("ů", "y"))

    assert years("let") == 1
    assert years("letů") is None


def test_without_endings_the_list_is_all() -> None:
    known = Inflected({"meter": 1})

    assert known("meter") == 1
    assert known("meters") is None
