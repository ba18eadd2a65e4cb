"""TER (Snover et al. 2006), by sacrebleu, with the search for shifts made fast."""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.metrics.edits import edits
from evaluator.metrics.lean import import_sacrebleu
from evaluator.metrics.registry import Scorer, metric
from evaluator.metrics.remembered import remembering

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
    fast_ter = _fast_ter_for_ideographs() if ideographic else _fast_ter()
    scorer: Scorer = fast_ter(normalized=ideographic, asian_support=ideographic)
    return scorer


@cache
def _fast_ter_for_ideographs() -> type[Any]:
    """Remembers by itself: it prepares a reference in another way."""
    return _make_fast_ter()


@cache
def _fast_ter() -> type[Any]:
    return _make_fast_ter()


def _make_fast_ter() -> type[Any]:
    """TER as sacrebleu has it, with ``edits`` in place of its search."""
    import_sacrebleu()
    from sacrebleu.metrics.ter import TER

    class FastTER(TER):
        """The tokeniser does its work before and after; the rest is counting."""

        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, list[list[str]]]
        ) -> list[float]:
            (reference,) = ref_kwargs["ref_words"]
            return [edits(hypothesis.split(), reference), len(reference)]

    return remembering(FastTER)
