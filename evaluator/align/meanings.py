"""The meaning of each token where it stands: its word pieces' vectors, pooled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.words import Token
from evaluator.encode.protocol import TokenVectors


class Meanings(NamedTuple):
    """The meanings of n tokens.

    ``rows``: float32 (n, d), each of length 1, or zeros where the model sees nothing of the token.
    ``pieces``: int64 (n,), how many word pieces the model cuts each token into.
    """

    rows: NDArray[np.float32]
    pieces: NDArray[np.int64]


def meanings(tokens: Sequence[Token], vectors: TokenVectors) -> Meanings:
    """One unit row a token: the mean of the word pieces that it overlaps."""
    rows = np.zeros((len(tokens), vectors.vectors.shape[1]), dtype=np.float32)
    # Both columns of the offsets ascend: what overlaps a token is one stretch of the pieces.
    first = np.searchsorted(vectors.offsets[:, 1], [token.start for token in tokens], side="right")
    last = np.searchsorted(vectors.offsets[:, 0], [token.end for token in tokens], side="left")
    held = np.flatnonzero(last > first)
    if len(held):
        places = np.arange(len(vectors.vectors))
        within = (places >= first[held, None]) & (places < last[held, None])
        means = within.astype(np.float32) @ vectors.vectors.astype(np.float32, copy=False)
        means /= (last - first)[held, None].astype(np.float32)
        norms = np.sqrt(np.array([mean.dot(mean) for mean in means]))
        rows[held] = means / np.maximum(norms, np.float32(1e-12))[:, None]
    return Meanings(rows, np.maximum(last - first, 0).astype(np.int64))
