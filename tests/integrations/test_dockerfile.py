"""What can be said of the image without an engine that builds it."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Instruction = tuple[str, str]


@pytest.fixture(scope="module")
def stages(root: Path) -> list[list[Instruction]]:
    """The instructions of each stage, comments and continuations resolved."""
    text = (root / "Dockerfile").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\\n\s*", "", "\n".join(lines))
    found: list[list[Instruction]] = []
    for line in filter(None, joined.splitlines()):
        name, rest = line.split(maxsplit=1)
        if name == "FROM":
            found.append([])
        found[-1].append((name, rest))
    return found


def _of(stage: list[Instruction], name: str) -> list[str]:
    return [rest for one, rest in stage if one == name]


def test_a_linter_finds_nothing(linted: Callable[..., str]) -> None:
    assert linted("hadolint", "--failure-threshold=style", "Dockerfile") == ""


def test_whoever_runs_it_is_not_root(stages: list[list[Instruction]]) -> None:
    (user,) = _of(stages[-1], "USER")
    assert int(user) > 0
    assert f"--uid {user}" in " ".join(_of(stages[-1], "RUN"))


def test_the_program_is_what_it_runs(stages: list[list[Instruction]]) -> None:
    assert _of(stages[-1], "ENTRYPOINT") == ['["evaluator"]']
    assert _of(stages[-1], "HEALTHCHECK") == ["NONE"]


def test_nothing_remote_is_added(stages: list[list[Instruction]]) -> None:
    every = [pair for stage in stages for pair in stage]
    assert not [rest for name, rest in every if name == "ADD" or "://" in rest]
    assert not [rest for name, rest in every if name == "ARG"]


def test_all_that_is_copied_is_there_and_not_ignored(
    stages: list[list[Instruction]], root: Path
) -> None:
    copied = [rest.split()[:-1] for rest in _of(stages[0], "COPY")]
    sources = {source for each in copied for source in each}
    ignore = (root / ".dockerignore").read_text("utf-8").splitlines()
    kept = {line[1:] for line in ignore if line.startswith("!")}

    assert "*" in ignore
    assert sources == kept
    assert all((root / source).exists() for source in sources)


def test_the_exact_versions_are_installed(stages: list[list[Instruction]]) -> None:
    (install,) = [run for run in _of(stages[0], "RUN") if "pip install" in run]
    assert install.endswith("pip install --constraint constraints.txt .")


def test_what_is_taken_over_was_made(stages: list[list[Instruction]]) -> None:
    """The second stage has the environment and the cache under the paths of the first."""
    copies = _of(stages[-1], "COPY")
    assert [copy.split() for copy in copies] == [
        ["--from=build", path, path] for path in ("/opt/evaluator", "/var/cache/evaluator")
    ]
    assert "EVALUATOR_CACHE=/var/cache/evaluator" in _of(stages[0], "ENV")
    assert "EVALUATOR_CACHE=/var/cache/evaluator" in _of(stages[-1], "ENV")[0]


@pytest.mark.model
@pytest.mark.slow
def test_the_model_is_there_for_every_user(
    stages: list[list[Instruction]], root: Path, tmp_path: Path
) -> None:
    """The step that prepares it, run by the image's shell in the checkout."""
    (prepare,) = [run for run in _of(stages[0], "RUN") if "evaluator score" in run]
    cache, programs = tmp_path / "cache", Path(sys.executable).parent
    done = subprocess.run(
        ["/bin/sh", "-c", prepare],
        cwd=root,
        env={**os.environ, "PATH": f"{programs}{os.pathsep}/bin", "EVALUATOR_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    files = [path for path in cache.rglob("*") if path.is_file()]
    assert [path.suffix for path in files] == [".onnx"]
    assert all(path.stat().st_mode & stat.S_IROTH for path in files)
    assert cache.stat().st_mode & stat.S_IWOTH
