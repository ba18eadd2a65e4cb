"""Which way a figure moved."""

from __future__ import annotations

import pytest

from evaluator.text.tokens import tokenise
from evaluator.text.trends import is_of_two, trend


def way(text: str, figure: str) -> tuple[str, bool] | None:
    """The word that says it and whether the figure rises; the figure is one token."""
    tokens = tokenise(text)
    at = [token.text for token in tokens].index(figure)
    found = trend(tokens, at, at + 1)
    return (tokens[found.at].text, found.rises) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares gained 5 points", ("gained", True)),
        ("Rents have fallen by about 5 points", ("fallen", False)),
        ("A rise of 5 points", ("rise", True)),
        ("Food became 5 percent cheaper", ("cheaper", False)),
        ("Sales were 5 points up", ("up", True)),
        ("Sales, down 5 points, stood still", ("down", False)),
        ("Up to 5 points were awarded", None),  # a bound
        ("It moved by 5 points", None),
        ("It stood at higher than 5 points", None),  # a bound, too
        ("Fell to 5 from higher than 8", ("Fell", False)),
        ("It stood at 5 from higher than 8", None),  # "from" leads to the other figure
        ("Rents rose to 5 points", ("rose", True)),
        ("The highest rate of 5 points", None),
        ("Rents rose, 5 people said", None),  # a mark between
        ("Rents rose 4 and 5 people left", None),  # another figure between
        ("Rents rose for the first time in these last 5 years", None),  # too far
        ("They cut 5 up", None),  # both as near
    ],
)
def test_the_nearest_word_says_which_way(text: str, expected: tuple[str, bool] | None) -> None:
    assert way(text, "5") == expected


def test_one_thing_against_another() -> None:
    assert is_of_two(tokenise("The franc rose against the euro"))
    assert not is_of_two(tokenise("The franc rose"))
