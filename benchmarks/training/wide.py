"""The wide network in torch, to be trained; ``evaluator/align/wide.py`` is it in numpy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from benchmarks.training.network import ANSWERS, HIDDEN, Answers, Network, answered
from benchmarks.training.records import DIMENSIONS, Brief, Record
from evaluator.align.closeness import COLUMNS
from evaluator.align.wide import REACH

_WIDTH, _HEADS, _NEAR = 64, 4, 64
_SHARPNESS = 12.0  # at first, of the softmax over the other side's words
_VECTOR_DROPOUT, _DROPOUT, _HIDDEN_DROPOUT = 0.2, 0.2, 0.35
_AT_ONCE = 64
"""Pairs of about the same length that go through the network together."""


class Batch(NamedTuple):
    """One side of several pairs, each filled up with zeros to the longest.

    ``known``: (pairs, n, COLUMNS), ``rows``: (pairs, n, DIMENSIONS), float32; ``there``: (pairs,
    n), which places hold a word.
    """

    known: Tensor
    rows: Tensor
    there: Tensor


def batch(sides: Sequence[Brief]) -> Batch:
    """The same side of several pairs; at least one."""
    lengths = torch.tensor([len(side.known) for side in sides])
    known, rows = (
        nn.utils.rnn.pad_sequence(
            [torch.from_numpy(array.astype(np.float32)) for array in arrays], batch_first=True
        )
        for arrays in ([side.known for side in sides], [side.rows for side in sides])
    )
    return Batch(known, rows, torch.arange(int(lengths.max())) < lengths[:, None])


class Attention(nn.Module):
    """Scaled dot-product attention in heads, with a bias (pairs, heads, n, m) to the products."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(_WIDTH, _WIDTH) for _ in range(4))

    def forward(self, own: Tensor, other: Tensor, bias: Tensor) -> Tensor:
        """For each of the own words a mean of the others: (pairs, n, width)."""
        query, key, value = (
            layer(rows).unflatten(-1, (_HEADS, -1)).transpose(1, 2)
            for layer, rows in ((self.query, own), (self.key, other), (self.value, other))
        )
        found = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        joined: Tensor = self.out(found.transpose(1, 2).flatten(-2))
        return joined


class Block(nn.Module):
    """Each side looks at the other, then along itself; both sides in the same way."""

    def __init__(self) -> None:
        super().__init__()
        self.across, self.along = Attention(), Attention()
        self.sharpness = nn.Parameter(torch.full((_HEADS,), _SHARPNESS))
        self.places = nn.Parameter(torch.zeros(_HEADS, 2 * REACH + 1))
        self.word = nn.Linear(_WIDTH, _WIDTH)
        self.compared = nn.Linear(4 * _WIDTH, 2 * _WIDTH)
        self.outcome = nn.Linear(2 * _WIDTH, _WIDTH)
        self.norm_across, self.norm_along = nn.LayerNorm(_WIDTH), nn.LayerNorm(_WIDTH)
        self.dropout = nn.Dropout(_DROPOUT)

    def look_across(self, own: Tensor, other: Tensor, nearness: Tensor, there: Tensor) -> Tensor:
        """The own words after a look at the other side, whose words are ``there``."""
        bias = self.sharpness[:, None, None] * nearness[:, None]
        found = self.across(own, other, bias.masked_fill(~there[:, None, None], -torch.inf))
        word = self.word(own)
        both = torch.cat((own, found, word * found, (word - found).abs()), dim=-1)
        told = self.outcome(torch.relu(self.compared(both)))
        rows: Tensor = self.norm_across(own + self.dropout(told))
        return rows

    def look_along(self, own: Tensor, there: Tensor) -> Tensor:
        """The own words after a look at each other."""
        places = torch.arange(own.shape[1])
        away = (places[None, :] - places[:, None]).clamp(-REACH, REACH) + REACH
        bias = self.places[:, away].masked_fill(~there[:, None, None], -torch.inf)
        rows: Tensor = self.norm_along(own + self.dropout(self.along(own, own, bias)))
        return rows


class Ends(nn.Module):
    """What is of one side alone: how its words are read, and what is answered of them."""

    def __init__(self) -> None:
        super().__init__()
        self.enter = nn.Linear(COLUMNS + DIMENSIONS, _WIDTH)
        self.hidden = nn.Linear(_WIDTH + COLUMNS, HIDDEN)
        self.out = nn.Linear(HIDDEN, ANSWERS)
        self.vector_dropout = nn.Dropout(_VECTOR_DROPOUT)
        self.hidden_dropout = nn.Dropout(_HIDDEN_DROPOUT)

    def read(self, side: Batch) -> Tensor:
        """(pairs, n, width)."""
        rows: Tensor = self.enter(torch.cat((side.known, self.vector_dropout(side.rows)), dim=-1))
        return rows

    def answer(self, rows: Tensor, side: Batch) -> list[Tensor]:
        """For each pair (n, 2)."""
        hidden = torch.relu(self.hidden(torch.cat((rows, side.known), dim=-1)))
        answers = self.out(self.hidden_dropout(hidden))
        return [one[there] for one, there in zip(answers, side.there, strict=True)]


class Wide(Network):
    """Both sides at once, each word with all others."""

    def __init__(self) -> None:
        super().__init__()
        self.near = nn.Linear(DIMENSIONS, _NEAR, bias=False)
        nn.init.eye_(self.near.weight)  # the first axes hold most
        self.block = Block()
        self.reference, self.candidate = Ends(), Ends()

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        """As a network does."""
        # Those of like lengths together, for what is filled up is computed, too.
        order = sorted(range(len(pairs)), key=lambda index: _length(pairs[index]))
        lost: dict[int, Tensor] = {}
        wrong: dict[int, Tensor] = {}
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            left, right = self._judged([pairs[index] for index in some])
            lost.update(zip(some, left, strict=True))
            wrong.update(zip(some, right, strict=True))
        lost_, wrong_ = ([found[index] for index in range(len(pairs))] for found in (lost, wrong))
        return answered(lost_), answered(wrong_)

    def _judged(self, pairs: Sequence[Record]) -> tuple[list[Tensor], list[Tensor]]:
        here = batch([pair.reference for pair in pairs])
        there = batch([pair.candidate for pair in pairs])
        nearness = self.near(here.rows) @ self.near(there.rows).transpose(1, 2)
        left, right = self.reference.read(here), self.candidate.read(there)
        left, right = (
            self.block.look_across(left, right, nearness, there.there),
            self.block.look_across(right, left, nearness.transpose(1, 2), here.there),
        )
        left = self.block.look_along(left, here.there)
        right = self.block.look_along(right, there.there)
        return self.reference.answer(left, here), self.candidate.answer(right, there)


def _length(pair: Record) -> int:
    return len(pair.reference.known) + len(pair.candidate.known)
