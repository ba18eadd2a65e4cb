"""What the networks have in common, and the file that their weights go into.

For each word two answers: the logit of the chance of an error, and, through a softplus, its cost.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.training.records import Floats, Record
from evaluator.align.closeness import COLUMNS
from evaluator.align.weights import written

HIDDEN, ANSWERS = 64, 2

_READS = {"own": 0, "told": 0, "near": 0, "enter": COLUMNS}
"""The layers that read vectors, and how many other columns stand before them."""


class Answers(NamedTuple):
    """``logit`` and ``cost``: (n,), one a word of all pairs, in the pairs' order.

    ``distance``: (pairs,), the sums of the costs.
    """

    logit: Tensor
    cost: Tensor
    distance: Tensor


class Network(nn.Module):
    """Says of pairs what was lost from the reference, and what is wrong in the candidate."""

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        """Of at least one pair."""
        raise NotImplementedError


class Mean(Network):
    """What several networks say, in the mean."""

    def __init__(self, networks: Sequence[Network]) -> None:
        super().__init__()
        self.networks = nn.ModuleList(networks)

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        """As a network does."""
        said = [network(pairs) for network in self.networks]
        lost, wrong = (
            Answers(*(torch.stack(parts).mean(dim=0) for parts in zip(*side, strict=True)))
            for side in zip(*said, strict=True)
        )
        return lost, wrong


def answered(raw: Sequence[Tensor]) -> Answers:
    """Of what a last layer gives for each pair: (n, 2)."""
    costs = [nn.functional.softplus(one[:, 1]) for one in raw]
    logit = torch.cat([one[:, 0] for one in raw])
    return Answers(logit, torch.cat(costs), torch.stack([one.sum() for one in costs]))


def layers(name: str, networks: Sequence[Network], axes: Floats) -> dict[str, Floats]:
    """The weights as ``evaluator/align`` reads them, for vectors as the encoder gives them.

    ``networks`` are of one kind, at least one, and ``name`` is the kind's in the file. ``axes`` is
    the projection that the vectors of the training went through: it becomes a part of the layers
    that read vectors.
    """
    every = [_layers(network, axes) for network in networks]
    return {f"{name}.{key}": np.stack([one[key] for one in every]) for key in every[0]}


def _layers(network: Network, axes: Floats) -> dict[str, Floats]:
    found: dict[str, Floats] = {}
    for key, tensor in network.state_dict().items():
        *_, layer, kind = key.split(".")
        weight = tensor.numpy()
        if kind == "weight" and weight.ndim > 1:
            weight = weight.T
            if layer in _READS:
                traits, vectors = np.split(weight, [_READS[layer]])
                weight = np.concatenate((traits, axes @ vectors))
        found[key] = weight
    return found


def write(path: Path, weights: dict[str, Floats]) -> None:
    """Writes the weights in half precision, which changes an answer in the third digit.

    Not packed: that would save a tenth of the file, and cost 20 ms at each start.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        np.savez(file, allow_pickle=False, **written(weights))
