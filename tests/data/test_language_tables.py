"""The tables of figures hold what their users take for granted, in every language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import babel  # noqa: TID253  a test of what was made with it
import pytest

import evaluator.data
from evaluator.config.toml import Step
from evaluator.data import load
from evaluator.text.units import units
from scripts import cldr
from tests.data.shapes import (
    Problem,
    Shape,
    flag,
    mapping,
    mistakes,
    number,
    regex,
    table,
    text,
    words,
)

FOLDER = Path(evaluator.data.__file__).parent
FIGURES = sorted((FOLDER / "figures").glob("*.toml"))
CLDR = sorted((FOLDER / "cldr").glob("*.toml"))

_values = mapping(number(0), lower=True)
_names = mapping(words(), "[A-Za-z_]+")
_months = mapping(number(1, 12, whole=True), lower=True)
_weekdays = mapping(number(0, 6, whole=True), lower=True)
_directions = mapping(number(-1, 1, whole=True), lower=True)


def _listed(*names: str) -> dict[str, Shape]:
    return {name: words() for name in names}


def _any_words(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """A list of words that may be empty."""
    return words()(value, steps) if value else iter(())


_bound = table({"before": _any_words, "behind": _any_words})
_DATES = table(
    {"days": mapping(number(-2, 2, whole=True), lower=True)},
    {
        **_listed("of", "between", "before", "year_before", "year_behind", "century"),
        **_listed("clock_before", "clock_behind", "beside"),
        "lone": text(pattern="lower|capital|before"),
        "months": _months,
        "weekdays": _weekdays,
        "direction": _directions,
        "direction_behind": _directions,
        "periods": mapping(text(pattern="week|month|year"), lower=True),
        "spans": mapping(lambda _value, _steps: iter(()), lower=True),
        "parts": mapping(number(0, 12, whole=True), lower=True),
        "patterns": mapping(regex(), "[a-z_]+"),
    },
)
_FIGURES = table(
    {"units": _names, "money": _names, "dates": _DATES},
    {
        **_listed("joiner", "minus", "minus_behind", "point", "of", "per", "several", "alone"),
        **_listed("halves", "half_more", "not_one", "abbreviated", "ordinal_endings", "endings"),
        **_listed("elisions", "percent_before", "ordinal_before", "vague_before"),
        **_listed("fraction_joints", "tenths"),
        "ranges": words(),
        # Empty where a language has none.
        "article": _any_words,
        "weak": _any_words,
        "counters": words(),
        "joins_tens": flag,
        "both_conventions": flag,
        "half_before": text(single=True),
        "vague_words": _values,
        "native": _values,
        "days_meant": _values,
        "bounds": table(
            dict.fromkeys(("more_than", "at_least", "less_than", "at_most"), _bound),
        ),
        "digits": _values,
        **dict.fromkeys(
            (
                *("cardinals", "ordinals", "scales", "groups", "vague", "fractions", "implied"),
                *("compounds", "morphemes", "units_of_tens"),
            ),
            _values,
        ),
    },
)
_CLDR = table(
    {
        "decimal": text(pattern="[.,]"),
        "group": lambda _value, _steps: iter(()),  # may be a space
        "scales": _values,
        "units": _names,
        "money": _names,
        "months": _months,
        "weekdays": _weekdays,
    },
    {"months_short": _months, "weekdays_short": _weekdays},
)


def test_the_two_folders_know_the_same_languages() -> None:
    assert [path.name for path in FIGURES] == [path.name for path in CLDR]
    assert [path.stem for path in CLDR] == sorted(cldr.LANGUAGES)


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_table_by_hand_has_no_mistakes(path: Path) -> None:
    found = mistakes(path, _FIGURES)

    assert found == [], "\n".join(found)


@pytest.mark.parametrize("path", CLDR, ids=lambda path: path.stem)
def test_a_table_of_the_cldr_has_no_mistakes(path: Path) -> None:
    found = mistakes(path, _CLDR)

    assert found == [], "\n".join(found)


@pytest.mark.parametrize("path", CLDR, ids=lambda path: path.stem)
def test_a_table_of_the_cldr_is_what_the_script_writes(path: Path) -> None:
    """With another Babel it may be another: then run the script, and read what changed."""
    kept = path.read_text(encoding="utf-8")
    if f"Babel {babel.__version__}\n" not in kept:
        pytest.skip("the table was made with another Babel")

    assert kept == cldr.table(path.stem)


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_units_are_those_of_the_common_table_and_words_are_folded(path: Path) -> None:
    """A word that Python folds to another is never found, nor one with a typographic apostrophe."""
    tree = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {name for dimension in load("units").values() for name in dimension}

    assert {*tree["units"], *tree["money"]} <= known
    for section in ("cardinals", "ordinals", "scales", "groups", "vague", "fractions", "implied"):
        for word in tree.get(section, {}):
            assert word == word.casefold()
            assert "’" not in word
    assert units(path.stem)
