"""What is broken on purpose: each kind of error does what its name says.

Expected texts are all that a kind can make of a sentence, over many draws.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.training import corrupt, wording, writing
from benchmarks.training.corrupt import KINDS, Break, corrupted
from benchmarks.training.sentence import Sentence, UnfitError
from benchmarks.training.sources import Original
from benchmarks.training.vocabulary import Vocabulary

WORDS = Vocabulary(
    common=("candle",),
    names=("Lisbon",),
    function=("from", "he", "the", "to"),
    forms={"open": ("open", "opened", "opens"), "old": ("old",), "gate": ("gate", "gates")},
    near={"old": ("ancient", "aged"), "gate": ("gates", "door"), "spotless": ("gleaming", "muddy")},
    opposites={"muddy": ("spotless",), "spotless": ("muddy",)},
)


def rng(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311


def made(breaks: Break, text: str, source: str = "") -> set[str]:
    """Everything that some seed makes of the text."""
    sentence = Sentence(text, source)
    return {breaks(sentence, rng(seed), WORDS) for seed in range(200)}


@pytest.mark.parametrize(
    ("breaks", "text", "expected"),
    [
        (
            wording.content_lost,
            "He opened the gate.",
            {"He the gate.", "He opened the."},
        ),
        (wording.content_lost, "Rain, and he left.", {", and he left.", "Rain, and he."}),
        (
            wording.function_lost,
            "He opened the gate.",
            {"Opened the gate.", "He opened gate."},
        ),
        (
            wording.phrase_lost,
            "He opened the gate.",
            {"The gate.", "Gate.", ".", "He gate.", "He.", "He opened."},
        ),
        (
            wording.word_added,
            "He left.",
            {"candle He left.", "Lisbon He left.", "He candle left.", "He Lisbon left."},
        ),
        (
            wording.content_replaced,
            "Gates open.",
            {"Candle open.", "Gates candle."},
        ),
        # "gates" is a form of "gate": another number, no other word.
        (
            wording.near_replaced,
            "The old gate.",
            {"The ancient gate.", "The aged gate.", "The old door."},
        ),
        (wording.inflected, "He opened it.", {"He open it.", "He opens it."}),
        (wording.opposite, "Tall.", {"Short."}),
        # "gleaming" is near the contrary; "muddy" is, too, and would be no change.
        (wording.opposite, "Muddy.", {"Spotless.", "Gleaming."}),
        # "to" and "from" are prepositions, and are put for no other word than a preposition.
        (wording.function_replaced, "Run to me.", {"Run from me."}),
        (
            wording.negated,
            "He is not well.",
            {"He is well.", "He is not not well."},
        ),
        (wording.negated, "He will go.", {"He will not go."}),
        (wording.auxiliary_changed, "They must go.", {"They may go.", "They go."}),
        (wording.gender_changed, "His boat.", {"Her boat."}),
        (
            wording.number_changed,
            "It cost 10.",
            {f"It cost {tens}0." for tens in range(2, 10)}
            | {f"It cost 1{ones}." for ones in range(1, 10)},
        ),
        (
            wording.name_changed,
            "He saw Porto.",
            {"He saw Lisbon.", "He saw."},
        ),
        (writing.swapped, "He saw it.", {"saw He it.", "He it saw."}),
        (writing.shuffled, "He left.", {"He left.", "left. He"}),
        (
            writing.repeated,
            "He left.",
            {
                *("He He left.", "He left He left.", "He left. He left."),
                *("He left left.", "He left. left."),
            },
        ),
        (writing.spaced, "He didn't go.", {"He did n't go ."}),
        (writing.unended, "He left.”", {"He left"}),
        (writing.lowered, "He saw Porto.", {"he saw porto.", "he saw Porto.", "He saw porto."}),
        (writing.stretched, "The gate.", {"The gate ."}),
        (writing.stretched, "The old gate", {"The old  gate", "The old gate "}),
    ],
)  # fmt: skip
def test_all_that_a_kind_of_error_makes(breaks: Break, text: str, expected: set[str]) -> None:
    assert made(breaks, text) == expected


def test_a_word_of_the_source_stands_for_a_content_word() -> None:
    """Words of three letters and less are too often the same in both languages."""
    assert made(wording.untranslated, "The gate.", "Das alte Tor.") == {"The alte."}


def test_of_chinese_some_characters_stand_for_a_content_word() -> None:
    assert made(wording.untranslated, "The gate.", "旧门。") == {"The 旧.", "The 旧门."}


def test_a_misspelt_word_has_lost_a_letter_has_one_more_or_two_crossed() -> None:
    found = made(writing.misspelt, "Gate.")
    gone = {"ate.", "Gte.", "Gae."}
    crossed = {"aGte.", "Gtae.", "Gaet."}
    more = found - gone - crossed

    assert gone | crossed < found
    assert all(len(text) == len("Gate.") + 1 for text in more)
    assert all(
        any(text[:at] + text[at + 1 :] == "Gate." for at in range(len(text))) for text in more
    )


def test_a_mark_stands_behind_any_word_but_the_last() -> None:
    found = made(writing.mark_added, "He left.")

    assert found == {f"He{mark} left." for mark in ",.;:!?-_@/|"}


def test_the_first_word_of_what_is_left_takes_over_the_capital() -> None:
    assert Sentence("old gates stood.").cut(0, 0) == "gates stood."
    assert Sentence("Old gates stood.").cut(0, 0) == "Gates stood."


@pytest.mark.parametrize(
    ("breaks", "text"),
    [
        (wording.content_lost, "He is it."),
        (wording.function_lost, "Gates opened."),
        (wording.phrase_lost, "Gates."),
        (wording.near_replaced, "He left."),
        (wording.inflected, "Old."),
        (wording.opposite, "He sat."),
        (wording.function_replaced, "Gates opened."),
        (wording.negated, "Gates opened."),
        (wording.auxiliary_changed, "Gates opened."),
        (wording.gender_changed, "Gates opened."),
        (wording.number_changed, "Ten gates."),
        (wording.name_changed, "Porto slept."),
        (wording.untranslated, "Gates opened."),
        (writing.swapped, "No, no."),
        (writing.misspelt, "We do."),
        (writing.mark_added, "Gates."),
        (writing.lowered, "gates."),
        (writing.stretched, "He is it."),
        (writing.repeated, "1, 2, 3."),
    ],
)
def test_nothing_to_break_in_this_way(breaks: Break, text: str) -> None:
    with pytest.raises(UnfitError):
        breaks(Sentence(text, "Wir da."), rng(1), WORDS)


def test_every_kind_of_error_is_in_the_table_once_and_is_drawn() -> None:
    functions = {
        name
        for module in (wording, writing)
        for name, one in vars(module).items()
        if callable(one) and one.__module__ == module.__name__ and not name.startswith("_")
    }

    assert Counter(kind.breaks.__name__ for kind in KINDS) == Counter(functions)
    assert all(kind.weight > 0 for kind in KINDS)


ORIGINALS = [
    Original(f"Reference {n}.", f"He opened the old gate number {n} to Porto.", "Das alte Tor.")
    for n in range(40)
]


def test_a_seed_fixes_what_is_broken() -> None:
    one, again, other = (corrupted(ORIGINALS, WORDS, rng(seed)) for seed in (3, 3, 4))

    assert one == again
    assert one != other


def test_a_broken_text_stands_beside_its_own_original() -> None:
    found = corrupted(ORIGINALS * 2, WORDS, rng(5))
    references = {original.good: original.reference for original in ORIGINALS}

    assert len(found) > len(ORIGINALS)
    assert len(set(found)) == len(found)
    assert len({one.kind for one in found}) > 10
    assert all(references[one.good] == one.reference for one in found)
    assert all(one.bad not in {one.good, ""} for one in found)


def test_a_text_that_cannot_be_broken_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shuffling a single word changes nothing, and there is no opposite of it."""
    kinds = [kind for kind in KINDS if kind.breaks in (writing.shuffled, wording.opposite)]
    monkeypatch.setattr(corrupt, "KINDS", kinds)

    assert corrupted([Original("Gates.", "Gates.", "")], WORDS, rng(1)) == []


def test_the_word_lists_are_in_small_letters_and_lead_to_other_words() -> None:
    path = Path(wording.__file__).with_name("corrupt.toml")
    lists = tomllib.loads(path.read_text(encoding="utf-8"))
    tables = [lists["auxiliaries"], lists["genders"]]
    words = [*" ".join(lists[name] for name in ("prepositions", "negations", "negatable")).split()]

    assert all(word.islower() for word in words)
    assert all(word != other for table in tables for word, other in table.items())
