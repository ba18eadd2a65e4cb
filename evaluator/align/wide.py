"""The wide network of doubts, in numpy: both sides at once, each word with all others.

Each word looks for what answers it on the other side, and then at what those beside it found.
``benchmarks/training/wide.py`` is the same in torch.
"""

from __future__ import annotations

import numpy as np

from evaluator.align.attention import Floats, Weights, attend, heads, linear, normalised

REACH = 6
"""How many places away words are told apart by their place; all beyond are alike."""

Read = tuple[Floats, Floats]
"""What is read of a side's n words: the traits, (n, ``COLUMNS``), and the meanings, (n, d)."""

_Sides = tuple[slice, slice]  # which rows are the reference's, which the candidate's


def wide(weights: Weights, reference: Read, candidate: Read) -> tuple[Floats, Floats]:
    """Two answers for each word of both sides: (n, 2) and (m, 2); see ``doubt.py``."""
    size = len(reference[0])
    sides = slice(size), slice(size, None)
    rows = np.concatenate(
        [
            linear(weights, f"wide.{side}.enter", np.concatenate(read, axis=1))
            for side, read in (("reference", reference), ("candidate", candidate))
        ]
    )
    here, there = (vectors @ weights["wide.near.weight"] for _, vectors in (reference, candidate))
    rows = _across(weights, rows, sides, here @ there.T)
    rows = _along(weights, rows, sides)
    return (
        _answers(weights, "reference", rows[sides[0]], reference[0]),
        _answers(weights, "candidate", rows[sides[1]], candidate[0]),
    )


def _across(weights: Weights, rows: Floats, sides: _Sides, nearness: Floats) -> Floats:
    """Both sides after a look at the other: what a word found there, compared with what it had.

    ``nearness``, (n, m), helps to find it.
    """
    sharpness = weights["wide.block.sharpness"][:, None, None]
    every = heads(weights, "wide.block.across", rows, len(sharpness))
    left, right = (every.of(side) for side in sides)
    found = attend(left, right, sharpness * nearness), attend(right, left, sharpness * nearness.T)
    told = linear(weights, "wide.block.across.out", np.concatenate(found))
    word = linear(weights, "wide.block.word", rows)
    both = np.concatenate((rows, told, word * told, np.abs(word - told)), axis=1)
    compared = np.maximum(linear(weights, "wide.block.compared", both), 0.0)
    rows = rows + linear(weights, "wide.block.outcome", compared)
    return normalised(weights, "wide.block.norm_across", rows)


def _along(weights: Weights, rows: Floats, sides: _Sides) -> Floats:
    """Both sides after a look along themselves, by how far away words stand."""
    distances = weights["wide.block.places"]
    every = heads(weights, "wide.block.along", rows, len(distances))
    found = []
    for one in (every.of(side) for side in sides):
        places = np.arange(one.query.shape[1])
        away = np.clip(places - places[:, None], -REACH, REACH) + REACH
        found.append(attend(one, one, distances[:, away]))
    rows = rows + linear(weights, "wide.block.along.out", np.concatenate(found))
    return normalised(weights, "wide.block.norm_along", rows)


def _answers(weights: Weights, side: str, rows: Floats, known: Floats) -> Floats:
    read = np.concatenate((rows, known), axis=1)
    hidden = np.maximum(linear(weights, f"wide.{side}.hidden", read), 0.0)
    return linear(weights, f"wide.{side}.out", hidden)
