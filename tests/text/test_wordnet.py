"""What WordNet holds of two words; each pair can be looked up in WordNet itself."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.wordnet import NO_RELATION, Senses, relation, senses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fix", "repair"),  # one set of synonyms
        ("physicians", "doctor"),  # in any form
        ("speedy", "fast"),  # an adjective and the head of its cluster
    ],
)
def test_words_that_may_say_the_same(one: str, other: str) -> None:
    assert relation(one, other).like
    assert relation(other, one).like


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("oak", "tree"),  # a kind of it
        ("demand", "ask"),
        ("oak", "elm"),  # both kinds of a third
    ],
)
def test_words_of_a_kind(one: str, other: str) -> None:
    assert relation(one, other).akin
    assert relation(other, one).akin
    assert not relation(one, other).opposite


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("curly", "straight"),
        ("quickly", "slowly"),
        ("rises", "fell"),
        ("speedy", "slow"),  # by the head of its cluster
    ],
)
def test_opposites(one: str, other: str) -> None:
    assert relation(one, other).opposite
    assert relation(other, one).opposite


@pytest.mark.parametrize(("one", "other"), [("oak", "treaty"), ("minister", "lake"), ("of", "qzx")])
def test_words_that_meet_nowhere(one: str, other: str) -> None:
    assert relation(one, other) == NO_RELATION


def test_a_word_that_is_not_there() -> None:
    assert senses("qzx") == Senses()


def test_the_table_is_whole() -> None:
    """As many words as the file beside it says, each but the last behind the one before."""
    from evaluator.text.wordnet import _table

    words = _table()._words

    assert len(words) == load("wordnet")["words"]
    assert words == sorted(set(words))
