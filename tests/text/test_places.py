"""Places under their several names."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.places import Place, longest_place, only_in_capitals, places
from evaluator.text.tokens import tokenise


def place(name: str) -> Place:
    return places()[tuple(name.split())]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("russia", "russian"),
        ("united states", "us"),
        ("u.s.", "america"),
        ("uk", "britain"),
        ("myanmar", "burma"),
        ("turkey", "türkiye"),
        ("czechia", "czech republic"),
        ("kyiv", "kiev"),
        ("beijing", "peking"),
        ("mumbai", "bombay"),
        ("united nations", "un"),
        ("hong kong", "hong kong"),
    ],
)
def test_names_of_one_place(a: str, b: str) -> None:
    assert place(a).same(place(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("austria", "australia"),
        ("iran", "iraq"),
        ("slovakia", "slovenia"),
        ("niger", "nigeria"),
        ("north korea", "south korea"),
        ("geneva", "vienna"),
        ("china", "taiwan"),
        ("england", "scotland"),
    ],
)
def test_places_that_only_look_alike(a: str, b: str) -> None:
    assert not place(a).same(place(b))
    assert not place(a).near(place(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [("moscow", "russia"), ("kremlin", "moscow"), ("england", "uk"), ("us", "washington")],
)
def test_what_may_speak_for_what(a: str, b: str) -> None:
    assert place(a).near(place(b))
    assert place(b).near(place(a))


def test_adjectives_are_marked() -> None:
    assert place("polish").adjective
    assert place("poles").adjective
    assert not place("poland").adjective


def test_other_languages_have_the_names_of_cldr() -> None:
    assert places("de")["frankreich",].key == "FR"
    assert ("russian",) not in places("de")


def test_an_unknown_language_has_no_places() -> None:
    assert places("xx") == {}
    assert longest_place("xx") == {}


def test_us_is_a_place_only_in_capitals() -> None:
    assert {"us", "un"} <= only_in_capitals()


def test_every_key_of_the_tables_is_lower_case() -> None:
    """They are compared with case-folded tokens: a capital would never be found."""
    table = load("places")
    names = [
        name
        for section in ("aliases", "adjectives", "seats")
        for row in table[section].values()
        for name in row
    ]
    names += [name for row in table["places"]["same"] for name in row]

    assert [name for name in names if name != name.casefold()] == []


def test_names_are_split_as_texts_are() -> None:
    """A name that is split in another way than the text is never found in it."""
    table = load("places")
    names = [
        name
        for section in ("territories", "aliases", "adjectives", "seats")
        for row in table[section].values()
        for name in row
    ]
    missing = [
        name
        for name in names
        if tuple(token.text.casefold().replace("’", "'") for token in tokenise(name))
        not in places()
    ]

    assert missing == []
