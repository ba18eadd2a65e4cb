"""A table of results, for people and for programs."""

from __future__ import annotations

import pytest

from benchmarks.quality.table import Table

TABLE = Table(
    "Title", "What it means.", ("kind", "n", "share"), (("all", 3, 0.5), ("none", 0, None))
)


def test_markdown() -> None:
    """Figures are rounded, what is not known is a dash."""
    assert TABLE.markdown().splitlines() == [
        "## Title",
        "",
        "What it means.",
        "",
        "| kind | n | share |",
        "| --- | --: | --: |",
        "| all | 3 | 0.500 |",
        "| none | 0 | – |",
    ]


def test_data() -> None:
    """Programs get names, and the figures as they are."""
    assert TABLE.data()["rows"] == [
        {"kind": "all", "n": 3, "share": 0.5},
        {"kind": "none", "n": 0, "share": None},
    ]


def test_words_and_figures() -> None:
    """Words to the left, what lacks is blank there; large counts are grouped, bars escaped."""
    rows = (("a|b", None, 14148, None), ("c", "said", 1, None))

    lines = Table("Title", "", ("kind", "remark", "n", "nothing"), rows).markdown().splitlines()

    # A column with nothing in it is left out.
    assert lines[4:] == [
        "| kind | remark | n |",
        "| --- | --- | --: |",
        "| a\\|b |  | 14,148 |",
        "| c | said | 1 |",
    ]


def test_columns_have_names_of_their_own() -> None:
    """In JSON the second of one name would replace the first."""
    with pytest.raises(ValueError, match="'Title' has two columns"):
        Table("Title", "", ("file", "share", "share"), ())
