"""sacrebleu's metrics, fit for segments that are scored more than once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# Segments whose statistics are kept; with that many they are forgotten, and it begins anew.
_REMEMBERED = 1 << 15


def remembering(metric: type[Any]) -> type[Any]:
    """One of sacrebleu's metrics that keeps the statistics of each segment.

    A segment is scored by itself and as part of its document, and the statistics are the work.
    They are what sacrebleu leaves to each metric, and the same for all objects of the class made:
    give those one set of options, less what a segment goes through before (its tokeniser, part of
    the text as it comes here) or its statistics go through later.

    Also, every score is a plain float: sacrebleu 2.6 resamples in 32-bit floats and ends in a
    TypeError where a resample shares nothing at all, because that 0.0 is of another type. With an
    omission in a short document that happens.
    """
    known: dict[tuple[str, str], list[float]] = {}

    class Remembering(metric):  # type: ignore[misc]
        """Only ever one reference a segment."""

        def _extract_reference_info(self, refs: Sequence[str]) -> dict[str, str]:
            (reference,) = refs
            return {"reference": reference}

        def _compute_segment_statistics(
            self, hypothesis: str, ref_kwargs: dict[str, str]
        ) -> list[float]:
            reference = ref_kwargs["reference"]
            found = known.get((hypothesis, reference))
            if found is None:
                if len(known) >= _REMEMBERED:
                    known.clear()
                prepared = super()._extract_reference_info([reference])
                found = super()._compute_segment_statistics(hypothesis, prepared)
                known[hypothesis, reference] = found
            return found

        def _compute_score_from_stats(self, stats: Sequence[float]) -> Any:  # noqa: ANN401
            return super()._compute_score_from_stats([float(stat) for stat in stats])

    return Remembering
