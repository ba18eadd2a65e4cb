"""The narrow network in torch, to be trained; ``evaluator/align/narrow.py`` is it in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.training.network import ANSWERS, HIDDEN, Answers, Network, answered
from benchmarks.training.records import DIMENSIONS, Brief, Record
from evaluator.align.closeness import COLUMNS
from evaluator.align.traits import LOCAL

_ATTENDED = 32
_VECTOR_DROPOUT, _HIDDEN_DROPOUT = 0.2, 0.35


class Batch(NamedTuple):
    """One side of several pairs, one token after the other.

    ``known``: (n, COLUMNS), ``rows`` and ``near``: (n, DIMENSIONS), float32; ``lengths``: how many
    tokens each pair has.
    """

    known: Tensor
    rows: Tensor
    near: Tensor
    lengths: list[int]


def batch(sides: Sequence[Brief]) -> Batch:
    """The same side of several pairs; at least one."""
    known, rows, near = (
        torch.from_numpy(np.concatenate(arrays).astype(np.float32))
        for arrays in zip(*sides, strict=True)
    )
    return Batch(known, rows, near, [len(side.known) for side in sides])


class Side(nn.Module):
    """The network for one side."""

    def __init__(self) -> None:
        super().__init__()
        self.own = nn.Linear(DIMENSIONS, _ATTENDED)
        self.told = nn.Linear(DIMENSIONS, _ATTENDED)
        self.hidden = nn.Linear(COLUMNS + 2 * LOCAL + 6 * _ATTENDED, HIDDEN)
        self.out = nn.Linear(HIDDEN, ANSWERS)
        self.vector_dropout = nn.Dropout(_VECTOR_DROPOUT)
        self.hidden_dropout = nn.Dropout(_HIDDEN_DROPOUT)

    def forward(self, side: Batch) -> Answers:
        """What it says of each token of a batch."""
        pair = torch.repeat_interleave(torch.arange(len(side.lengths)), torch.tensor(side.lengths))
        near = self.vector_dropout(side.near)
        own, same = self.own(self.vector_dropout(side.rows)), self.own(near)
        read = (
            side.known,
            *_shifted(side.known[:, :LOCAL], pair),
            own,
            self.told(near),
            same * own,
            (same - own).abs(),
            *_shifted(own, pair),
        )
        hidden = self.hidden_dropout(torch.relu(self.hidden(torch.cat(read, dim=1))))
        return answered(self.out(hidden).split(side.lengths))


def _shifted(rows: Tensor, pair: Tensor) -> tuple[Tensor, Tensor]:
    """The rows of the tokens before and behind; zeros at the ends of each pair.

    ``pair``: int64 (n,), ascending, which pair each token is of.
    """
    same = (pair[1:] == pair[:-1])[:, None]
    nothing = rows.new_zeros(1, rows.shape[1])
    before = torch.cat((nothing, rows[:-1] * same))
    return before, torch.cat((rows[1:] * same, nothing))


class Narrow(Network):
    """One network a side: a word, what comes near it, its two neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.reference = Side()
        self.candidate = Side()

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        """As a network does."""
        lost: Answers = self.reference(batch([pair.reference for pair in pairs]))
        wrong: Answers = self.candidate(batch([pair.candidate for pair in pairs]))
        return lost, wrong
