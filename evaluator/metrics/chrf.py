"""chrF (Popović 2015) and chrF++ (Popović 2017), by sacrebleu."""

from __future__ import annotations

from evaluator.metrics.registry import Scorer, metric


@metric(name="chrf", label="chrF2", higher_is_better=True)
def chrf(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Shared runs of one to six characters, recall counting twice: 0 … 100.

    Spaces do not count, so it serves any script. An empty hypothesis or reference scores 0.
    """
    from sacrebleu.metrics.chrf import CHRF

    return CHRF()


@metric(name="chrf++", label="chrF2++", higher_is_better=True)
def chrf_plus_plus(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Like chrF, with runs of one and two words beside the characters: 0 … 100."""
    from sacrebleu.metrics.chrf import CHRF

    return CHRF(word_order=2)
