"""Pairs in which nothing changed."""

from __future__ import annotations

import random
from unicodedata import name

import pytest

from benchmarks.training.benign import benign, curled, other_dash, straight

TEXTS = (
    'He said "no" to it. She left.',
    "It’s “late”, he said.",
    "The river - a wide one - rose.",
    "Too short",
    "One gate is open, one is shut.",
)


def rng(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311


def plain(text: str) -> str:
    """Without quotation marks, apostrophes, dashes and the spaces around them."""
    names = ("QUOTATION", "APOSTROPHE", "DASH", "HYPHEN", "SPACE")
    return "".join(letter for letter in text if not any(word in name(letter) for word in names))


def test_both_sides_say_the_same() -> None:
    pairs = benign(TEXTS, rng(1))

    assert all(plain(one) == plain(other) for one, other in pairs)


def test_there_are_equal_texts_fragments_other_quotes_and_other_dashes() -> None:
    pairs = benign(TEXTS, rng(1))
    different = {frozenset(pair) for pair in pairs if pair[0] != pair[1]}

    assert (TEXTS[4], TEXTS[4]) in pairs
    assert ("One gate is open", "One gate is open") in pairs
    assert ("She left.", "She left.") in pairs
    assert frozenset((TEXTS[0], "He said “no” to it. She left.")) in different
    assert frozenset((TEXTS[1], 'It\'s "late", he said.')) in different
    assert len(different) == 3


def test_a_text_of_two_words_is_no_text_to_take() -> None:
    assert benign(["Too short"], rng(1)) == []


def test_the_order_of_the_sides_is_drawn() -> None:
    orders = {benign(['He said "no" to it.'], rng(seed))[-1] for seed in range(20)}

    assert len(orders) == 2


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"No," he said.', "“No,” he said."),
        ("It isn't Anna's.", "It isn’t Anna’s."),
        ('A 5" pipe.', 'A 5" pipe.'),
    ],
)
def test_quotes_are_curled_and_straightened(typed: str, printed: str) -> None:
    assert curled(typed) == printed
    assert straight(printed) == typed


def test_a_dash_becomes_another_one() -> None:
    found = {other_dash("up - or down", rng(seed)) for seed in range(30)}

    assert found == {"up – or down", "up — or down", "up—or down"}
