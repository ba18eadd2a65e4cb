"""What does not evaluate must not load what evaluates."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

CONSTRAINTS = Path(__file__).parents[2] / "constraints.txt"
HEAVY = frozenset(
    {
        "babel",
        "charset_normalizer",
        "dateparser",
        "jsonschema",
        "lxml",
        "markdown_it",
        "numpy",
        "onnx",
        "onnxruntime",
        "pycld2",
        "rich",
        "sacrebleu",
        "scipy",
        "selectolax",
        "sentence_transformers",
        "sentencex",
        "simplemma",
        "sqlite3",
        "tokenizers",
        "torch",
        "trafilatura",
        "transformers",
    }
)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["score", "--help"],
        ["schema", "--help"],
        ["schema"],
        ["nothing"],
        ["score", "-", "-"],
    ],
    ids=" ".join,
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    """In a process of its own, since this one has loaded everything."""
    loaded = _loaded(arguments)

    assert "evaluator" in loaded
    assert loaded & HEAVY == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["schema", "verdict"],
        ["score", "-", "-", "--decimals", "2", "--metrics", "bleu", "--no-embeddings"],
    ],
    ids=" ".join,
)
def test_values_are_read_without_pydantic(arguments: list[str]) -> None:
    """By the version that ``constraints.txt`` holds; from 0.29 on typer would take 0.1 s more."""
    if f"typer=={typer.__version__}" not in CONSTRAINTS.read_text().splitlines():
        pytest.skip("another typer than the pinned one is installed")

    loaded = _loaded(arguments)

    assert "typer" in loaded
    assert "pydantic" not in loaded


def test_version_is_told_without_the_parser() -> None:
    """Which takes seven times as long to load as Python to start."""
    loaded = _loaded(["--version"])

    assert "evaluator" in loaded
    assert loaded & {*HEAVY, "typer"} == set()


def test_only_the_command_that_runs_is_loaded() -> None:
    """``schema`` is answered without the module of ``score``."""
    loaded = _loaded(["schema"], whole=True)

    commands = {name for name in loaded if name.startswith("evaluator.cli.commands.")}
    assert commands == {"evaluator.cli.commands.schema"}


def _loaded(arguments: list[str], *, whole: bool = False) -> set[str]:
    """The modules that are loaded at the end, or the packages they are in."""
    code = (
        "import sys; from evaluator.cli.program import run; "
        f"run({arguments!r}); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name if whole else name.partition(".")[0] for name in done.stderr.split()}
