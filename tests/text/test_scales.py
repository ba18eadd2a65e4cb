"""Which words stand on which step."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.scales import Step, find_steps, scales
from evaluator.text.tokens import tokenise


def steps(text: str, code: str) -> set[tuple[str, str, int]]:
    """Scale, words and level of all that is found."""
    tokens = tokenise(text)
    return {(one.scale.name, words(text, one), one.level) for one in find_steps(tokens, code)}


def words(text: str, step: Step) -> str:
    tokens = tokenise(text)
    return text[tokens[step.start].start : tokens[step.end - 1].end]


def test_inflections_are_found() -> None:
    assert steps("It demanded pay", "STR") == {("request", "demanded", 3)}


def test_the_longest_phrase_wins() -> None:
    assert steps("A few came", "MOD") == {("quantity", "A few", 1)}


def test_one_word_may_stand_on_several_scales() -> None:
    assert {name for name, _, _ in steps("He could go", "MOD")} == {"obligation", "certainty"}


@pytest.mark.parametrize(
    ("text", "scale", "found"),
    [
        ("Over 40 cows", "limit", "Over"),
        ("over two dozen", "limit", "over"),
        ("up to US$5", "limit", "up to"),
        ("over thousands of miles", "limit", "over"),
        ("some cows", "quantity", "some"),
        ("a hard-line party", "stance", "hard-line"),
        ("this must end", "obligation", "must"),
        ("May he go", "obligation", "May"),
        ("the demand that he go", "request", "demand"),
        ("he pressed for it", "request", "pressed"),
    ],
)
def test_a_word_in_its_sense_counts(text: str, scale: str, found: str) -> None:
    assert (scale, found) in {
        (name, words) for code in ("MOD", "STR") for name, words, _ in steps(text, code)
    }


@pytest.mark.parametrize(
    "text",
    [
        "over the hill",
        "about a house",
        "about US",
        "in May they",
        "May 5 came",
        "the can there",
        "its might there",
        "the press came",
        "an order came",
        "orders for steel",
        "at all costs",
        "the most careful",
        "in order to",
        "the state of it",
    ],
)
def test_a_word_in_another_sense_does_not(text: str) -> None:
    assert steps(text, "MOD") | steps(text, "STR") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a marginal loss", {("size of change", "marginal", 0)}),
        ("a wide margin", set()),
        ("the majority", set()),
        ("it is possible", {("certainty", "possible", 1)}),
        ("they plotted", {("intention", "plotted", 1)}),
    ],
)
def test_a_word_of_one_stem_is_not_always_a_form(
    text: str, expected: set[tuple[str, str, int]]
) -> None:
    assert steps(text, "MOD") | steps(text, "STR") == expected


def test_some_before_a_number_is_a_bound_and_no_quantity() -> None:
    assert steps("some 40 cows", "MOD") == {("limit", "some", 1)}


@pytest.mark.parametrize("share", ["half of them", "a quarter of them", "a third of them"])
def test_a_share_is_a_number_to_bound(share: str) -> None:
    assert steps(f"under {share}", "MOD") == {("limit", "under", 0)}


def test_each_family_has_its_scales() -> None:
    assert {one.code for one in scales("MOD")} == {"MOD"}
    assert {one.code for one in scales("STR")} == {"STR"}
    assert scales("XYZ") == ()


def test_every_phrase_of_the_table_is_kept_as_a_text_would_have_it() -> None:
    """The table's phrases are taken apart by another way than a text's words."""
    rows = load("scales")["scale"]
    phrases = [(row["code"], phrase) for row in rows for step in row["steps"] for phrase in step]
    known = {code: {p for one in scales(code) for s in one.steps for p in s} for code, _ in phrases}
    for code, phrase in phrases:
        assert tuple(token.lemma for token in tokenise(phrase)) in known[code], phrase
