"""Words that say nothing of their own."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.needless import anticipating, needless, says_little
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left in order to eat.", "in order to"),
        ("Talks with regard to grain and in the course of May", "with regard to in the course of"),
        ("Order in the court", ""),
        ("Ships for both Oslo and Riga", "both"),
        ("Either leave or pay.", "Either"),
        ("Both left.", ""),
        ("both of the men who came from the far end of the old town and stayed", ""),
    ],
)
def test_such_words(text: str, expected: str) -> None:
    tokens = tokenise(text)

    assert " ".join(tokens[place].text for place in sorted(needless(tokens))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is wrong to leave", {0}),
        ("It would be a mistake to leave", {0}),
        ("He said it was clear that they left", {2}),
        ("It was red", set()),
        ("It wants to be seen", set()),
    ],
)
def test_it_that_holds_the_place_of_what_follows(text: str, expected: set[int]) -> None:
    assert anticipating(tokenise(text)) == expected


def test_each_has_the_place_where_it_begins() -> None:
    assert needless(tokenise("He left in order to eat both ham and eggs")) == {
        2: 2, 3: 2, 4: 2, 6: 6,
    }  # fmt: skip


def test_function_words_of_several_words_are_written_as_tokens_are() -> None:
    for phrase in load("needless")["en"]["several"]:
        assert [token.norm for token in tokenise(phrase)] == phrase.split()


def test_words_that_say_little_in_any_form() -> None:
    assert [word for word in ("made", "located", "persons", "mended") if says_little(word)] == [
        "made", "located", "persons",
    ]  # fmt: skip
