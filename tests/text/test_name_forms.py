"""Spellings of names."""

from __future__ import annotations

import pytest

from evaluator.text.name_forms import latin, respelt, same_name, similar_name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei", "Sergey"),
        ("Dmitry", "Dmitri"),
        ("Muhammad", "Mohammed"),
        ("Gaddafi", "Qaddafi"),
        ("Zelensky", "Zelenskyy"),
        ("Volodymyr", "Vladimir"),
        ("Erdoğan", "Erdogan"),
        ("Łukasz", "Lukasz"),
        ("МИХАИЛ", "Mikhail"),
        ("O'Malley", "O’Malley"),
    ],
)
def test_one_name(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Putin", "Lukashenko"),
        ("Ryabkov", "Lavrov"),
        ("Biden", "Trump"),
        ("Anna", "Hannah"),
        ("Li", "Le"),
        ("Murray", "Moore"),
        ("", ""),
    ],
)
def test_two_names(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_attempts_at_one_name_are_similar() -> None:
    assert similar_name("Moll", "Mohr")
    assert not similar_name("Moll", "Kerr")
    assert not similar_name("", "Moll")


def test_only_what_sounds_alike_is_respelt() -> None:
    assert respelt("Sergei", "Sergey")
    assert respelt("Orlova", "Orlowa")
    assert not respelt("Putin", "Biden")


def test_latin_leaves_plain_letters() -> None:
    assert latin("São-Tomé’s 3") == "saotomes"
