"""Every table under evaluator/data holds what its users take for granted.

Each test names the file and the entry that is wrong.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

import evaluator.data
from evaluator.data import load
from evaluator.text.antonyms import are_opposites
from evaluator.text.inflections import graded
from evaluator.text.tokens import tokenise

FOLDER = Path(evaluator.data.__file__).parent
TABLES = sorted(FOLDER.glob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_parses_and_states_its_source(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    comments = " ".join(line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))

    assert tomllib.loads(text), f"{path.name} is empty"
    assert any(word in comments.casefold() for word in ("source", "after ", "compiled")), (
        f"{path.name} does not say where its entries come from"
    )


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_no_list_of_words_holds_one_twice(path: Path) -> None:
    for place, row in lists(load(path.stem), path.stem):
        twice = [entry for entry, count in Counter(row).items() if count > 1]

        assert not twice, f"{path.name}: {place} holds {twice} twice"


def lists(table: object, place: str) -> Iterator[tuple[str, list[str]]]:
    """All lists of texts in a table, with the path to each."""
    if isinstance(table, dict):
        for key, value in table.items():
            yield from lists(value, f"{place}.{key}")
    elif isinstance(table, list):
        if all(isinstance(entry, str) for entry in table):
            yield place, table
        else:
            for index, entry in enumerate(table):
                yield from lists(entry, f"{place}[{index}]")


SCALES = [pytest.param(row, id=row["name"]) for row in load("scales")["scale"]]
FIELDS = [pytest.param(field["pairs"], id=field["name"]) for field in load("antonyms")["field"]]


class TestScales:
    """scales.toml."""

    def test_names_are_unique(self) -> None:
        names = Counter(row["name"] for row in load("scales")["scale"])

        assert [name for name, count in names.items() if count > 1] == []

    @pytest.mark.parametrize("row", SCALES)
    def test_a_scale_has_the_keys_that_are_read(self, row: dict[str, object]) -> None:
        needed, known = {"name", "code", "major", "steps"}, {"verbs", "number", "negated"}

        assert needed <= row.keys() <= needed | known, f"scales.toml: {row['name']}"
        assert row["code"] in {"MOD", "STR"}

    @pytest.mark.parametrize("row", SCALES)
    def test_no_phrase_stands_twice_on_a_scale(self, row: dict[str, list[list[str]]]) -> None:
        """As stems, so that "annoy" and "annoyed" count as one."""
        seen: dict[tuple[str, ...], str] = {}
        for phrase in (phrase for step in row["steps"] for phrase in step):
            stems = tuple(token.lemma for token in tokenise(phrase))

            assert stems not in seen, f"scales.toml: {row['name']}: {phrase} is {seen[stems]}"
            seen[stems] = phrase

    @pytest.mark.parametrize("row", SCALES)
    def test_phrases_are_lower_case(self, row: dict[str, list[list[str]]]) -> None:
        for phrase in (phrase for step in row["steps"] for phrase in step):
            assert phrase == phrase.lower().strip(), f"scales.toml: {row['name']}: {phrase!r}"

    @pytest.mark.parametrize("row", SCALES)
    def test_major_is_a_distance_that_occurs(self, row: dict[str, object]) -> None:
        """Else no change on the scale could ever be major."""
        steps = row["steps"]

        assert isinstance(steps, list)
        assert isinstance(row["major"], int)
        # On a scale of two steps all changes may be minor.
        assert 1 <= row["major"] <= max(2, len(steps) - 1), f"scales.toml: {row['name']}"

    def test_idioms_are_lower_case_phrases(self) -> None:
        for idiom in load("scales")["idioms"]:
            assert idiom == idiom.lower(), f"scales.toml: idioms: {idiom}"
            assert len(tokenise(idiom)) > 1, f"scales.toml: idioms: {idiom} is one word"


class TestAntonyms:
    """antonyms.toml."""

    @pytest.mark.parametrize("pairs", FIELDS)
    def test_an_entry_has_two_sides(self, pairs: list[str]) -> None:
        for pair in pairs:
            sides = [side.split() for side in pair.split("|")]

            assert len(sides) == 2, f"antonyms.toml: {pair}"
            assert all(sides), f"antonyms.toml: {pair}"

    @pytest.mark.parametrize("pairs", FIELDS)
    def test_no_word_is_its_own_opposite(self, pairs: list[str]) -> None:
        """Nor an inflection of it: "close" and "closed"."""
        for pair in pairs:
            left, right = (side.split() for side in pair.split("|"))
            for one, other in product(left, right):
                assert (other, "") not in graded(one), f"antonyms.toml: {pair}: {one}"
                assert (one, "") not in graded(other), f"antonyms.toml: {pair}: {other}"

    @pytest.mark.parametrize("pairs", FIELDS)
    def test_a_word_is_one_lower_case_token(self, pairs: list[str]) -> None:
        """Else no token of a text could ever equal it."""
        for pair in pairs:
            for word in pair.replace("|", " ").split():
                assert [token.norm for token in tokenise(word)] == [word], f"antonyms.toml: {pair}"

    @pytest.mark.parametrize("pairs", FIELDS)
    def test_opposites_are_found_from_either_side(self, pairs: list[str]) -> None:
        for pair in pairs:
            left, right = (tokenise(side)[0] for side in pair.split("|"))

            assert are_opposites(left, right), f"antonyms.toml: {pair}"
            assert are_opposites(right, left), f"antonyms.toml: {pair}"

    def test_no_row_is_listed_twice(self) -> None:
        rows = Counter(
            frozenset(frozenset(side.split()) for side in pair.split("|"))
            for field in load("antonyms")["field"]
            for pair in field["pairs"]
        )

        assert [set(map(tuple, row)) for row, count in rows.items() if count > 1] == []


class TestSyntax:
    """syntax.toml."""

    def test_words_are_tokens(self) -> None:
        """Each list is compared with tokens or with stems: a phrase would match nothing."""
        for name, row in load("syntax")["en"].items():
            for word in row:
                text = f"x{word} " if word.startswith("'") or word == "n't" else word
                found = [token.norm for token in tokenise(text)][-1:]

                assert found == [word], f"syntax.toml: {name}: {word}"

    def test_rows_of_irregular_forms_exist(self) -> None:
        known = load("irregular_forms")["en"]
        for name in ("irregular_nouns", "irregular_adjectives", "irregular_auxiliaries"):
            for word in load("syntax")["en"][name]:
                assert word in known, f"syntax.toml: {name}: {word} has no row"
