"""The room's door: what it offers, and that opening it costs nothing."""

from __future__ import annotations

import subprocess
import sys

from evaluator import encode


def test_what_is_offered() -> None:
    assert encode.__all__ == ["default_cache_dir", "load_encoder"]


def test_importing_it_imports_no_runtime() -> None:
    """Nor numpy, beyond what the package's own door may bring."""
    code = (
        "import sys, evaluator; before = set(sys.modules); import evaluator.encode;"
        "print(sorted(name for name in set(sys.modules) - before if '.' not in name))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    heavy = {"numpy", "onnxruntime", "tokenizers", "torch", "transformers", "sqlite3"}
    assert not heavy & set(run.stdout.replace("'", " ").replace(",", " ").split())
