"""Which words are opposites."""

from __future__ import annotations

import pytest

from evaluator.text.antonyms import are_contrasts, are_opposites, is_converse
from evaluator.text.tokens import tokenise


def opposites(one: str, other: str) -> bool:
    (left,), (right,) = tokenise(one), tokenise(other)
    return are_opposites(left, right)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("support", "oppose"),
        ("supports", "opposed"),
        ("Rising", "fell"),
        ("bigger", "smaller"),
        ("earliest", "latest"),
        ("best", "worst"),
        ("loudly", "quietly"),
        ("easier", "harder"),
        ("up", "down"),
        ("men", "women"),
    ],
)
def test_opposites_are_known_both_ways(one: str, other: str) -> None:
    assert opposites(one, other)
    assert opposites(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("worse", "greater"),
        ("higher", "lowest"),
        ("important", "export"),
        ("informs", "formal"),
        ("employs", "employees"),
        ("hardly", "easily"),
        ("lift", "cut"),
        ("went", "came"),
        ("city", "country"),
        ("he", "she"),
        ("over", "under"),
        ("open", "open"),
        ("lamp", "closed"),
    ],
)
def test_other_words_are_none(one: str, other: str) -> None:
    assert not opposites(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("rest", "work"), ("slowly", "suddenly"), ("resisted", "complied")]
)
def test_contrasts_are_known_both_ways_and_are_no_opposites(one: str, other: str) -> None:
    (left,), (right,) = tokenise(one), tokenise(other)

    assert are_contrasts(left, right)
    assert are_contrasts(right, left)
    assert not are_opposites(left, right)


@pytest.mark.parametrize(("one", "other"), [("rest", "rests"), ("rest", "relax"), ("up", "down")])
def test_other_words_are_no_contrasts(one: str, other: str) -> None:
    (left,), (right,) = tokenise(one), tokenise(other)

    assert not are_contrasts(left, right)


@pytest.mark.parametrize(
    ("passive", "active", "found"),
    [
        ("given", "received", True),
        ("received", "given", False),  # what was received says nothing of a giver's gift
        ("taught", "learn", True),
        ("bought", "sells", False),
    ],
)
def test_converses(passive: str, active: str, *, found: bool) -> None:
    (left,), (right,) = tokenise(passive), tokenise(active)

    assert is_converse(left, right) is found
