"""All metrics on pairs of texts."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.quality.measure import (
    METRICS,
    Measured,
    TextPair,
    accuracy,
    greedy,
    measure,
)
from evaluator.encode.protocol import TokenVectors
from evaluator.pipeline import evaluate_pair


def tokens(*vectors: list[float]) -> TokenVectors:
    """Token vectors, as they are given."""
    return TokenVectors(
        np.zeros((len(vectors), 2), np.int32), np.array(vectors, np.float32).reshape(-1, 2)
    )


class TestGreedy:
    """Greedy token matching."""

    def test_by_hand(self) -> None:
        """Precision 1, recall (1 + 0) / 2."""
        assert greedy(tokens([1, 0], [0, 1]), tokens([1, 0])) == pytest.approx(2 / 3)

    def test_equal(self) -> None:
        """The same tokens in another order."""
        assert greedy(tokens([1, 0], [0, 1]), tokens([0, 1], [1, 0])) == pytest.approx(1.0)

    def test_nothing_to_match(self) -> None:
        """No tokens, or none that points the same way."""
        assert greedy(tokens(), tokens([1, 0])) == 0.0
        assert greedy(tokens([1, 0]), tokens([-1, 0])) == 0.0


def test_accuracy() -> None:
    """A tie is wrong; of nothing there is none."""
    assert accuracy([(2, 1), (1, 1), (0, 1), (3, 1)]) == 0.5
    assert accuracy([]) is None


@pytest.mark.model
@pytest.mark.slow
def test_measure() -> None:
    """In several processes, each pair once, all metrics so that more is better."""
    same = ("The fee rose 5% in May.", "The fee rose 5% in May.")
    changed = ("The fee rose 5% in May.", "The fee rose 50% in May.")

    told: list[tuple[TextPair, Measured]] = []
    measured = measure(
        [same, changed, same, ("", "Nothing to compare.")],
        processes=2,
        tell=lambda pair, one: told.append((pair, one)),
    )

    assert set(measured) == {same, changed}
    assert sorted(pair for pair, _ in told) == sorted(measured)
    for name in METRICS:
        assert measured[same].scores[name] > measured[changed].scores[name]
    assert not measured[same].findings
    assert measured[same].scores["mqm"] == 100.0
    assert measured[changed].scores["mqm"] == evaluate_pair(*changed).scores[0].value
    (found,) = measured[changed].findings
    assert found.major
    assert "50" in changed[1][found.start : found.end]
    assert "5" in changed[0][slice(*found.reference_span)]
    assert found.family == "NUM"
