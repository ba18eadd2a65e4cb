"""Right, wrong and missed calls."""

from __future__ import annotations

import pytest

from benchmarks.quality.counts import Counts, counted


def test_by_hand() -> None:
    """Two of three calls right, two of four found, one of two others left alone."""
    counts = counted(
        [True, True, True, True, False, False], [True, True, False, False, True, False]
    )

    assert counts == Counts(right=2, wrong=1, missed=2, left=1)
    assert counts.precision == pytest.approx(2 / 3)
    assert counts.recall == pytest.approx(1 / 2)
    # 2PR / (P + R) = 2 · 2/3 · 1/2 / (7/6)
    assert counts.f1 == pytest.approx(4 / 7)
    assert counts.balanced == pytest.approx((1 / 2 + 1 / 2) / 2)
    # Calling everything: precision 4/6, recall 1.
    assert counts.f1_of_all == pytest.approx(2 * (4 / 6) / (4 / 6 + 1))


def test_calling_everything_is_what_it_says() -> None:
    """F1 of all equals F1 of an actual call of everything; balanced, it is worth nothing."""
    counts = counted([True, False, False], [True, True, True])

    assert counts.f1 == counts.f1_of_all == 0.5
    assert counts.balanced == 0.5


def test_of_nothing_there_is_none() -> None:
    """Not zero, which would be a judgement."""
    nothing = Counts()

    assert (nothing.precision, nothing.recall, nothing.f1) == (None, None, None)
    assert (nothing.share, nothing.f1_of_all, nothing.balanced) == (None, None, None)
    assert Counts(missed=2).balanced is None
