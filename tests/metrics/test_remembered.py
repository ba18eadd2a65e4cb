"""sacrebleu's metrics, fit for segments that are scored more than once."""

from __future__ import annotations

import pytest

from evaluator.metrics import remembered
from evaluator.metrics.remembered import remembering


class Counting:
    """A stand-in for one of sacrebleu's metrics: the statistics are two lengths."""

    worked: list[str]

    def __init__(self) -> None:
        self.worked = []

    def _extract_reference_info(self, refs: list[str]) -> dict[str, list[str]]:
        return {"refs": refs}

    def _compute_segment_statistics(
        self, hypothesis: str, ref_kwargs: dict[str, list[str]]
    ) -> list[int]:
        self.worked.append(hypothesis)
        return [len(hypothesis), *(len(ref) for ref in ref_kwargs["refs"])]

    def _compute_score_from_stats(self, stats: list[float]) -> list[float]:
        return stats


def statistics(metric: Counting, hypothesis: str, reference: str) -> list[int]:
    """As sacrebleu asks for them."""
    return metric._compute_segment_statistics(
        hypothesis, metric._extract_reference_info([reference])
    )


def test_the_work_is_done_once() -> None:
    """Whichever object of the class is asked, for the same two texts."""
    made = remembering(Counting)
    first, second = made(), made()

    assert statistics(first, "abc", "de") == [3, 2]
    assert statistics(second, "abc", "de") == [3, 2]
    assert statistics(second, "abc", "d") == [3, 1]
    assert (first.worked, second.worked) == (["abc"], ["abc"])


def test_no_two_classes_share() -> None:
    """They may differ in how they count."""
    first, second = remembering(Counting)(), remembering(Counting)()
    statistics(first, "abc", "de")
    statistics(second, "abc", "de")

    assert second.worked == ["abc"]


def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many articles in one process do not fill it."""
    monkeypatch.setattr(remembered, "_REMEMBERED", 2)
    metric = remembering(Counting)()

    for hypothesis in ("a", "b", "c", "c", "a"):
        statistics(metric, hypothesis, "r")

    assert metric.worked == ["a", "b", "c", "a"]


def test_scores_are_plain_floats() -> None:
    """Whatever the statistics are made of."""
    import numpy as np

    result = remembering(Counting)()._compute_score_from_stats(np.array([1, 2], np.float32))

    assert [type(one) for one in result] == [float, float]
