"""Patterns are tried only where they may match."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.date_grammar import date_grammar


def tried(text: str, language: str = "en") -> set[str]:
    grammar = date_grammar(language)
    return {name for last in (False, True) for name in grammar.worth_trying(text, last=last)}


def test_a_sentence_without_figures_and_calendar_words_needs_no_pattern() -> None:
    assert tried("The council declined to say who had signed the letter.") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("12/1/2020", "numeric"),
        ("on 10 January", "day_month"),
        ("on January 10", "month_day"),
        ("the tenth of January", "word_month"),
        ("in 1957", "lone_year"),
        ("the '90s", "decade"),
        ("at 5 p.m.", "meridian"),
        ("at six o’clock", "oclock"),
        ("six in the morning", "in_part"),
        ("on the 25th", "the_day"),
        ("44 BC", "era_year"),
        ("next week", "direction"),
    ],
)
def test_what_a_pattern_needs_is_there_where_it_matches(text: str, name: str) -> None:
    assert date_grammar("en").pattern(name).search(text)
    assert name in tried(text)


def test_elsewhere_words_are_not_asked_for() -> None:
    """Chinese parts no words, so a month cannot be looked up among them."""
    assert "day_month" in tried("3 foo", "de")
    assert "weekday" in tried("星期一", "zh")


def test_every_pattern_and_every_need_is_known() -> None:
    table = load("dates")
    patterns = {*table["en"]["patterns"], *table["any"]["patterns"]}
    kinds = {*table["shapes"], *table["en"]["marks"], "month", "weekday", "part", "noon", "offset"}
    kinds |= {"direction", "period", "ordinal", "feast", "season"}

    assert table["needs"].keys() <= patterns | table["known"]["patterns"].keys()
    assert set(table["last"]["patterns"]) <= patterns
    assert {need for needs in table["needs"].values() for need in needs} <= kinds


def test_a_pattern_is_compiled_once() -> None:
    grammar = date_grammar("en")

    assert grammar.pattern("weekday") is grammar.pattern("weekday")
