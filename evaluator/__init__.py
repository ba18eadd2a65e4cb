"""Evaluator: what changed in meaning between a reference and its translation, where, how badly.

    from evaluator import evaluate

    evaluation = evaluate("reference.txt", "candidate.txt")
    for finding in evaluation.findings:
        print(finding.severity, finding.message)

The names below are the public API; all else may change between minor versions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluator.domain.version import __version__

if TYPE_CHECKING:
    from evaluator.domain.alignment import Alignment, Bead, BeadKind
    from evaluator.domain.document import Document, Role, Segment
    from evaluator.domain.errors import EvaluatorError, InputError, ModelError, UsageError
    from evaluator.domain.evaluation import Evaluation, Notice, Options
    from evaluator.domain.finding import Finding, Severity
    from evaluator.domain.glossary import Glossary, Term
    from evaluator.domain.pair import Pair
    from evaluator.domain.score import Account, Interval, Score, Variant
    from evaluator.domain.spans import Span
    from evaluator.glossary import read_glossary
    from evaluator.pipeline import evaluate, evaluate_pair
    from evaluator.readers import parse, read

__all__ = [
    "Account",
    "Alignment",
    "Bead",
    "BeadKind",
    "Document",
    "Evaluation",
    "EvaluatorError",
    "Finding",
    "Glossary",
    "InputError",
    "Interval",
    "ModelError",
    "Notice",
    "Options",
    "Pair",
    "Role",
    "Score",
    "Segment",
    "Severity",
    "Span",
    "Term",
    "UsageError",
    "Variant",
    "__version__",
    "evaluate",
    "evaluate_pair",
    "parse",
    "read",
    "read_glossary",
]

_HOMES = {
    "evaluator.domain.alignment": ("Alignment", "Bead", "BeadKind"),
    "evaluator.domain.document": ("Document", "Role", "Segment"),
    "evaluator.domain.errors": ("EvaluatorError", "InputError", "ModelError", "UsageError"),
    "evaluator.domain.evaluation": ("Evaluation", "Notice", "Options"),
    "evaluator.domain.finding": ("Finding", "Severity"),
    "evaluator.domain.glossary": ("Glossary", "Term"),
    "evaluator.domain.pair": ("Pair",),
    "evaluator.domain.score": ("Account", "Interval", "Score", "Variant"),
    "evaluator.domain.spans": ("Span",),
    "evaluator.glossary": ("read_glossary",),
    "evaluator.pipeline": ("evaluate", "evaluate_pair"),
    "evaluator.readers": ("parse", "read"),
}


def __getattr__(name: str) -> object:
    """Imports a public name at its first use, so that ``evaluator --version`` loads nothing."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
