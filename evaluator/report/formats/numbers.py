"""Nothing but the numbers, one score a line, as sacrebleu's ``-b`` prints them."""

from __future__ import annotations

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.score import Score, Variant
from evaluator.report.registry import Format
from evaluator.report.view import View
from evaluator.report.wording import figure


def render(evaluation: Evaluation, view: View) -> str:
    """The documents' scores in the order asked for, each on the raw text where it was so taken."""
    chosen: dict[str, Score] = {}
    for score in evaluation.scores:
        if score.name not in chosen or score.variant is Variant.RAW:
            chosen[score.name] = score
    return "".join(f"{figure(score, view.decimals)}\n" for score in chosen.values())


FORMAT = Format("the scores alone, one a line", render, for_machines=True)
