"""The layers of the network that doubts words (``doubt.py``), in numpy.

Each takes the weights of the whole network and the name of its own, as
``benchmarks/training/network.py`` names them. A matrix of weights is (inputs, outputs).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]

_LEAST_VARIANCE = 1e-5  # torch's


def linear(weights: Weights, name: str, rows: Floats) -> Floats:
    """(n, inputs) to (n, outputs)."""
    found: Floats = rows @ weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return found


def normalised(weights: Weights, name: str, rows: Floats) -> Floats:
    """Each row to mean 0 and variance 1, then scaled and shifted (Ba, Kiros and Hinton 2016)."""
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _LEAST_VARIANCE)
    found: Floats = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return found


class Heads(NamedTuple):
    """What n rows ask for, answer to, and tell, in several heads: (heads, n, width / heads) each.

    The heads part the width among them (Vaswani et al. 2017).
    """

    query: Floats
    key: Floats
    value: Floats

    def of(self, rows: slice) -> Heads:
        """Those of some of the rows."""
        return Heads(*(part[:, rows] for part in self))


def heads(weights: Weights, name: str, rows: Floats, count: int) -> Heads:
    """The heads of (n, width) rows."""
    parts = (linear(weights, f"{name}.{part}", rows) for part in Heads._fields)
    return Heads(*(part.reshape(len(rows), count, -1).transpose(1, 0, 2) for part in parts))


def attend(own: Heads, other: Heads, bias: Floats) -> Floats:
    """For each of the n own rows a mean of the m others, the fitting ones weighing most.

    (n, width). Scaled dot products, to which ``bias``, (heads, n, m), is added.
    """
    fit: Floats = own.query @ other.key.transpose(0, 2, 1)
    fit *= np.float32(own.query.shape[2] ** -0.5)
    fit += bias
    fit -= fit.max(axis=2, keepdims=True)
    np.exp(fit, out=fit)
    fit /= fit.sum(axis=2, keepdims=True)
    found: Floats = (fit @ other.value).transpose(1, 0, 2).reshape(fit.shape[1], -1)
    return found
