"""Degrees of comparison."""

from __future__ import annotations

import pytest

from evaluator.text.degrees import Degree, degree
from evaluator.text.tokens import tokenise


def found(text: str, word: str) -> tuple[str, Degree] | None:
    tokens = tokenise(text)
    one = degree(tokens, [token.norm for token in tokens].index(word))
    return one and (one.base, one.degree)


@pytest.mark.parametrize(
    ("text", "word", "base", "expected"),
    [
        ("a high wall", "high", "high", Degree.POSITIVE),
        ("as high as ours", "high", "high", Degree.EQUAL),
        ("a higher wall", "higher", "high", Degree.COMPARATIVE),
        ("the highest wall", "highest", "high", Degree.SUPERLATIVE),
        ("higher than any other wall", "higher", "high", Degree.SUPERLATIVE),
        ("the bigger house", "bigger", "big", Degree.COMPARATIVE),
        ("an easier way", "easier", "easy", Degree.COMPARATIVE),
        ("a better way", "better", "good", Degree.COMPARATIVE),
        ("the worst way", "worst", "bad", Degree.SUPERLATIVE),
        ("more expensive shoes", "expensive", "expensive", Degree.COMPARATIVE),
        ("the least expensive shoes", "expensive", "expensive", Degree.SUPERLATIVE),
    ],
)
def test_a_degree(text: str, word: str, base: str, expected: Degree) -> None:
    assert found(text, word) == (base, expected)


def test_a_noun_has_no_degree() -> None:
    tokens = tokenise("It fell to a ten-year low.")

    assert degree(tokens, len(tokens) - 2) is None


def test_most_makes_no_degree_of_some() -> None:
    assert found("it will most probably rain", "probably") != ("probably", Degree.SUPERLATIVE)


@pytest.mark.parametrize("word", ["leader", "forest", "river", "walls", "number"])
def test_what_has_none(word: str) -> None:
    assert found(f"the {word} here", word) is None


def test_one_of_several() -> None:
    for text, several in (
        ("one of the largest lakes", True),
        ("among the three largest lakes", True),
        ("three of the largest lakes", True),
        ("one of Peru's three largest lakes", True),
        ("the largest lake", False),
    ):
        tokens = tokenise(text)
        one = degree(tokens, len(tokens) - 2)
        assert one is not None
        assert one.one_of_several is several


def test_less_and_than() -> None:
    tokens = tokenise("less useful than ours")
    one = degree(tokens, 1)

    assert one is not None
    assert (one.down, one.compared, one.start, one.end) == (True, True, 0, 2)
