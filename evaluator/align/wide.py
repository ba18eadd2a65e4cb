"""The wide network of doubts, in numpy: both sides at once, each word with all others.

Each word looks for what answers it on the other side, and then at what those beside it found.
``benchmarks/training/wide.py`` is the same in torch.
"""

from __future__ import annotations

import numpy as np

from evaluator.align.attention import Floats, Weights, attend, for_all, heads, linear, normalised

REACH = 6
"""How many places away words are told apart by their place; all beyond are alike."""

Read = tuple[Floats, Floats]
"""What is read of a side's n words: the traits, (n, ``COLUMNS``), and the meanings, (n, d)."""

_Sides = tuple[slice, slice]  # which rows are the reference's, which the candidate's


def wide(weights: Weights, reference: Read, candidate: Read) -> tuple[Floats, Floats]:
    """Two answers for each word of both sides, (voices, n, 2) and (voices, m, 2): ``doubt.py``."""
    size = len(reference[0])
    sides = slice(size), slice(size, None)
    rows = np.concatenate(
        [
            linear(weights, f"wide.{side}.enter", np.concatenate(read, axis=1))
            for side, read in (("reference", reference), ("candidate", candidate))
        ],
        axis=1,
    )
    here, there = (vectors @ weights["wide.near.weight"] for _, vectors in (reference, candidate))
    rows = _across(weights, rows, sides, here @ there.transpose(0, 2, 1))
    rows = _along(weights, rows, sides)
    return (
        _answers(weights, "reference", rows[:, sides[0]], reference[0]),
        _answers(weights, "candidate", rows[:, sides[1]], candidate[0]),
    )


def _across(weights: Weights, rows: Floats, sides: _Sides, nearness: Floats) -> Floats:
    """Both sides after a look at the other: what a word found there, compared with what it had.

    ``nearness``, (voices, n, m), helps to find it.
    """
    sharpness = weights["wide.block.sharpness"][:, :, None, None]
    every = heads(weights, "wide.block.across", rows, sharpness.shape[1])
    left, right = (every.of(side) for side in sides)
    bias = sharpness * nearness[:, None]
    found = attend(left, right, bias), attend(right, left, bias.transpose(0, 1, 3, 2))
    told = linear(weights, "wide.block.across.out", np.concatenate(found, axis=1))
    word = linear(weights, "wide.block.word", rows)
    both = np.concatenate((rows, told, word * told, np.abs(word - told)), axis=-1)
    compared = np.maximum(linear(weights, "wide.block.compared", both), 0.0)
    rows = rows + linear(weights, "wide.block.outcome", compared)
    return normalised(weights, "wide.block.norm_across", rows)


def _along(weights: Weights, rows: Floats, sides: _Sides) -> Floats:
    """Both sides after a look along themselves, by how far away words stand."""
    distances = weights["wide.block.places"]
    every = heads(weights, "wide.block.along", rows, distances.shape[1])
    found = []
    for one in (every.of(side) for side in sides):
        places = np.arange(one.query.shape[2])
        away = np.clip(places - places[:, None], -REACH, REACH) + REACH
        found.append(attend(one, one, distances[:, :, away]))
    rows = rows + linear(weights, "wide.block.along.out", np.concatenate(found, axis=1))
    return normalised(weights, "wide.block.norm_along", rows)


def _answers(weights: Weights, side: str, rows: Floats, known: Floats) -> Floats:
    read = np.concatenate((rows, for_all(known, len(rows))), axis=-1)
    hidden = np.maximum(linear(weights, f"wide.{side}.hidden", read), 0.0)
    return linear(weights, f"wide.{side}.out", hidden)
