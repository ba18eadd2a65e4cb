"""Negators, idioms that are none, and words that hold a negation."""

from __future__ import annotations

import pytest

from evaluator.text.negation import (
    contradicts,
    holds_negation,
    may_hold_affix,
    negates,
    negations,
    negator_indices,
    without_affix,
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


@pytest.mark.parametrize(
    ("word", "without"),
    [
        ("unrelated", {"related"}),
        ("harmless", {"harm", "harmful"}),
        ("indirect", {"direct"}),
        ("under", set()),
        ("union", set()),
        ("related", set()),
        ("unfit", set()),  # too short a word to be sure
    ],
)
def test_a_word_without_its_affix(word: str, without: set[str]) -> None:
    assert without_affix(tokenise(word)[0]) == without


@pytest.mark.parametrize(
    ("negative", "plain", "expected"),
    [
        ("unrelated", "linked", True),
        ("unaware", "knew", True),
        ("unable", "could", True),
        ("linked", "unrelated", False),
        ("unrelated", "unlinked", False),
        ("unpaid", "outstanding", False),
        ("unrelated", "red", False),
    ],
)
def test_one_word_contradicts_what_another_says(
    negative: str, plain: str, *, expected: bool
) -> None:
    assert contradicts(tokenise(negative)[0], tokenise(plain)[0]) is expected


def test_a_word_may_look_as_if_it_had_an_affix() -> None:
    assert may_hold_affix(tokenise("unwilling")[0])
    assert not may_hold_affix(tokenise("willing")[0])


def test_an_unknown_language_has_no_negators() -> None:
    assert negations("xx") == frozenset()
    assert not negates("illegal", "legal", "xx")
    assert not may_hold_affix(tokenise("illegal")[0], "xx")
    assert not contradicts(tokenise("illegal")[0], tokenise("legal")[0], "xx")
    assert not holds_negation(tokenise("lacks")[0], "xx")
    assert negator_indices(tokenise("not"), "xx") == []
