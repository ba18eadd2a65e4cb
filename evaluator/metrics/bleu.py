"""BLEU (Papineni et al. 2002), by sacrebleu."""

from __future__ import annotations

from functools import cache
from typing import Any

from evaluator.metrics.lean import import_sacrebleu
from evaluator.metrics.registry import Scorer, metric
from evaluator.metrics.remembered import remembering

# Writing without spaces between words needs another tokeniser than sacrebleu's default. Its own
# choice for Japanese and Korean wants MeCab, and the number must not depend on what else happens to
# be installed: Japanese is counted in characters, as are the scripts for which it has nothing.
# Korean parts its words with spaces and keeps the default.
_TOKENISERS = {"zh": "zh", "ja": "char", "th": "char", "lo": "char", "km": "char", "my": "char"}


@metric(name="bleu", label="BLEU", higher_is_better=True)
def bleu(language: str, *, sentence: bool) -> Scorer:
    """Shared runs of one to four words, punished for brevity: 0 … 100.

    sacrebleu's defaults, with ``effective_order`` for single segments, as sacrebleu advises: a
    segment of three words has no runs of four (``eff:yes`` in the signature). An empty hypothesis
    or an empty reference scores 0.
    """
    scorer: Scorer = _bleu()(
        tokenize=_TOKENISERS.get(language, "13a"),
        effective_order=sentence,
        # The only effect: no warning on stderr where lines end in " .".
        force=True,
    )
    return scorer


@cache
def _bleu() -> type[Any]:
    import_sacrebleu()
    from sacrebleu.metrics.bleu import BLEU

    class QuickBLEU(remembering(BLEU)):  # type: ignore[misc]
        """Of a text against an empty one it counts the runs without looking for them."""

        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, str]
        ) -> list[float]:
            reference = ref_kwargs["reference"]
            if hypothesis and reference:
                found: list[float] = super()._compute_segment_statistics(hypothesis, ref_kwargs)
                return found
            words = len(hypothesis.split())
            orders = range(self.max_ngram_order)
            total = [max(0, words - n) for n in orders]
            return [words, len(reference.split()), *(0 for _ in orders), *total]

    return QuickBLEU
