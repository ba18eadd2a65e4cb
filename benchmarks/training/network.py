"""The network in torch, to be trained; ``evaluator/align/doubt.py`` is the same in numpy.

For each token two answers: the logit of the chance of an error, and, through a softplus, its cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.training.records import DIMENSIONS, Brief, Floats, Record
from evaluator.align.closeness import COLUMNS
from evaluator.align.traits import LOCAL

_ATTENDED, _HIDDEN, _ANSWERS = 32, 64, 2
_VECTOR_DROPOUT, _HIDDEN_DROPOUT = 0.2, 0.35


class Batch(NamedTuple):
    """One side of several pairs, one token after the other.

    ``known``: (n, COLUMNS), ``rows`` and ``heard``: (n, DIMENSIONS), float32; ``pair``: int64 (n,),
    ascending from 0, which pair each token is of; ``size`` pairs.
    """

    known: Tensor
    rows: Tensor
    heard: Tensor
    pair: Tensor
    size: int


class Answers(NamedTuple):
    """``logit`` and ``cost``: (n,), one a token; ``distance``: (pairs,), the sums of the costs."""

    logit: Tensor
    cost: Tensor
    distance: Tensor


def batch(sides: Sequence[Brief]) -> Batch:
    """The same side of several pairs; at least one."""
    lengths = torch.tensor([len(side.known) for side in sides])
    known, rows, heard = (
        torch.from_numpy(np.concatenate(arrays).astype(np.float32))
        for arrays in zip(*sides, strict=True)
    )
    pair = torch.repeat_interleave(torch.arange(len(sides)), lengths)
    return Batch(known, rows, heard, pair, len(sides))


class Judge(nn.Module):
    """The network for one side."""

    def __init__(self) -> None:
        super().__init__()
        self.own = nn.Linear(DIMENSIONS, _ATTENDED)
        self.told = nn.Linear(DIMENSIONS, _ATTENDED)
        self.hidden = nn.Linear(COLUMNS + 2 * LOCAL + 6 * _ATTENDED, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, _ANSWERS)
        self.vector_dropout = nn.Dropout(_VECTOR_DROPOUT)
        self.hidden_dropout = nn.Dropout(_HIDDEN_DROPOUT)

    def forward(self, side: Batch) -> Answers:
        """What it says of each token of a batch."""
        heard = self.vector_dropout(side.heard)
        own, same = self.own(self.vector_dropout(side.rows)), self.own(heard)
        read = (
            side.known,
            *_shifted(side.known[:, :LOCAL], side.pair),
            own,
            self.told(heard),
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


class Judges(nn.Module):
    """Both networks: what was lost from the reference, what is wrong in the candidate."""

    def __init__(self) -> None:
        super().__init__()
        self.reference = Judge()
        self.candidate = Judge()

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        """What they say of the pairs' references and candidates."""
        lost: Answers = self.reference(batch([pair.reference for pair in pairs]))
        wrong: Answers = self.candidate(batch([pair.candidate for pair in pairs]))
        return lost, wrong


def layers(judges: Judges, axes: Floats) -> dict[str, Floats]:
    """The weights as ``align/doubt.py`` names them, for vectors as the encoder gives them.

    ``axes`` is the projection that the vectors of the training went through: it becomes a part of
    the first layers.
    """
    found: dict[str, Floats] = {}
    for name, judge in (("reference", judges.reference), ("candidate", judges.candidate)):
        for part in ("own", "told", "hidden", "out"):
            layer = getattr(judge, part)
            weight = layer.weight.detach().numpy().T
            found[f"{name}.{part}"] = axes @ weight if part in ("own", "told") else weight
            found[f"{name}.{part}_shift"] = layer.bias.detach().numpy()
    return found


def write(path: Path, weights: dict[str, Floats]) -> None:
    """Writes the weights in half precision, which changes an answer in the third digit."""
    path.parent.mkdir(parents=True, exist_ok=True)
    halves = {name: weight.astype(np.float16) for name, weight in weights.items()}
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **halves)
