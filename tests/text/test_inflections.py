"""What a word may be a form of."""

from __future__ import annotations

import pytest

from evaluator.text.inflections import bases, graded, is_ing_form, is_past_form


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("houses", "house"),
        ("boxes", "box"),
        ("cities", "city"),
        ("denied", "deny"),
        ("stopped", "stop"),
        ("hoping", "hope"),
        ("said", "say"),
        ("found", "find"),
        ("found", "found"),
        ("children", "child"),
    ],
)
def test_inflections_lead_back(word: str, base: str) -> None:
    assert base in bases(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [("important", "import"), ("national", "nation"), ("better", "good"), ("us", "u"), ("as", "a")],
)
def test_derived_words_do_not(word: str, other: str) -> None:
    assert other not in bases(word)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("higher", ("high", "er")),
        ("largest", ("large", "est")),
        ("bigger", ("big", "er")),
        ("easier", ("easy", "er")),
        ("happily", ("happy", "ly")),
        ("simply", ("simple", "ly")),
        ("cars", ("car", "")),
    ],
)
def test_degrees_and_adverbs_carry_their_ending(word: str, form: tuple[str, str]) -> None:
    assert form in graded(word)


@pytest.mark.parametrize("word", ["walked", "went", "taken", "held"])
def test_past_forms(word: str) -> None:
    assert is_past_form(word)


@pytest.mark.parametrize("word", ["women", "better", "goes", "has", "talks", "crises"])
def test_other_irregular_forms_are_no_past(word: str) -> None:
    assert not is_past_form(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("paying", True), ("running", True), ("bring", False), ("something", False), ("pay", False)],
)
def test_forms_in_ing(word: str, *, expected: bool) -> None:
    assert is_ing_form(word) is expected
