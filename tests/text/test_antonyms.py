"""Which words are opposites."""

from __future__ import annotations

import pytest

from evaluator.text.antonyms import are_opposites
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
