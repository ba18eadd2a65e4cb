"""What ``import evaluator`` promises."""

from __future__ import annotations

import subprocess
import sys

import pytest

import evaluator


def test_the_public_names_are_these() -> None:
    """A name added here is a promise; one taken away breaks somebody."""
    assert sorted(evaluator.__all__) == [
        "Account", "Alignment", "Bead", "BeadKind", "Document", "Evaluation", "EvaluatorError",
        "Finding", "Glossary", "InputError", "Interval", "ModelError", "Notice", "Options", "Pair",
        "Role", "Score", "Segment", "Severity", "Span", "Term", "UsageError", "Variant",
        "__version__", "evaluate", "evaluate_pair", "parse", "read", "read_glossary",
    ]  # fmt: skip


@pytest.mark.parametrize("name", evaluator.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(evaluator, name) is not None
    assert name in dir(evaluator)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'score_everything'"):
        getattr(evaluator, "score_everything")  # noqa: B009  the name is the point


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, evaluator; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"numpy", "torch", "onnxruntime", "sacrebleu", "rich", "typer"} & set(loaded)
