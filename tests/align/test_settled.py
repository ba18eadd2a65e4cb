"""Words that are not to be doubted."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pytest

from evaluator.align.settled import settled
from evaluator.domain.words import STRONG
from evaluator.text.acronyms import said_in_short
from evaluator.text.tokens import tokenise


def words(
    text: str, other: str, linked: Collection[str], *, chance: float = 0.1, added: bool = True
) -> list[str]:
    """The settled words of a text; the linked ones by their forms."""
    tokens = tokenise(text)
    places = [place for place, token in enumerate(tokens) if token.text in linked]
    chances = np.full(len(tokens), chance)
    said = said_in_short(tokens, tokenise(other))
    return [tokens[place].text for place in settled(tokens, said, places, chances, added=added)]


def test_a_name_that_the_other_says_in_short() -> None:
    assert words("World Trade Organization", "WTO", ()) == ["World", "Trade", "Organization"]


def test_function_words_of_several_words_where_all_are_unlinked() -> None:
    assert words("left in order to eat", "left to eat", {"left", "to", "eat"}) == ["in", "order"]
    assert words("left in order to eat", "left in haste", {"left", "in"}) == []


@pytest.mark.parametrize(
    ("chance", "added", "linked", "expected"),
    [
        (STRONG - 0.01, True, {"is", "here"}, ["located"]),
        (STRONG, True, {"is", "here"}, []),
        (STRONG - 0.01, False, {"is", "here"}, []),  # what is lost may have held its clause
        (STRONG - 0.01, True, {"is", "here", "located"}, []),
    ],
)
def test_words_that_say_little(
    chance: float, linked: Collection[str], expected: list[str], *, added: bool
) -> None:
    assert words("is located here", "is here", linked, chance=chance, added=added) == expected
