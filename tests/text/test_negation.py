"""Negators, idioms that are none, and words that hold a negation."""

from __future__ import annotations

import pytest

from evaluator.text.negation import (
    holds_negation,
    may_hold_affix,
    negates,
    negations,
    negator_indices,
)
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "negators"),
    [
        ("He does not go and never went.", ["not", "never"]),
        ("They can't.", ["n't"]),
        ("Not only Kenya, no doubt.", []),
        ("All went well.", []),
    ],
)
def test_negators_are_found_and_idioms_left_out(text: str, negators: list[str]) -> None:
    tokens = tokenise(text)

    assert [tokens[index].norm for index in negator_indices(tokens)] == negators


@pytest.mark.parametrize("word", ["refused", "lacks", "hardly", "unable"])
def test_some_words_hold_a_negation(word: str) -> None:
    assert holds_negation(tokenise(word)[0])


def test_most_words_hold_none() -> None:
    assert not holds_negation(tokenise("agreed")[0])


@pytest.mark.parametrize(
    ("word", "plain", "expected"),
    [
        ("illegal", "legal", True),
        ("useless", "useful", False),
        ("harmless", "harm", True),
        ("into", "to", False),
        ("legal", "illegal", False),
    ],
)
def test_an_affix_negates_a_whole_word(word: str, plain: str, *, expected: bool) -> None:
    assert negates(word, plain) is expected


def test_a_word_may_look_as_if_it_had_an_affix() -> None:
    assert may_hold_affix(tokenise("unwilling")[0])
    assert not may_hold_affix(tokenise("willing")[0])


def test_an_unknown_language_has_no_negators() -> None:
    assert negations("xx") == frozenset()
    assert not negates("illegal", "legal", "xx")
    assert not may_hold_affix(tokenise("illegal")[0], "xx")
    assert not holds_negation(tokenise("lacks")[0], "xx")
    assert negator_indices(tokenise("not"), "xx") == []
