"""How close the two sides of a pair are, for the network that doubts words (``doubt.py``)."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.align.traits import LOCAL

Floats = NDArray[np.float32]

COLUMNS = LOCAL + 14
"""Of a word's traits and, behind them, what is the same for all words of a side."""

# Beyond these a count says nothing more.
_MOST_UNLINKED, _MOST_AHEAD, _LONGEST_TEXT = 6, 4, 60


def beside(own: Floats, other: Floats) -> Floats:
    """The rows of one side with what holds for all of it: float32 (n, ``COLUMNS``).

    How much of the two sides' content is linked, and how, and how near the rest comes: a word
    without a partner tells more where all others have one than in a text put in other words.
    ``own`` and ``other`` are what ``traits`` gave for the two sides.
    """
    here, there = _content(own), _content(other)
    row = (
        min(here.unlinked, _MOST_UNLINKED) / _MOST_UNLINKED,
        min(there.unlinked, _MOST_UNLINKED) / _MOST_UNLINKED,
        min(max((here.unlinked - there.unlinked) / _MOST_AHEAD, -1.0), 1.0),
        min(here.by_meaning, _MOST_UNLINKED) / _MOST_UNLINKED,
        here.by_form,
        there.by_form,
        here.nearness,
        there.nearness,
        here.farthest,
        there.farthest,
        min(max(math.log(len(own) / len(other)), -1.0), 1.0),
        here.share_unlinked,
        there.share_unlinked,
        min(len(own), _LONGEST_TEXT) / _LONGEST_TEXT,
    )
    wide = np.empty((len(own), COLUMNS), dtype=np.float32)
    wide[:, :LOCAL], wide[:, LOCAL:] = own, row
    return wide


class _Content(NamedTuple):
    """Of a side's words of content: how many have no link, how many one by meaning or by place.

    The share of them linked by form and that without a link; the mean and the least of their best
    cosines with the other side. A side without such words has none that is unlinked or far.
    """

    unlinked: float
    by_meaning: float
    by_form: float
    share_unlinked: float
    nearness: float
    farthest: float


def _content(rows: Floats) -> _Content:
    words = rows[rows[:, 13] > 0]
    if not len(words):
        return _Content(0.0, 0.0, 0.0, 0.0, 1.0, 1.0)
    kinds, nearest = words[:, :6].sum(axis=0).tolist(), words[:, 12]
    return _Content(
        unlinked=kinds[5],
        by_meaning=kinds[3] + kinds[4],
        by_form=(kinds[0] + kinds[1] + kinds[2]) / len(words),
        share_unlinked=kinds[5] / len(words),
        nearness=float(nearest.mean()),
        farthest=float(nearest.min()),
    )
