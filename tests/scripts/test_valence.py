"""VADER's lexicon to the table of words that speak well and ill."""

from __future__ import annotations

import tomllib

from scripts.valence import read, written

LINES = (
    "happy\t2.7\t0.9\t[3, 2]",
    "grim\t-2.7\t0.9\t[-3, -2]",
    "alert\t0.9\t0.9\t[1, 0]",  # hardly anything
    ":-)\t1.3\t0.5\t[1, 1]",
    "g1\t1.4\t0.4\t[1]",
    "xoxozo\t3.0\t0.7\t[3]",  # no dictionary has it
    "adored\t1.0\t0.4\t[1]",
)


def test_words_of_at_least_one_to_either_side() -> None:
    assert read(LINES) == (["adored", "happy"], ["grim"])


def test_what_is_written_is_a_table_that_names_its_source() -> None:
    text = written(["adored", "happy"], ["grim"])

    assert "Source: " in text
    assert tomllib.loads(text) == {"good": ["adored", "happy"], "bad": ["grim"]}
