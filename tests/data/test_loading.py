"""Tables come from Python's cache of compiled modules, and never from a stale one."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from evaluator import data

uncached = data.load.__wrapped__


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of tables of our own, in which Python may keep its cache."""
    monkeypatch.setattr(data, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def test_a_table_is_read_as_toml_has_it(folder: Path) -> None:
    (folder / "birds.toml").write_text('[north]\nwords = ["tern", "ærfugl"]\nweight = 0.5\n')

    assert uncached("birds") == {"north": {"words": ["tern", "ærfugl"], "weight": 0.5}}


def test_the_second_reading_needs_no_parser(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "birds.toml").write_text("terns = 3\n")
    uncached("birds")
    monkeypatch.setattr(tomllib, "loads", None)

    assert uncached("birds") == {"terns": 3}


def test_a_changed_table_is_read_again(folder: Path) -> None:
    (folder / "birds.toml").write_text("terns = 3\n")
    uncached("birds")
    (folder / "birds.toml").write_text("terns = 12\n")

    assert uncached("birds") == {"terns": 12}


def test_nothing_is_kept_where_python_may_not_write(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    (folder / "birds.toml").write_text("terns = 3\n")

    assert uncached("birds") == {"terns": 3}
    assert [path.name for path in folder.iterdir()] == ["birds.toml"]


def test_a_broken_table_says_so(folder: Path) -> None:
    (folder / "birds.toml").write_text("terns = = 3\n")

    with pytest.raises(tomllib.TOMLDecodeError):
        uncached("birds")


def test_there_is_no_table_of_that_name(folder: Path) -> None:
    assert not list(folder.iterdir())
    with pytest.raises(FileNotFoundError):
        uncached("birds")


def test_a_broken_table_is_named_with_its_line(folder: Path) -> None:
    (folder / "birds.toml").write_text("a = 1\nb = c\n")

    with pytest.raises(tomllib.TOMLDecodeError, match=r"^birds\.toml: .*line 2"):
        uncached("birds")
