"""Which words a text has."""

from __future__ import annotations

import pytest

from evaluator.text.word_set import first_letters, word_set


def test_runs_of_letters_in_small() -> None:
    assert word_set("It's 5pm, IT’S late_ly") == {"it", "s", "pm", "late", "ly"}


def test_a_text_without_letters_has_no_words() -> None:
    assert word_set("5:30 – 17") == frozenset()


@pytest.mark.parametrize(
    ("phrase", "first"), [("day after tomorrow", "day"), ("o'clock", "o"), ("24/7", "")]
)
def test_the_first_word_of_a_phrase(phrase: str, first: str) -> None:
    assert first_letters(phrase) == first
