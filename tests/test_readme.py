"""README's sessions are real: each command is run and its output compared.

In a block of ``console`` a line that begins with ``$ `` is a command and the lines under it are
what it prints; a line of three dots stands for any number of lines left out.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def sessions() -> list[tuple[str, list[str]]]:
    """Each command of README that calls the program, and the lines that it should print."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            if command.startswith("evaluator "):
                found.append((command, lines))
    return found


def matches(expected: list[str], printed: list[str]) -> bool:
    """Whether the printed lines are the expected ones, dots standing for any number of them."""
    parts = [
        re.escape(line.rstrip()) + "\n" if line.strip() != "..." else r"(?:.*\n)*?"
        for line in expected
    ]
    text = "".join(f"{line.rstrip()}\n" for line in printed)
    return re.fullmatch("".join(parts), text) is not None


def test_readme_opens_with_the_two_commands_that_do_everything() -> None:
    first = README.split("\n## ")[0]

    assert "make demo" in first
    assert "make test" in first


def test_readme_has_sessions() -> None:
    assert len(sessions()) >= 2


@pytest.mark.model
@pytest.mark.parametrize(("command", "expected"), sessions(), ids=lambda value: str(value)[:60])
def test_a_session_is_what_the_program_prints(command: str, expected: list[str]) -> None:
    program = [sys.executable, "-m", "evaluator", *shlex.split(command)[1:]]
    result = subprocess.run(
        program,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
    )

    assert matches(expected, result.stdout.splitlines()), result.stdout + result.stderr


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        (["a", "..."], ["a", "b", "c"], True),
        (["a", "...", "c"], ["a", "c"], True),
        (["a", "..."], ["b"], False),
        (["a"], ["a", "b"], False),
    ],
)
def test_dots_stand_for_lines_left_out(
    expected: list[str], printed: list[str], *, same: bool
) -> None:
    assert matches(expected, printed) is same
