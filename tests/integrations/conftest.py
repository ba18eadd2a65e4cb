"""A stand-in for GitHub's runner, and the linters that come with the development tools."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent

_EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def linted() -> Callable[..., str]:
    """Runs a development tool in the checkout; gives what it says, empty where all is well."""

    def run(tool: str, *arguments: str) -> str:
        done = subprocess.run(
            [str(TOOLS / tool), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return "" if done.returncode == 0 else done.stdout + done.stderr

    return run


@dataclass(frozen=True)
class Ran:
    """What came of a step."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str

    @property
    def obeyed(self) -> list[str]:
        """The lines that the runner takes for commands; it reads both streams, trimmed."""
        commands: list[str] = []
        word = None
        for line in (each.strip() for each in self.log.splitlines()):
            if word is not None:
                word = None if line == f"::{word}::" else word
            elif line.startswith("::stop-commands::"):
                word = line.removeprefix("::stop-commands::")
            elif line.startswith("::"):
                commands.append(line)
        return commands


@dataclass
class ActionRunner:
    """Runs a step of ``action.yml`` as a runner on Linux does.

    Its ``env`` is filled in from the inputs, or their defaults, and from what earlier steps gave;
    its ``run`` becomes a file that bash is given.
    """

    folder: Path
    given: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
        self.workspace = self.folder / "workspace"
        self.temp = self.folder / "temp"
        for each in (self.workspace, self.temp):
            each.mkdir()

    def step(self, name: str, inputs: Mapping[str, str] | None = None, **environment: str) -> Ran:
        """Runs the step of that name with those inputs."""
        step = next(one for one in self.action["runs"]["steps"] if one["name"] == name)
        known = {f"inputs.{key}": one["default"] for key, one in self.action["inputs"].items()}
        for key, value in (inputs or {}).items():
            assert f"inputs.{key}" in known
            known[f"inputs.{key}"] = value
        known |= self.given
        files = {key: self.folder / key.lower() for key in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for path in files.values():
            path.write_bytes(b"")
        script = self.folder / "step.sh"
        script.write_text(step["run"], "utf-8")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.folder),
                "LANG": "C.UTF-8",
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(ROOT),
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.temp),
                "RUNNER_OS": "Linux",
                "RUNNER_ARCH": "X64",
                **{key: str(path) for key, path in files.items()},
                **{key: _filled(value, known) for key, value in step.get("env", {}).items()},
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return Ran(
            done.returncode,
            done.stdout.decode("utf-8"),
            _outputs(files["GITHUB_OUTPUT"].read_text("utf-8")),
            files["GITHUB_STEP_SUMMARY"].read_text("utf-8"),
        )


def _filled(value: str, known: Mapping[str, str]) -> str:
    return _EXPRESSION.sub(lambda found: known[found[1]], value)


def _outputs(text: str) -> dict[str, str]:
    """The file of outputs, read as the runner reads ``NAME<<END``."""
    found: dict[str, str] = {}
    lines = iter(text.split("\n"))
    for line in lines:
        if not line:
            continue
        name, end = line.split("<<", 1)
        value: list[str] = []
        for each in lines:
            if each == end:
                break
            value.append(each)
        found[name] = "\n".join(value)
    return found


@pytest.fixture
def runner(tmp_path: Path) -> ActionRunner:
    """A runner with an empty workspace."""
    return ActionRunner(tmp_path)


_FAKE = """\
#!{python}
import json, pathlib, sys
here = pathlib.Path({folder!r})
(here / "arguments.json").write_text(json.dumps(sys.argv[1:]), "utf-8")
wish = json.loads((here / "wish.json").read_text("utf-8"))
for argument in sys.argv:
    if argument.startswith("--report="):
        form, path = argument.removeprefix("--report=").split(":", 1)
        if form in wish["reports"]:
            pathlib.Path(path).write_text(wish["reports"][form], "utf-8")
sys.stdout.write(wish["out"])
sys.stderr.write(wish["err"])
sys.exit(wish["code"])
"""


@dataclass
class FakeProgram:
    """An environment whose ``evaluator`` notes its arguments and does what it is told."""

    folder: Path

    def __post_init__(self) -> None:
        programs = self.folder / "bin"
        programs.mkdir(parents=True)
        (programs / "python").symlink_to(sys.executable)
        program = programs / "evaluator"
        program.write_text(_FAKE.format(python=sys.executable, folder=str(self.folder)), "utf-8")
        program.chmod(0o755)
        self.does("passed", 0)

    def does(
        self, status: str | None, code: int, *, out: str = "", err: str = "", notes: str = ""
    ) -> None:
        """What it does when it is run next; without a status it ends before any verdict."""
        reports = {"sarif": "{}", "markdown": f"## Gate {status}\n", "github": notes}
        reports["json"] = json.dumps({"status": status})
        wish: dict[str, Any] = {"out": out, "err": err, "code": code}
        wish["reports"] = {} if status is None else reports
        (self.folder / "wish.json").write_text(json.dumps(wish), "utf-8")

    @property
    def arguments(self) -> list[str]:
        """What it was given, without the program's name."""
        return list(json.loads((self.folder / "arguments.json").read_text("utf-8")))


@pytest.fixture
def fake(tmp_path: Path, runner: ActionRunner) -> FakeProgram:
    """The fake program, installed where the runner's steps look for it."""
    program = FakeProgram(tmp_path / "fake")
    runner.given |= {
        "steps.folders.outputs.environment": str(program.folder),
        "steps.folders.outputs.cache": str(tmp_path / "cache"),
    }
    return program
