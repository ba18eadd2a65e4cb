"""The bare numbers."""

from __future__ import annotations

from dataclasses import replace

from evaluator.domain.evaluation import Evaluation
from evaluator.report.formats.numbers import FORMAT
from evaluator.report.view import View


def test_one_line_for_each_metric_raw_where_there_is_raw(evaluation: Evaluation) -> None:
    """BLEU 59.06 raw (not 66.92 normalised), TER 23.15, similarity 0.9312: it has no raw one."""
    assert FORMAT.render(evaluation, View(decimals=2)) == "59.06\n23.15\n0.9312\n"


def test_raw_score_is_found_behind_the_normalised_one(evaluation: Evaluation) -> None:
    """The order of a metric's variants decides nothing."""
    turned = replace(evaluation, scores=tuple(reversed(evaluation.scores)))

    assert FORMAT.render(turned, View(decimals=2)) == "0.9312\n23.15\n59.06\n"


def test_without_scores_there_is_nothing_to_print(evaluation: Evaluation) -> None:
    """Not even an empty line."""
    assert FORMAT.render(replace(evaluation, scores=()), View()) == ""
