"""When what a verb tells takes place."""

from __future__ import annotations

import pytest

from evaluator.text.tenses import Time, copula_tense, is_passive, tense
from evaluator.text.tokens import tokenise


def at(text: str, word: str) -> tuple[int, tuple[str, ...]]:
    tokens = tokenise(text)
    return next(i for i, t in enumerate(tokens) if t.norm == word), tuple(t.norm for t in tokens)


@pytest.mark.parametrize(
    ("text", "word", "time", "aspect"),
    [
        ("The gate opened", "opened", Time.PAST, ""),
        ("She said so", "said", Time.PAST, ""),
        ("Lingard (90+8) scored twice", "scored", Time.PAST, ""),
        ("He ran, cut by 3 seconds", "ran", Time.PAST, ""),
        ("It fell by 3 points", "fell", Time.PAST, ""),
        ("The gate has finally opened", "opened", Time.PRESENT, "perfect"),
        ("The gate had not opened", "opened", Time.PAST, "perfect"),
        ("The gate had already almost opened", "opened", Time.PAST, "perfect"),
        ("He often leads them", "leads", Time.PRESENT, ""),
        ("Ann, who leads it, left", "leads", Time.PRESENT, ""),
        ("The gate will soon open", "open", Time.FUTURE, ""),
        ("They'll open it", "open", Time.FUTURE, ""),
        ("It would open", "open", Time.CONDITIONAL, ""),
        ("It was opening", "opening", Time.PAST, "progressive"),
        ("It is opened", "opened", Time.PRESENT, "passive"),
        ("It has been opened", "opened", Time.PRESENT, "perfect passive"),
        ("It did open", "open", Time.PAST, ""),
        ("It was cold", "cold", Time.PAST, ""),
    ],
)
def test_tenses(text: str, word: str, time: Time, aspect: str) -> None:
    index, _ = at(text, word)
    found = tense(tokenise(text), index)

    assert found is not None
    kinds = ("perfect", "progressive", "passive")
    assert (found.time, " ".join(kind for kind in kinds if getattr(found, kind))) == (time, aspect)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The talks begin", "talks"),
        ("He press it", "press"),
        ("Her leads failed", "leads"),
        ("Affected by rain", "affected"),
        ("A car driven by him", "driven"),
        ("The injured man", "injured"),
        ("He went and, shocked, left", "shocked"),
        ("Sites to be cleared", "cleared"),
        ("It may be opened", "opened"),
        ("He wants to open it", "open"),
        ("Two women there", "women"),
        ("It is slowly falling", "slowly"),
        ("been seen", "seen"),
        ("It has 174 members", "174"),
    ],
)
def test_what_may_be_no_verb_of_a_clause_has_none(text: str, word: str) -> None:
    index, _ = at(text, word)

    assert tense(tokenise(text), index) is None


@pytest.mark.parametrize(
    ("text", "word", "time"),
    [
        ("It was so", "was", Time.PAST),
        ("It will not be so", "be", Time.FUTURE),
        ("It would be so", "be", Time.CONDITIONAL),
        ("It has been so", "been", Time.PRESENT),
        ("To be or not", "be", None),
        ("It went", "went", None),
    ],
)
def test_the_copula_alone(text: str, word: str, time: Time | None) -> None:
    index, _ = at(text, word)
    found = copula_tense(tokenise(text), index)

    assert (found.time if found else None) is time


def test_the_group_begins_with_its_first_auxiliary() -> None:
    text = "The gate will never be opened"
    found = tense(tokenise(text), 5)

    assert found is not None
    assert found.start == 2


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("They were never given keys", "given", True),
        ("They may be given keys", "given", True),
        ("They have given keys", "given", False),
        ("They gave keys", "gave", False),
        ("They were giving keys", "giving", False),
        ("The men who were there gave keys", "gave", False),
    ],
)
def test_the_passive(text: str, word: str, *, found: bool) -> None:
    index, _ = at(text, word)

    assert is_passive(tokenise(text), index) is found
