"""``folders.sh`` and the fingerprint: an environment is used again where nothing changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FOLDERS = "Choose folders"


@pytest.fixture
def chosen(runner: Any) -> Any:
    runner.given |= {"steps.python.outputs.python-path": sys.executable}
    return runner


def test_all_lies_in_the_temporary_folder(chosen: Any) -> None:
    ran = chosen.step(FOLDERS)
    assert ran.code == 0, ran.log
    assert ran.outputs["environment"] == f"{chosen.temp}/evaluator/environment"
    assert ran.outputs["cache"] == f"{chosen.temp}/evaluator/cache"
    assert ran.outputs["key"].startswith("evaluator-Linux-X64-")


def test_a_cache_of_the_callers_own_is_kept(chosen: Any) -> None:
    ran = chosen.step(FOLDERS, EVALUATOR_CACHE="/somewhere $(else)")
    assert ran.outputs["cache"] == "/somewhere $(else)"


def test_the_key_changes_with_the_image(chosen: Any) -> None:
    keys = {chosen.step(FOLDERS, ImageOS=image).outputs["key"] for image in ("a", "b", "a")}
    assert len(keys) == 2


def test_windows_is_refused(chosen: Any) -> None:
    ran = chosen.step(FOLDERS, RUNNER_OS="Windows")
    assert ran.code == 2
    assert "Linux and macOS" in ran.obeyed[0]


class TestFingerprint:
    @pytest.fixture
    def checkout(self, tmp_path: Path) -> Path:
        checkout = tmp_path / "checkout"
        (checkout / "evaluator").mkdir(parents=True)
        for name in ("pyproject.toml", "constraints.txt", "evaluator/a.py", "README.md"):
            (checkout / name).write_text(name, "utf-8")
        return checkout

    @pytest.fixture
    def mark(self, root: Path, checkout: Path) -> Any:
        script = root / "integrations/github/fingerprint.py"

        def run(*words: str, folder: Path = checkout) -> str:
            command = [sys.executable, str(script), str(folder), *words]
            return subprocess.run(command, capture_output=True, text=True, check=True).stdout

        return run

    def test_it_is_the_same_for_the_same_files(
        self, mark: Any, checkout: Path, tmp_path: Path
    ) -> None:
        copy = shutil.copytree(checkout, tmp_path / "copy")
        assert mark() == mark(folder=copy)

    @pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt", "evaluator/b.py"])
    def test_it_changes_with_the_program(self, mark: Any, checkout: Path, name: str) -> None:
        before = mark()
        (checkout / name).write_text("changed", "utf-8")
        assert mark() != before

    def test_it_changes_with_a_words_bounds(self, mark: Any) -> None:
        assert mark("ab", "c") != mark("a", "bc")

    def test_what_is_not_installed_changes_nothing(self, mark: Any, checkout: Path) -> None:
        before = mark()
        (checkout / "README.md").write_text("changed", "utf-8")
        (checkout / "evaluator/__pycache__").mkdir()
        (checkout / "evaluator/__pycache__/a.pyc").write_bytes(b"x")
        assert mark() == before
