"""Counts and figures in words."""

from __future__ import annotations

import pytest

from evaluator.domain.score import Score
from evaluator.report.wording import capitalised, counted, figure, listed


def test_counts_agree_with_their_noun() -> None:
    """Counts agree with their noun."""
    assert [counted(number, "pair") for number in (0, 1, 2, 10_000)] == [
        "0 pairs",
        "1 pair",
        "2 pairs",
        "10,000 pairs",
    ]


def test_irregular_plural_can_be_given() -> None:
    """Irregular plural can be given."""
    assert counted(2, "copy", "copies") == "2 copies"


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_lists_end_in_and(parts: list[str], words: str) -> None:
    """Lists end in and."""
    assert words == listed(parts)


def test_score_up_to_one_gets_two_decimals_more() -> None:
    """0.9312 of 1 is as exact with three decimals as 93.12 of 100 is with one."""
    of_100 = Score("BLEU", 93.12, 100, higher_is_better=True, signature="")
    of_1 = Score("similarity", 0.9312, 1, higher_is_better=True, signature="")

    assert (figure(of_100, 1), figure(of_1, 1)) == ("93.1", "0.931")
    assert (figure(of_100, 0), figure(of_1, 0)) == ("93", "0.93")


@pytest.mark.parametrize(
    ("text", "sentence"), [("a US man", "A US man"), ("“a” is gone", "“a” is gone"), ("", "")]
)
def test_only_the_first_letter_becomes_a_capital(text: str, sentence: str) -> None:
    """Names keep theirs, and a quotation that opens the sentence is not touched."""
    assert capitalised(text) == sentence
