"""What does not evaluate must not load what evaluates."""

from __future__ import annotations

import subprocess
import sys

import pytest

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
        "pydantic",
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
        "typer",
    }
)


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["score", "--help"], ["schema"], ["score", "-", "-"], ["nothing"]],
    ids=" ".join,
)
def test_nothing_heavy_is_imported(arguments: list[str]) -> None:
    """In a process of its own, since this one has loaded everything."""
    code = (
        "import sys; from evaluator.cli.program import run; "
        f"run({arguments!r}); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}

    assert "evaluator" in loaded
    assert loaded & HEAVY == set()
