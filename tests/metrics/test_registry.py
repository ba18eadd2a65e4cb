"""How a text metric is declared and found."""

from __future__ import annotations

import subprocess
import sys

import pytest

from evaluator.domain.errors import UsageError
from evaluator.metrics import metric_names, resolve, text_metrics
from evaluator.metrics.registry import Scorer, label, metric


def test_all_metrics_are_known() -> None:
    """The names a user may type, and what sacrebleu calls them."""
    labels = {name: one.label for name, one in text_metrics().items()}

    assert labels == {"bleu": "BLEU", "chrf": "chrF2", "chrf++": "chrF2++", "ter": "TER"}
    assert metric_names() == ("mqm", *labels, "similarity")


def test_labels_are_what_scores_are_called() -> None:
    """Some have sacrebleu's names, two our own."""
    assert [label(name) for name in metric_names()] == [
        *("mqm", "BLEU", "chrF2", "chrF2++", "TER", "similarity")
    ]


@pytest.mark.parametrize("name", ["bleu", "chrf", "chrf++", "ter"])
def test_each_is_explained(name: str) -> None:
    """The docstring is the documentation."""
    assert "0" in text_metrics()[name].explanation


def test_only_ter_is_better_low() -> None:
    """TER counts errors."""
    assert [name for name, one in text_metrics().items() if not one.higher_is_better] == ["ter"]


class TestResolve:
    """What the user typed."""

    def test_case_and_repetition(self) -> None:
        """Any case will do, and twice is once."""
        assert resolve(["chrF++", "BLEU", " bleu"]) == ("chrf++", "bleu")

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [
            ("blue", "bleu"),
            ("chrf+", "chrf++"),
            ("simmilarity", "similarity"),
            ("tre", "ter"),
            ("mqn", "mqm"),
        ],
    )
    def test_unknown(self, typed: str, meant: str) -> None:
        """The error names the nearest, and where it was asked for."""
        with pytest.raises(
            UsageError, match=f"--metrics: .*did you mean {meant.replace('+', '.')}?"
        ):
            resolve([typed])


class TestDeclaring:
    """What a metric's file must have."""

    def test_needs_a_docstring(self) -> None:
        """No metric without documentation."""

        def silent(language: str, *, sentence: bool) -> Scorer:
            raise NotImplementedError

        with pytest.raises(ValueError, match="docstring"):
            metric(name="silent", label="Silent", higher_is_better=True)(silent)

    @pytest.mark.parametrize("name", ["bleu", "similarity", "mqm"])
    def test_needs_a_free_name(self, name: str) -> None:
        """No metric hides another."""
        text_metrics()

        def second(language: str, *, sentence: bool) -> Scorer:
            """Another one."""
            raise NotImplementedError

        with pytest.raises(ValueError, match="taken"):
            metric(name=name, label="Second", higher_is_better=True)(second)


def test_names_cost_no_heavy_import() -> None:
    """To know the metrics' names, sacrebleu and the runtimes need not be loaded."""
    code = (
        "import sys; from evaluator.metrics import metric_names; metric_names();"
        "print({'sacrebleu', 'scipy', 'torch', 'onnxruntime'} & set(sys.modules))"
    )

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "set()"
