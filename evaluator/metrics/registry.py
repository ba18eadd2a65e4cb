"""How a text metric is declared and found.

A text metric is one function in one file of this package, under the ``@metric`` decorator: it
builds one of sacrebleu's metric objects, whose numbers and signatures are printed as they are.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from evaluator.domain.errors import UsageError
from evaluator.text.nearest import nearest

SIMILARITY = "similarity"
"""The metric that needs vectors, not texts: see ``similarity.py``."""

MQM = "mqm"
"""The metric that needs findings: see ``mqm.py``."""

RAW_ONLY = (MQM, SIMILARITY)
"""Metrics that are taken on the raw text only."""


class Scorer(Protocol):
    """What this room uses of sacrebleu's metric objects."""

    def sentence_score(self, hypothesis: str, references: Sequence[str]) -> Any:  # noqa: ANN401
        """The score of one segment against its references; ``.score`` is the number."""
        ...

    def corpus_score(
        self, hypotheses: Sequence[str], references: Sequence[Sequence[str]], n_bootstrap: int = 1
    ) -> Any:  # noqa: ANN401
        """The score of all segments together, with an interval where ``n_bootstrap`` > 1."""
        ...

    def get_signature(self) -> Any:  # noqa: ANN401
        """How the last score was computed."""
        ...


class Build(Protocol):
    """What a metric's file provides."""

    def __call__(self, language: str, *, sentence: bool) -> Scorer:
        """A fresh scorer for texts in ``language`` (ISO 639-1 or ``""``).

        ``sentence`` says whether single segments will be scored, or all together.
        """
        ...


class TextMetric(NamedTuple):
    """A registered text metric.

    ``name`` is what the user types, ``label`` what sacrebleu prints; ``explanation`` is the
    docstring.
    """

    name: str
    label: str
    higher_is_better: bool
    explanation: str
    build: Build
    scale: float = 100.0


_registered: dict[str, TextMetric] = {}


def metric(*, name: str, label: str, higher_is_better: bool) -> Callable[[Build], Build]:
    """Registers the function below it as the metric ``name``.

    Raises ValueError where it has no docstring or its name is taken.
    """

    def register(build: Build) -> Build:
        explanation = (build.__doc__ or "").strip()
        if not explanation:
            raise ValueError(f"{name}: a metric needs a docstring")
        if name in _registered or name in RAW_ONLY:
            raise ValueError(f"{name}: the name is taken")
        _registered[name] = TextMetric(name, label, higher_is_better, explanation, build)
        return build

    return register


@cache
def text_metrics() -> dict[str, TextMetric]:
    """Every text metric by name, in the order of their names; the package is walked once."""
    package = import_module("evaluator.metrics")
    for module in pkgutil.iter_modules(package.__path__):
        import_module(f"evaluator.metrics.{module.name}")
    return dict(sorted(_registered.items()))


def metric_names() -> tuple[str, ...]:
    """What a user may ask for."""
    return (MQM, *text_metrics(), SIMILARITY)


def label(name: str) -> str:
    """What the scores of a metric are called, ``chrF2`` for ``chrf``; KeyError where unknown."""
    return name if name in RAW_ONLY else text_metrics()[name].label


def resolve(names: Sequence[str], *, where: str = "--metrics") -> tuple[str, ...]:
    """The names in lower case, each once, in the order given.

    Raises UsageError where one is unknown, naming the nearest; ``where`` says who asked.
    """
    known = metric_names()
    resolved: dict[str, None] = {}
    for name in names:
        wanted = name.strip().lower()
        if wanted not in known:
            raise UsageError(
                f"no metric is called {name!r}",
                where=where,
                hint=f"did you mean {nearest(name, known)}? Known are {', '.join(known)}",
            )
        resolved[wanted] = None
    return tuple(resolved)
