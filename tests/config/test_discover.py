"""Which configuration file holds for a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator.config.discover import find, open_named, shown
from evaluator.domain.errors import UsageError

SECTION = "[tool.evaluator]\njobs = 1\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a folder in it, and a configuration outside of it."""
    (tmp_path / "evaluator.toml").write_text("jobs = 9\n")
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / "repo" / "a" / "b").mkdir(parents=True)
    return tmp_path / "repo"


def test_the_nearest_upwards_is_found_and_named_from_here(repository: Path) -> None:
    (repository / "evaluator.toml").write_text("jobs = 1\n")
    file = find(repository / "a" / "b")

    assert file is not None
    assert file.name == "../../evaluator.toml"
    assert file.table == {"jobs": 1}
    assert file.path.parent == repository


def test_a_nearer_one_hides_it_whole(repository: Path) -> None:
    (repository / "evaluator.toml").write_text("jobs = 1\n")
    (repository / "a" / "pyproject.toml").write_text("[tool.evaluator]\n")
    file = find(repository / "a" / "b")

    assert file is not None
    assert (file.name, dict(file.table)) == ("../pyproject.toml", {})


def test_nothing_outside_of_the_repository_counts(repository: Path) -> None:
    assert find(repository / "a") is None


def test_without_a_repository_one_looks_further(repository: Path) -> None:
    (repository / ".git").rmdir()
    file = find(repository / "a")

    assert file is not None
    assert file.table == {"jobs": 9}


@pytest.mark.parametrize("text", ["[project]\n", "tool = 3\n", "[tool.other]\n", ""])
def test_a_pyproject_of_others_is_passed_over(repository: Path, text: str) -> None:
    (repository / "pyproject.toml").write_text(text)
    assert find(repository) is None

    (repository / "evaluator.toml").touch()
    assert getattr(find(repository), "name", "") == "evaluator.toml"


def test_two_in_one_folder_are_one_too_many(repository: Path) -> None:
    (repository / "pyproject.toml").write_text(SECTION)
    (repository / "evaluator.toml").touch()

    with pytest.raises(UsageError, match=r"^evaluator\.toml: pyproject\.toml has a .*only one"):
        find(repository)


def test_a_broken_pyproject_is_no_missing_one(repository: Path) -> None:
    (repository / "pyproject.toml").write_text("[tool.evaluator\n")

    with pytest.raises(UsageError, match=r"^\.\./pyproject\.toml:1:16: broken TOML"):
        find(repository / "a")


@pytest.mark.parametrize(
    "text",
    [
        "[tool]\nevaluator = {jobs = 4}\n",
        "[tool]\nevaluator.jobs = 4\n",
        "tool = {evaluator = {jobs = 4}}\n",
        "tool.evaluator.jobs = 4\n",
        "tool.evaluator = {jobs = 4}\n",
        "['tool' . \"evaluator\"]\njobs = 4\n",
        "\ufeff[tool.evaluator]\njobs = 4\n",
        "[project]\nname = 'x'\n\n  [ tool.evaluator ]\r\njobs = 4\r\n",
    ],
)
def test_our_table_in_every_spelling(repository: Path, text: str) -> None:
    (repository / "pyproject.toml").write_text(text, encoding="utf-8")
    file = find(repository)

    assert file is not None
    assert file.table == {"jobs": 4}


@pytest.mark.parametrize(
    "text", ["[[tool.evaluator.suppress]]\nrule = 'NUM001'\n", "[[ tool.evaluator ]]\njobs = 4\n"]
)
def test_our_table_is_found_in_a_list(repository: Path, text: str) -> None:
    (repository / "pyproject.toml").write_text(text)

    assert getattr(find(repository), "name", "") == "pyproject.toml"


@pytest.mark.parametrize("text", ["[tool.other\n", "[project]\nname = evaluator\n", "\xff\xfe"])
def test_a_broken_pyproject_of_others_is_theirs_to_mend(repository: Path, text: str) -> None:
    (repository / "pyproject.toml").write_text(text, encoding="latin-1")

    assert find(repository) is None


class TestNamed:
    def test_any_name_will_do(self, tmp_path: Path) -> None:
        (tmp_path / "strict.toml").write_text("jobs = 2\n")

        assert open_named(Path("strict.toml"), tmp_path).table == {"jobs": 2}

    def test_of_a_pyproject_its_own_table_counts(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text(SECTION)

        assert open_named(tmp_path / "pyproject.toml", tmp_path).table == {"jobs": 1}

    def test_a_pyproject_without_it(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text("[project]\n")

        with pytest.raises(UsageError, match=r"^pyproject\.toml: has no \[tool\.evaluator\]"):
            open_named(Path("pyproject.toml"), tmp_path)

    def test_one_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="no such configuration file"):
            open_named(Path("none.toml"), tmp_path)


def test_a_path_on_another_drive_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", refuse)

    assert shown(Path("/x/e.toml"), Path("/y")) == "/x/e.toml"
