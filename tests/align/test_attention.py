"""The layers, with weights so plain that the answers can be told beforehand."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.align.attention import Floats, attend, heads, linear, normalised

OWN = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 5.0]], dtype=np.float32)
OTHER = np.array(
    [[1.0, 2.0, 3.0, 4.0], [3.0, 4.0, 5.0, 6.0], [8.0, 9.0, 1.0, 5.0]], dtype=np.float32
)
NOTHING = np.zeros((2, 3), dtype=np.float32)


def as_it_is(*names: str, scale: float = 1.0) -> dict[str, Floats]:
    weights: dict[str, Floats] = {}
    for name in names:
        weights[f"{name}.weight"] = scale * np.eye(4, dtype=np.float32)[None]
        weights[f"{name}.bias"] = np.zeros((1, 4), dtype=np.float32)
    return weights


def look(fit: float, own: Floats, other: Floats, bias: Floats) -> Floats:
    """One voice compares rows as they are, times ``fit``, and finds them as they are."""
    weights = as_it_is("a.query", scale=fit) | as_it_is("a.key", "a.value")
    here, there = (heads(weights, "a", rows[None], len(bias)) for rows in (own, other))
    found: Floats = attend(here, there, bias[None])[0]
    return found


def test_linear_multiplies_and_shifts() -> None:
    weights = {
        "x.weight": np.array([[[1, 2], [0, 1]], [[0, 1], [1, 0]]], dtype=np.float32),
        "x.bias": np.array([[10, 20], [1, 1]], dtype=np.float32),
    }

    found = linear(weights, "x", np.array([[3, 4]], dtype=np.float32))
    assert found.tolist() == [[[13, 30]], [[5, 4]]]


def test_normalised_rows_have_mean_0_and_variance_1() -> None:
    weights = as_it_is("n") | {"n.weight": np.ones((1, 4), dtype=np.float32)}
    (found,) = normalised(weights, "n", OTHER[None])

    assert found.mean(axis=1).tolist() == pytest.approx([0.0] * 3, abs=1e-6)
    assert found.var(axis=1).tolist() == pytest.approx([1.0] * 3, abs=1e-4)


def test_a_row_of_equal_numbers_is_no_division_by_zero() -> None:
    same = np.full((1, 4), 3.0, dtype=np.float32)

    weights = as_it_is("n") | {"n.weight": np.ones((1, 4), dtype=np.float32)}
    assert not normalised(weights, "n", same[None]).any()


def test_where_nothing_fits_better_the_mean_is_found() -> None:
    found = look(0.0, OWN, OTHER, NOTHING[None])

    assert np.allclose(found, OTHER.mean(axis=0))


def test_what_fits_best_weighs_most() -> None:
    """The first own row is the first number, which the last other row has most of."""
    found = look(100.0, OWN, OTHER, NOTHING[None])

    assert found[0].tolist() == pytest.approx(OTHER[2].tolist())
    assert found[1].tolist() == pytest.approx(OTHER[1].tolist())


def test_the_products_are_scaled_by_the_root_of_the_heads_width() -> None:
    """Two columns a head: products of 2 and 6 differ by 4 / sqrt(2)."""
    own = np.array([[2.0, 0.0, 0.0, 0.0]], dtype=np.float32)
    other = np.array([[1.0, 0.0, 0.0, 0.0], [3.0, 0.0, 0.0, 0.0]], dtype=np.float32)
    found = look(1.0, own, other, np.stack([NOTHING[:1, :2]] * 2))

    share = 1 / (1 + np.exp(-4 / np.sqrt(2)))
    assert found[0, 0] == pytest.approx(share * 3 + (1 - share))


def test_each_head_has_its_bias_and_its_columns() -> None:
    first, last = NOTHING.copy(), NOTHING.copy()
    first[:, 0] = last[:, 2] = 50.0
    found = look(0.0, OWN, OTHER, np.stack([first, last]))

    assert found[0].tolist() == pytest.approx([*OTHER[0, :2], *OTHER[2, 2:]])
