"""Words by which what they go with is no fact."""

from __future__ import annotations

import pytest

from evaluator.text.factuality import Claim, markers
from evaluator.text.tokens import tokenise

DENIES, OPEN, HEARSAY = Claim


def found(text: str) -> list[tuple[str, str, Claim]]:
    """Each marker with the word that it goes with."""
    tokens = tokenise(text)
    return [
        (
            " ".join(token.text for token in tokens[one.at : one.end]),
            tokens[one.head].text,
            one.claim,
        )
        for one in markers(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They failed to pay.", ("failed", "pay", DENIES)),
        ("They failed to bring it.", ("failed", "bring", DENIES)),
        ("The failed coup led to arrests.", ("failed", "coup", DENIES)),  # the nearest head
        ("They failed yet again to pay.", ("failed", "pay", DENIES)),
        ("It was unable to fly.", ("unable", "fly", DENIES)),
        ("They stopped paying.", ("stopped", "paying", DENIES)),
        ("They prevented the two men from leaving.", ("prevented", "leaving", DENIES)),
        ("It suspended the payments.", ("suspended", "payments", DENIES)),
        ("A lack of rain was felt.", ("lack", "rain", DENIES)),
        ("Goats seldom bite.", ("seldom", "bite", DENIES)),
        ("They waited in vain.", ("in vain", "waited", DENIES)),
        ("He used a forged pass.", ("forged", "pass", DENIES)),
        ("She is due to open it.", ("due", "open", OPEN)),
        ("It may have sunk.", ("may", "sunk", OPEN)),
        ("It could have sunk.", ("could have", "sunk", OPEN)),
        ("The would-be buyer left.", ("would - be", "buyer", OPEN)),
        ("It was nearly lost.", ("nearly", "lost", OPEN)),
        ("It will almost triple.", ("almost", "triple", OPEN)),
        ("He is said to have fled.", ("said", "fled", HEARSAY)),
        ("She is accused of stealing it.", ("accused", "stealing", HEARSAY)),
        ("Three suspected thieves ran.", ("suspected", "thieves", HEARSAY)),
    ],
)
def test_a_marker_and_its_head(text: str, expected: tuple[str, str, Claim]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They stopped to pay the toll.",
        "They stopped something.",
        "A possible leak was seen.",
        "We wish to thank you all.",
        "They offered help to refugees.",
        "The abandoned house burned.",
        "Blocked drains smell.",
        "He said to reporters that it rains.",
        "It was late due to flooding.",
        "They attempted two runs.",
        "They proposed changes.",
        "They have planned attacks.",
        "Almost 200 came.",
        "Almost two hundred came.",
        "In May the shop closed.",
        "He used all his might.",
        "They planned the run, and it failed.",
        "He managed to pay.",
        "They failed.",
        "The offer stands.",
        "She wrote to Oslo, which refused.",
        "He wanted to Oslo.",
        "She was the said heir.",
        "",
    ],
)
def test_no_marker(text: str) -> None:
    assert found(text) == []


def test_with_to_before_it_and_of_a_verb() -> None:
    by_text = {
        text: next(iter(markers(tokenise(text))))
        for text in ("They failed to pay.", "They stopped paying.", "He used a forged pass.")
    }

    assert [(one.infinitive, one.verb) for one in by_text.values()] == [
        (True, True),
        (False, True),
        (False, False),
    ]
