"""The wide network of doubts, in numpy: both sides at once, each word with all others.

Each word looks for what answers it on the other side, and then at what those beside it found.
``benchmarks/training/wide.py`` is the same in torch. Several pairs are read at once, their texts
one behind the other: words look around in their own pair alone, and all else is the same for each.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from evaluator.align.attention import Floats, Weights, attend, for_all, heads, linear, normalised

REACH = 6
"""How many places away words are told apart by their place; all beyond are alike."""

Read = tuple[Floats, Floats]
"""What is read of n words: the traits, (n, ``COLUMNS``), and the meanings, (n, d)."""

_Texts = Sequence[tuple[slice, slice]]  # which rows are a pair's reference, which its candidate


def wide(
    weights: Weights, reference: Read, candidate: Read, sizes: Sequence[tuple[int, int]]
) -> tuple[Floats, Floats]:
    """Two answers for each word of both sides, (voices, n, 2) and (voices, m, 2): ``doubt.py``.

    ``sizes``: how many of the n and of the m words are each pair's, in order.
    """
    count = len(reference[0])
    texts = _texts(sizes, count)
    entered = [
        linear(weights, f"wide.{side}.enter", np.concatenate(read, axis=1))
        for side, read in (("reference", reference), ("candidate", candidate))
    ]
    near = [vectors @ weights["wide.near.weight"] for _, vectors in (reference, candidate)]
    rows = _across(weights, np.concatenate(entered, axis=1), np.concatenate(near, axis=1), texts)
    rows = _along(weights, rows, texts)
    return (
        _answers(weights, "reference", rows[:, :count], reference[0]),
        _answers(weights, "candidate", rows[:, count:], candidate[0]),
    )


def _texts(sizes: Sequence[tuple[int, int]], candidates_from: int) -> _Texts:
    """Where each pair's texts are among the rows: all references, and then all candidates."""
    ends = np.cumsum(sizes, axis=0).tolist()
    return [
        (slice(left - n, left), slice(candidates_from + right - m, candidates_from + right))
        for (n, m), (left, right) in zip(sizes, ends, strict=True)
    ]


def _across(weights: Weights, rows: Floats, near: Floats, texts: _Texts) -> Floats:
    """All rows after a look at the other side: what a word found there, and what it had.

    ``near``, (voices, n + m, width): whose products help to find it.
    """
    sharpness = weights["wide.block.sharpness"][:, :, None, None]
    every = heads(weights, "wide.block.across", rows, sharpness.shape[1])
    found = np.empty_like(rows)
    for own, other in texts:
        left, right = every.of(own), every.of(other)
        bias = sharpness * (near[:, own] @ near[:, other].transpose(0, 2, 1))[:, None]
        found[:, own] = attend(left, right, bias)
        found[:, other] = attend(right, left, bias.transpose(0, 1, 3, 2))
    told = linear(weights, "wide.block.across.out", found)
    word = linear(weights, "wide.block.word", rows)
    both = np.concatenate((rows, told, word * told, np.abs(word - told)), axis=-1)
    compared = np.maximum(linear(weights, "wide.block.compared", both), 0.0)
    rows = rows + linear(weights, "wide.block.outcome", compared)
    return normalised(weights, "wide.block.norm_across", rows)


def _along(weights: Weights, rows: Floats, texts: _Texts) -> Floats:
    """All rows after a look along their own text, by how far away words stand."""
    distances = weights["wide.block.places"]
    every = heads(weights, "wide.block.along", rows, distances.shape[1])
    found = np.empty_like(rows)
    for text in chain.from_iterable(texts):
        one = every.of(text)
        found[:, text] = attend(one, one, distances[:, :, _away(text.stop - text.start)])
    rows = rows + linear(weights, "wide.block.along.out", found)
    return normalised(weights, "wide.block.norm_along", rows)


@lru_cache(maxsize=256)
def _away(count: int) -> NDArray[np.int64]:
    """How far away each of so many words is from each, from 0 on: (count, count)."""
    places = np.arange(count)
    away: NDArray[np.int64] = np.clip(places - places[:, None], -REACH, REACH) + REACH
    return away


def _answers(weights: Weights, side: str, rows: Floats, known: Floats) -> Floats:
    read = np.concatenate((rows, for_all(known, len(rows))), axis=-1)
    hidden = np.maximum(linear(weights, f"wide.{side}.hidden", read), 0.0)
    return linear(weights, f"wide.{side}.out", hidden)
