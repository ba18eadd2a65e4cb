"""The words of segments as weighted bags: shared names and numbers count, shared articles hardly.

A bag is a sparse row of feature weights (term count times inverse document frequency). Bags add:
the bag of two joined segments is the sum of theirs, so that products of joined segments are sums
of products of single ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.record import record

# Five letters of a word stand for all its forms (visit, visited, visitors); of the features tried
# on mqm-news-2021 (words, prefixes, 3- to 5-grams) they tell true pairs from false ones best.
_PREFIX = 5
_TOKEN = re.compile(r"\d+(?:[.,'’]\d+)*|[^\W\d_]+")
_NOT_DIGIT = re.compile(r"\D")

Matrix = NDArray[np.float32]


def features(text: str) -> list[str]:
    """The features of a text: digits of numbers, word prefixes, pairs of unspaced characters."""
    if not text.isascii():
        # Marks go (é → e); what is left is composed again, or Hangul would fall into letters.
        marked = unicodedata.normalize("NFKD", text)
        bare = "".join(c for c in marked if not unicodedata.category(c).startswith("M"))
        text = unicodedata.normalize("NFC", bare)
    found = []
    for token in _TOKEN.findall(text.casefold()):
        if token[0].isdecimal():
            found.append(_NOT_DIGIT.sub("", token))
        elif not token.isascii() and _unspaced().match(token):
            found.extend(token[k : k + 2] for k in range(max(1, len(token) - 1)))
        else:
            found.append(token[:_PREFIX])
    return found


@cache
def _unspaced() -> re.Pattern[str]:
    """Scripts written without spaces between words, and Hangul with its glued particles.

    A run of them is cut into pairs of characters.
    """
    return re.compile(
        r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    )


@record
class Bags:
    """Sparse rows: row i holds ``ids[starts[i]:starts[i+1]]`` with their ``weights``."""

    starts: NDArray[np.int64]
    ids: NDArray[np.int64]
    weights: Matrix

    def __len__(self) -> int:
        return len(self.starts) - 1

    def take(self, rows: NDArray[np.int64]) -> Bags:
        """The named rows, in the given order."""
        sizes = np.diff(self.starts)[rows]
        starts = np.concatenate(([0], np.cumsum(sizes)))
        within = np.arange(starts[-1]) - np.repeat(starts[:-1], sizes)
        place = np.repeat(self.starts[rows], sizes) + within
        return Bags(starts, self.ids[place], self.weights[place])

    def products(self, start: int, end: int, other: Bags, left: int, right: int) -> Matrix:
        """Dot products of rows ``[start, end)`` with rows ``[left, right)`` of ``other``."""
        shared = _shared(
            self.ids[self.starts[start] : self.starts[end]],
            other.ids[other.starts[left] : other.starts[right]],
        )
        return self._dense(start, end, shared) @ other._dense(left, right, shared).T

    def beside(self, step: int) -> NDArray[np.float64]:
        """Dot product of each row with the row ``step`` further on."""
        rows = len(self) - step
        row = np.repeat(np.arange(len(self)), np.diff(self.starts))
        stride = int(self.ids.max(initial=0)) + 1
        here, there = row < rows, row >= step
        ours = row[here] * stride + self.ids[here]
        theirs = (row[there] - step) * stride + self.ids[there]
        # Each row holds a feature once: sorted together, what both rows hold stands twice.
        both = np.concatenate((ours, theirs))
        order = np.argsort(both, kind="stable")
        twice = np.flatnonzero(both[order][1:] == both[order][:-1])
        ours, theirs = order[twice], order[twice + 1] - len(ours)
        product = self.weights[here][ours].astype(float) * self.weights[there][theirs]
        # An empty row makes integers of bincount.
        return np.bincount(row[here][ours], product, minlength=rows).astype(float)

    def hashed(self, dimension: int) -> Matrix:
        """Unit rows of ``dimension`` numbers whose products are near the bags' cosines.

        Each feature goes to one of the dimensions with a sign (Weinberger et al. 2009, "Feature
        Hashing for Large Scale Multitask Learning"); the error is of the order dimension^-½.
        """
        # Knuth's multiplicative hash: the feature numbers are consecutive, their hashes are not.
        mixed = (self.ids.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        column = ((mixed >> np.uint64(33)) % np.uint64(dimension)).astype(np.int64)
        sign = np.where((mixed >> np.uint64(32)) & np.uint64(1), 1.0, -1.0)
        row = np.repeat(np.arange(len(self)), np.diff(self.starts))
        dense = np.bincount(
            row * dimension + column, weights=self.weights * sign, minlength=len(self) * dimension
        ).reshape(len(self), dimension)
        norm = np.linalg.norm(dense, axis=1, keepdims=True)
        return (dense / np.where(norm == 0, 1, norm)).astype(np.float32)

    def _dense(self, start: int, end: int, columns: NDArray[np.int64]) -> Matrix:
        """Rows ``[start, end)`` over the given features only."""
        dense = np.zeros((end - start, len(columns)), np.float32)
        if len(columns):
            low, high = self.starts[start], self.starts[end]
            place = np.minimum(np.searchsorted(columns, self.ids[low:high]), len(columns) - 1)
            known = columns[place] == self.ids[low:high]
            row = np.repeat(np.arange(end - start), np.diff(self.starts[start : end + 1]))
            dense[row[known], place[known]] = self.weights[low:high][known]
        return dense


def bags(reference: Sequence[str], candidate: Sequence[str]) -> tuple[Bags, Bags]:
    """The bags of both sides over one set of features.

    A feature's weight is log(1 + 1/f), f being the share of segments that hold it, the mean of the
    sides that do: a word that stands once on each side weighs as much as one that stands on one.
    """
    counted = [[Counter(features(text)) for text in texts] for texts in (reference, candidate)]
    number: dict[str, int] = {}
    for side in counted:
        for bag in side:
            for feature in bag:
                number.setdefault(feature, len(number))
    rows = [_rows(side, number) for side in counted]
    share = np.zeros((2, len(number)))
    for k, (side, (_, ids, _)) in enumerate(zip(counted, rows, strict=True)):
        share[k] = np.bincount(ids, minlength=len(number)) / max(1, len(side))
    held = np.maximum(1, (share > 0).sum(axis=0))
    weight = np.log1p(held / np.maximum(share.sum(axis=0), 1e-12))
    return (
        Bags(rows[0][0], rows[0][1], (rows[0][2] * weight[rows[0][1]]).astype(np.float32)),
        Bags(rows[1][0], rows[1][1], (rows[1][2] * weight[rows[1][1]]).astype(np.float32)),
    )


def common_weight(left: Bags, right: Bags) -> float:
    """Share of all bags' weight that lies on features that both sides have."""
    shared = _shared(left.ids, right.ids)
    total = float(left.weights.sum() + right.weights.sum())
    common = sum(float(b.weights[_among(b.ids, shared)].sum()) for b in (left, right))
    return common / total if total else 0.0


def _shared(left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers that stand in both, ascending, each once.

    numpy's own set operations import its masked arrays, a fiftieth of a second.
    """
    size = 1 + int(max(left.max(initial=-1), right.max(initial=-1)))
    held = np.zeros((2, size), np.bool_)
    held[0, left] = held[1, right] = True
    return np.flatnonzero(held[0] & held[1])


def _among(ids: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of the numbers are among ``some``."""
    held = np.zeros(1 + int(ids.max(initial=-1)), np.bool_)
    held[some] = True
    return held[ids]


def joined_cosine(
    left: Bags, rows: tuple[int, int], right: Bags, columns: tuple[int, int]
) -> float:
    """Cosine of the joined bags of rows ``[start, end)`` on either side."""
    product = float(left.products(*rows, right, *columns).sum())
    ours = float(left.products(*rows, left, *rows).sum())
    theirs = float(right.products(*columns, right, *columns).sum())
    return min(1.0, product / (ours * theirs) ** 0.5) if product else 0.0


def _rows(
    side: list[Counter[str]], number: dict[str, int]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Starts, feature numbers and counts of one side's bags."""
    starts = np.cumsum([0, *(len(bag) for bag in side)])
    ids = np.fromiter((number[feature] for bag in side for feature in bag), np.int64)
    counts = np.fromiter((count for bag in side for count in bag.values()), np.float64)
    return starts, ids, counts
