"""TER (Snover et al. 2006), by sacrebleu, with the search for shifts made fast."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from evaluator.metrics.edits import edits
from evaluator.metrics.registry import Scorer, metric

# sacrebleu parts words at spaces; for these it can part ideographs as well, and must: a sentence
# would be one word.
_IDEOGRAPHIC = frozenset({"zh", "ja"})


@metric(name="ter", label="TER", higher_is_better=False)
def ter(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Edits (insert, delete, substitute, shift) for each reference word, in percent.

    0 is equal; it may exceed 100. Whatever its length, a line gets sacrebleu's number, and never
    sacrebleu's minutes: see ``edits.py``. Against an empty reference a hypothesis scores 100 by
    itself; in a document its words add to the edits and nothing to the length.
    """
    ideographic = language in _IDEOGRAPHIC
    scorer: Scorer = _fast_ter()(normalized=ideographic, asian_support=ideographic)
    return scorer


@cache
def _fast_ter() -> type[Any]:
    """TER as sacrebleu has it, with ``edits`` in place of its search."""
    from sacrebleu.metrics.ter import TER

    class FastTER(TER):
        """Statistics of a segment are what sacrebleu leaves to each metric."""

        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, list[list[str]]]
        ) -> list[float]:
            (reference,) = ref_kwargs["ref_words"]
            return [_edits(hypothesis, " ".join(reference)), len(reference)]

        def _compute_score_from_stats(self, stats: list[float]) -> Any:  # noqa: ANN401
            # Plain floats, or resampling breaks as it does for chrF (see chrf.py).
            return super()._compute_score_from_stats([float(stat) for stat in stats])

    return FastTER


@lru_cache(maxsize=1 << 14)
def _edits(hypothesis: str, reference: str) -> int:
    """Remembered, as the same segment is scored alone, in its document and normalised."""
    return edits(hypothesis.split(), reference.split())
