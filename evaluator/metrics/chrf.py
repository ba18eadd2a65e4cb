"""chrF (Popović 2015) and chrF++ (Popović 2017), by sacrebleu."""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.metrics.registry import Scorer, metric


@metric(name="chrf", label="chrF2", higher_is_better=True)
def chrf(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Shared runs of one to six characters, recall counting twice: 0 … 100.

    Spaces do not count, so it serves any script. An empty hypothesis or reference scores 0.
    """
    scorer: Scorer = _robust_chrf()()
    return scorer


@metric(name="chrf++", label="chrF2++", higher_is_better=True)
def chrf_plus_plus(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Like chrF, with runs of one and two words beside the characters: 0 … 100."""
    scorer: Scorer = _robust_chrf()(word_order=2)
    return scorer


@cache
def _robust_chrf() -> type[Any]:
    """CHRF as sacrebleu has it, but safe to resample.

    sacrebleu 2.6 resamples in 32-bit floats and ends in a TypeError where a resample shares nothing
    at all, because its 0.0 is of another type; with omissions in a short document that happens.
    """
    from sacrebleu.metrics.chrf import CHRF

    class RobustCHRF(CHRF):
        """Every score is a plain float."""

        def _compute_f_score(self, statistics: list[int]) -> float:
            return float(super()._compute_f_score(statistics))

    return RobustCHRF
