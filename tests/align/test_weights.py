"""Many arrays in one, and back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evaluator.align.weights import read_weights, written


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """One to four axes; numbers that half precision holds."""
    weights = {
        "a.bias": np.array([0.5, -2.0, 8.0], dtype=np.float32),
        "a.weight": np.arange(6, dtype=np.float32).reshape(2, 3),
        "b": np.arange(8, dtype=np.float32).reshape(2, 1, 2, 2),
    }
    np.savez(tmp_path / "weights.npz", allow_pickle=False, **written(weights))
    found = read_weights(tmp_path / "weights.npz")

    assert list(found) == list(weights)
    assert all(found[name].dtype == np.float32 for name in found)
    assert all(np.array_equal(found[name], weights[name]) for name in weights)


def test_a_file_of_something_else_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "weights.npz").write_text("no weights")

    with pytest.raises(ValueError, match="pickle"):
        read_weights(tmp_path / "weights.npz")
