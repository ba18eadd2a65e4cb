"""The narrow network of doubts, in numpy: a word, what comes near it, its two neighbours.

It reads one side at a time. ``benchmarks/training/narrow.py`` is the same in torch. Several texts
are read at once, one behind the other; no word is a neighbour of another text's.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evaluator.align.attention import Floats, Weights, for_all, linear
from evaluator.align.traits import LOCAL

_SHARPNESS = 12.0  # of the softmax over the other side's words, as in the training


def heard(nearness: Floats, others: Floats) -> Floats:
    """For each word the mean of the other side's vectors, the nearest weighing most: (n, d).

    ``nearness``: (n, m) cosines, ``others``: (m, d).
    """
    attention = np.exp(_SHARPNESS * (nearness - nearness.max(axis=1, keepdims=True)))
    attention /= attention.sum(axis=1, keepdims=True)
    found: Floats = attention @ others
    return found


def narrow(
    weights: Weights,
    side: str,
    known: Floats,
    rows: Floats,
    near: Floats,
    *,
    sizes: Sequence[int],
) -> Floats:
    """Two answers for each word of a side, "reference" or "candidate": (voices, n, 2).

    See ``doubt.py`` for what they say, and ``attention.py`` for the voices.
    ``known``: (n, ``COLUMNS``), the traits; ``rows``: (n, d), the words' meanings; ``near``:
    (n, d), what is ``heard`` of the other side; ``sizes``: how many of the n words each text has.
    """
    name = f"narrow.{side}"
    own, same = (linear(weights, f"{name}.own", vectors) for vectors in (rows, near))
    traits = (known, *_shifted(known[:, :LOCAL], sizes))
    read = (
        *(for_all(columns, len(own)) for columns in traits),
        own,
        linear(weights, f"{name}.told", near),
        same * own,
        np.abs(same - own),
        *_shifted(own, sizes),
    )
    hidden = np.maximum(linear(weights, f"{name}.hidden", np.concatenate(read, axis=-1)), 0.0)
    return linear(weights, f"{name}.out", hidden)


def _shifted(rows: Floats, sizes: Sequence[int]) -> tuple[Floats, Floats]:
    """The rows of the words before and behind; zeros at the ends of each text."""
    ends = np.cumsum(sizes)
    before, behind = np.roll(rows, 1, axis=-2), np.roll(rows, -1, axis=-2)
    before[..., ends - sizes, :] = behind[..., ends - 1, :] = 0.0
    return before, behind
