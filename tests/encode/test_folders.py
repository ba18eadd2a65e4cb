"""Folders: the user's own cache, unless told otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator.encode import default_cache_dir
from evaluator.encode.folders import models_folder, vectors_file


def test_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EVALUATOR_CACHE", str(tmp_path / "mine"))

    assert default_cache_dir() == tmp_path / "mine"
    assert not (tmp_path / "mine").exists()


def test_a_tilde_is_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("EVALUATOR_CACHE", "~/mine")

    assert default_cache_dir() == tmp_path / "mine"


@pytest.mark.parametrize("value", ["", None])
def test_else_the_user_s_cache(
    value: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name, **_: tmp_path / name)
    if value is None:
        monkeypatch.delenv("EVALUATOR_CACHE", raising=False)
    else:
        monkeypatch.setenv("EVALUATOR_CACHE", value)

    assert default_cache_dir() == tmp_path / "evaluator"


def test_vectors_and_models_lie_apart(tmp_path: Path) -> None:
    assert vectors_file(tmp_path).parent == tmp_path
    assert models_folder(tmp_path) == tmp_path / "models"
