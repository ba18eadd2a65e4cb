"""chrF (Popović 2015) and chrF++ (Popović 2017), by sacrebleu."""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.metrics.lean import import_sacrebleu
from evaluator.metrics.registry import Scorer, metric
from evaluator.metrics.remembered import remembering

_WORDS = 2


@metric(name="chrf", label="chrF2", higher_is_better=True)
def chrf(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Shared runs of one to six characters, recall counting twice: 0 … 100.

    Spaces do not count, so it serves any script. An empty hypothesis or reference scores 0.
    """
    scorer: Scorer = _both()()
    return scorer


@metric(name="chrf++", label="chrF2++", higher_is_better=True)
def chrf_plus_plus(language: str, *, sentence: bool) -> Scorer:  # noqa: ARG001
    """Like chrF, with runs of one and two words beside the characters: 0 … 100."""
    scorer: Scorer = _both()(word_order=_WORDS)
    return scorer


@cache
def _both() -> type[Any]:
    """CHRF with the characters counted once: chrF++ has chrF's statistics and then its own."""
    import_sacrebleu()
    from sacrebleu.metrics.chrf import CHRF

    plus_plus = remembering(CHRF)(word_order=_WORDS)

    class Shared(remembering(CHRF)):  # type: ignore[misc]
        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, str]
        ) -> list[float]:
            reference = ref_kwargs["reference"]
            if not (hypothesis and reference):
                return self._of_one(reference)
            statistics = plus_plus._compute_segment_statistics(hypothesis, ref_kwargs)  # noqa: SLF001
            three_each: list[float] = statistics[: 3 * self.order]
            return three_each

        def _of_one(self, reference: str) -> list[float]:
            """What comes of a text against an empty one: nothing is shared.

            Of each order that is the runs of the hypothesis, which count for nothing where there
            is no reference, of the reference, and of both. A long article left out is thousands of
            texts, and to count runs that meet nothing takes most of the time.
            """
            letters = len("".join(reference.split()))
            words = len(self._remove_punctuation(reference))
            runs = [max(0, letters - n) for n in range(self.char_order)]
            runs += [max(0, words - n) for n in range(self.word_order)]
            return [number for count in runs for number in (0, count, 0)]

    return Shared
