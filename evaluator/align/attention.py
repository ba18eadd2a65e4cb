"""The layers of the network that doubts words (``doubt.py``), in numpy.

Each takes the weights of the whole network and the name of its own, as
``benchmarks/training/network.py`` names them. Several networks of one kind, trained alike from
other beginnings, are computed at once, for numpy spends more time on each call than on such small
matrices: all weights and rows have a first axis of that many "voices". A matrix of weights is
(voices, inputs, outputs).
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
    """(voices, n, inputs), or (n, inputs) for all voices, to (voices, n, outputs)."""
    found: Floats = rows @ weights[f"{name}.weight"] + weights[f"{name}.bias"][:, None]
    return found


def normalised(weights: Weights, name: str, rows: Floats) -> Floats:
    """Each row to mean 0 and variance 1, then scaled and shifted (Ba, Kiros and Hinton 2016)."""
    centred = rows - rows.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _LEAST_VARIANCE)
    scale, shift = (weights[f"{name}.{part}"][:, None] for part in ("weight", "bias"))
    found: Floats = centred / spread * scale + shift
    return found


def for_all(rows: Floats, voices: int) -> Floats:
    """(n, columns), the same for all voices: (voices, n, columns)."""
    return np.broadcast_to(rows, (voices, *rows.shape))


class Heads(NamedTuple):
    """What n rows ask for, answer to, and tell, in several heads.

    (voices, heads, n, width / heads) each: the heads part the width among them (Vaswani et al.
    2017).
    """

    query: Floats
    key: Floats
    value: Floats

    def of(self, rows: slice) -> Heads:
        """Those of some of the rows."""
        return Heads(*(part[:, :, rows] for part in self))


def heads(weights: Weights, name: str, rows: Floats, count: int) -> Heads:
    """The heads of (voices, n, width) rows."""
    parts = (linear(weights, f"{name}.{part}", rows) for part in Heads._fields)
    return Heads(*(_headed(part, count) for part in parts))


def _headed(rows: Floats, count: int) -> Floats:
    voices, size, _ = rows.shape
    return rows.reshape(voices, size, count, -1).transpose(0, 2, 1, 3)


def attend(own: Heads, other: Heads, bias: Floats) -> Floats:
    """For each of the n own rows a mean of the m others, the fitting ones weighing most.

    (voices, n, width). Scaled dot products, to which ``bias``, (voices, heads, n, m), is added.
    """
    fit: Floats = own.query @ other.key.transpose(0, 1, 3, 2)
    fit *= np.float32(own.query.shape[-1] ** -0.5)
    fit += bias
    fit -= fit.max(axis=-1, keepdims=True)
    np.exp(fit, out=fit)
    fit /= fit.sum(axis=-1, keepdims=True)
    voices, _, size, _ = fit.shape
    found: Floats = (fit @ other.value).transpose(0, 2, 1, 3).reshape(voices, size, -1)
    return found
