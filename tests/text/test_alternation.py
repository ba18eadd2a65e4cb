"""Any of some words."""

from __future__ import annotations

import re

from evaluator.text.alternation import alternation


def test_the_longest_word_that_stands_there_is_matched() -> None:
    assert re.findall(alternation(["may", "maybe", "a.m."]), "maybe may a.m. axmx") == [
        "maybe",
        "may",
        "a.m.",
    ]


def test_no_words_match_nothing() -> None:
    assert re.search(alternation(()), "any text") is None
    assert re.search(alternation(()), "") is None
