"""The narrow network in torch, to be trained; ``evaluator/align/narrow.py`` is it in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.training.network import (
    ANSWERS,
    HIDDEN,
    Answers,
    Network,
)
from benchmarks.training.records import DIMENSIONS, Brief, Record
from evaluator.align.closeness import COLUMNS
from evaluator.align.traits import LOCAL

_ATTENDED = 32
_VECTOR_DROPOUT, _HIDDEN_DROPOUT = 0.2, 0.35


class Batch(NamedTuple):
    """One side of several pairs, one token after the other.

    ``known``: (n, COLUMNS), ``rows`` and ``near``: (n, DIMENSIONS), float32; ``pair``: int64 (n,),
    ascending from 0, which pair each token is of; ``size`` pairs.
    """

    known: Tensor
    rows: Tensor
    near: Tensor
    pair: Tensor
    size: int


def batch(sides: Sequence[Brief]) -> Batch:
    """The same side of several pairs; at least one."""
    lengths = torch.tensor([len(side.known) for side in sides])
    known, rows, near = (
        torch.from_numpy(np.concatenate(arrays).astype(np.float32))
        for arrays in zip(*sides, strict=True)
    )
    pair = torch.repeat_interleave(torch.arange(len(sides)), lengths)
    return Batch(known, rows, near, pair, len(sides))


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
        near = self.vector_dropout(side.near)
        own, same = self.own(self.vector_dropout(side.rows)), self.own(near)
        read = (
            side.known,
            *_shifted(side.known[:, :LOCAL], side.pair),
            own,
            self.told(near),
            same * own,
            (same - own).abs(),
            *_shifted(own, side.pair),
        )
        hidden = self.hidden_dropout(torch.relu(self.hidden(torch.cat(read, dim=1))))
        logit, raw = self.out(hidden).unbind(dim=1)
        cost = nn.functional.softplus(raw)
        return Answers(logit, cost, cost.new_zeros(side.size).index_add(0, side.pair, cost))


def _shifted(rows: Tensor, pair: Tensor) -> tuple[Tensor, Tensor]:
    """The rows of the tokens before and behind; zeros at the ends of each pair."""
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
