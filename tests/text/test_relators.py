"""Words that say how two things are related."""

from __future__ import annotations

import pytest

from evaluator.text.relators import exclude_each_other, relators
from evaluator.text.tokens import tokenise


def found(text: str) -> list[str]:
    tokens = tokenise(text)
    return [" ".join(t.text for t in tokens[one.start : one.end]) for one in relators(tokens)]


def test_the_longest_at_each_place() -> None:
    text = "Because of rain, and as long as it lasts, stay in spite of them until it ends"
    assert found(text) == ["Because of", "and", "as long as", "in spite of", "until"]


def test_a_sense_behind_some_words_alone() -> None:
    assert found("She voted for it and paid for it.") == ["for", "and"]
    assert found("He argued loudly for peace.") == ["for"]


def test_none() -> None:
    assert found("It rained as they left, while we stayed.") == []
    assert found("") == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("because", "despite", True),
        ("despite", "because of", True),
        ("if", "unless", True),
        ("from", "to", True),
        ("from", "until", True),
        ("or", "and", True),
        ("including", "except for", True),
        ("because", "due to", False),
        ("if", "because", True),
        ("until", "by", False),
        ("when", "after", False),
        ("to", "to", False),
    ],
)
def test_which_exclude_each_other(one: str, other: str, *, expected: bool) -> None:
    (left,), (right,) = relators(tokenise(one)), relators(tokenise(other))

    assert exclude_each_other(left, right) is expected
    assert exclude_each_other(right, left) is expected
