"""The hook, by pre-commit itself.

pre-commit would install Evaluator, torch and all, into an environment of its own. Here the hook is
made local instead: every key is that of ``.pre-commit-hooks.yaml`` but the language, so that
``evaluator`` is the one that is installed already.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

MANIFEST = ".pre-commit-hooks.yaml"

ARTICLE = """\
The harbour opened again

The harbour of the old town opened again on Monday after a winter of repairs. The works cost
15 million crowns and took seven months. Fishermen had asked for them since the storm.

The mayor said that the new wall would hold. Boats may stay for three nights without a fee.
"""
POLICY = """\
fail-on = "major"

[[pairs]]
reference = "en.txt"
candidate = "back.txt"
"""


@pytest.fixture(scope="module")
def hook(root: Path) -> dict[str, Any]:
    (only,) = yaml.safe_load((root / MANIFEST).read_text("utf-8"))
    return dict(only)


def test_pre_commit_takes_the_manifest(linted: Callable[..., str]) -> None:
    assert linted("pre-commit", "validate-manifest", MANIFEST) == ""


def test_it_is_what_was_promised(hook: dict[str, Any]) -> None:
    assert (hook["id"], hook["language"], hook["entry"]) == (
        "evaluator-gate",
        "python",
        "evaluator gate",
    )
    assert hook["pass_filenames"] is False
    assert "additional_dependencies" not in hook


class Repository:
    """A repository with the hook in it, and nobody's settings."""

    def __init__(self, folder: Path, hook: dict[str, Any]) -> None:
        self.folder = folder / "repository"
        self.folder.mkdir()
        self._environment = {
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "EVALUATOR_CACHE": os.environ["EVALUATOR_CACHE"],
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_NAME": "A" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "a@example.org" for who in ("AUTHOR", "COMMITTER")},
        }
        local = {"repo": "local", "hooks": [hook | {"language": "system"}]}
        self.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [local]}))
        self.run("git", "init", "--quiet")
        self.run("pre-commit", "install")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")

    def run(self, *command: str) -> tuple[int, str]:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def commit(self) -> tuple[int, str]:
        """Commits all there is; the exit code and what was said."""
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", "A change")


@pytest.fixture
def repository(tmp_path: Path, hook: dict[str, Any]) -> Repository:
    return Repository(tmp_path, hook)


@pytest.mark.model
@pytest.mark.slow
def test_a_commit_that_changes_the_meaning_is_refused(repository: Repository) -> None:
    for name, text in (("en.txt", ARTICLE), ("back.txt", ARTICLE), ("evaluator.toml", POLICY)):
        repository.write(name, text)
    code, said = repository.commit()
    assert code == 0, said
    assert "Passed" in said

    repository.write("back.txt", ARTICLE.replace("15 million", "50 million"))
    code, said = repository.commit()
    assert code == 1, said
    assert "Failed" in said
    assert "exit code: 1" in said
    assert "NUM001" in said
    assert "back.txt:4:1" in said


@pytest.mark.slow
def test_a_commit_without_articles_or_settings_is_let_alone(repository: Repository) -> None:
    repository.write("program.py", "print()\n")
    code, said = repository.commit()
    assert code == 0, said
    assert "Skipped" in said


@pytest.mark.slow
def test_a_mistake_in_the_settings_is_shown(repository: Repository) -> None:
    repository.write("evaluator.toml", "fail-un = 3\n")
    code, said = repository.commit()
    assert code == 1
    assert "exit code: 2" in said
    assert "evaluator.toml:1: " in said
