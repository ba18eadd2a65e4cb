"""Spelling variants."""

from __future__ import annotations

import pytest

from evaluator.data import load
from evaluator.text.variants import is_variant, read_as, spelling_key

SAME = [
    ("defence", "defense"),
    ("Defence", "defense"),
    ("colourful", "colorful"),
    ("neighbours", "neighbors"),
    ("organisation", "organization"),
    ("realised", "realized"),
    ("analyse", "analyze"),
    ("kilometres", "kilometers"),
    ("centred", "centered"),
    ("cancelled", "canceled"),
    ("traveller", "traveler"),
    ("counsellor", "counselor"),
    ("marvellous", "marvelous"),
    ("fulfil", "fulfill"),
    ("fulfilled", "fulfilled"),
    ("grey", "gray"),
    ("programme", "program"),
    ("towards", "toward"),
    ("judgement", "judgment"),
    ("paediatric", "pediatric"),
    ("manoeuvre", "maneuver"),
    ("manoeuvres", "maneuvers"),
    ("co-operation", "cooperation"),
    ("coöperation", "co-operation"),
    ("café", "cafe"),
    ("learnt", "learned"),
    ("everybody", "everyone"),
    ("storey", "story"),
    ("practised", "practiced"),
    ("licence", "license"),
    ("catalogues", "catalogs"),
    ("skilful", "skillful"),
    ("sceptical", "skeptical"),
    ("encyclopædia", "encyclopedia"),
    ("word", "word"),
]

DIFFERENT = [
    ("filled", "filed"),
    ("polled", "poled"),
    ("refilled", "refiled"),
    ("four", "for"),
    ("hour", "whore"),
    ("prise", "prize"),
    ("timbre", "timber"),
    ("tonne", "ton"),
    ("re-sign", "resign"),
    ("canoe", "cane"),
    ("advice", "advise"),
    ("our", "or"),
    ("there", "their"),
    ("support", "oppose"),
    ("planing", "planning"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_word_are_variants(a: str, b: str) -> None:
    """Either way round."""
    assert is_variant(a, b)
    assert is_variant(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_words_that_only_look_alike_are_not(a: str, b: str) -> None:
    """Either way round."""
    assert not is_variant(a, b)
    assert not is_variant(b, a)


def test_each_listed_word_and_its_other_spelling_share_a_key() -> None:
    """A row of the table must not be undone by another row."""
    table = load("spelling")
    broken = [
        (left, right)
        for left, right in (table["words"] | table["stems"]).items()
        if not is_variant(left, right)
    ]

    assert not broken


def test_the_key_does_not_change_when_taken_twice() -> None:
    """A key is a spelling of its own word."""
    assert spelling_key("colour") == spelling_key(spelling_key("colour"))


def test_signs_are_read_as_words() -> None:
    assert (read_as("%"), read_as("&"), read_as("#")) == ("percent", "and", "")
