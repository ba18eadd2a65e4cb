"""How much two runs of segments look like each other: log-odds from vectors, words and lengths."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from evaluator.align.side import LARGEST, Floats, Integers, Side

HEADING = 4.0
"""What a heading costs in one bead with prose, or opposite to it, in log-odds.

That pairing is nearly always wrong; but one reader may see a heading where the other sees a short
paragraph, and equal texts (15 and more) still find each other.
"""

NEVER = 1e6
"""What joining segments that do not touch costs: finite, so that differences stay numbers."""

# Sentences are merged across a paragraph's end more seldom than inside it.
_PARAGRAPH = 0.3
# A length three times the expected is as bad as it gets: a phrase left out is no other sentence.
_FARTHEST = np.log(3)
_TINY = 1e-9


class Scale(NamedTuple):
    """Log-odds that two texts stand for each other: a weighted sum, less ``threshold``.

    ``cosine`` weighs the background-corrected cosine of the vectors, ``words`` the cosine of the
    bags, ``length`` the absolute log of how far the ratio of the lengths is from ``ratio``, which
    is the candidate's length to the reference's where nothing is amiss.
    """

    cosine: float
    words: float
    length: float
    threshold: float
    ratio: float = 1.0

    def odds(self, cosine: Floats, words: Floats, ratio: Floats) -> Floats:
        """The log-odds; ``ratio`` is the candidate's length to the reference's."""
        apart = np.minimum(np.abs(np.log(ratio / self.ratio)), _FARTHEST)
        return self.cosine * cosine + self.words * words - self.length * apart - self.threshold


class Windows(NamedTuple):
    """Every run of k+1 segments that ends at row i, at ``[k, i]``.

    ``cosine`` and ``words`` are the norms of the joined vectors and bags, ``heading`` the share of
    headings, ``seam`` what joining costs (NEVER where the rows do not touch).
    """

    length: Floats
    heading: Floats
    seam: Floats
    cosine: Floats
    words: Floats


def windows(side: Side) -> Windows:
    """The runs of one side."""
    n = len(side)
    made = Windows(*(np.zeros((LARGEST, n)) for _ in range(5)))
    made.length[0], made.heading[0] = side.length, side.heading
    steps = [_steps(side, step) for step in range(min(LARGEST, n))]
    made.cosine[0], made.words[0] = steps[0]
    made.length[1:], made.seam[1:] = 1, NEVER
    for k in range(1, len(steps)):
        last, first = slice(k, n), slice(0, n - k)
        made.length[k, last] = made.length[k - 1, last] + side.length[first]
        made.heading[k, last] = (made.heading[k - 1, last] * k + side.heading[first]) / (k + 1)
        apart = side.position[last] - side.position[first] != k
        crossed = side.paragraph[last] != side.paragraph[first]
        mixed = (made.heading[k, last] > 0) & (made.heading[k, last] < 1)
        made.seam[k, last] = np.where(apart, NEVER, _PARAGRAPH * crossed + HEADING * mixed)
        # |a+b|² of a run is that of the run without its first row, plus that row with all others.
        for norm, channel in ((made.cosine, 0), (made.words, 1)):
            norm[k, last] = norm[k - 1, last] + norm[0, first]
            for step in range(1, k + 1):
                norm[k, last] += 2 * steps[step][channel][: n - k]
    return Windows(
        made.length,
        made.heading,
        made.seam,
        np.sqrt(made.cosine) + _TINY,
        np.sqrt(made.words) + _TINY,
    )


def _steps(side: Side, step: int) -> tuple[Floats, Floats]:
    """Products of each row with the row ``step`` further on: weighted cosine, and bags."""
    words = side.bags.beside(step)
    if side.vectors is None:
        return np.zeros_like(words), words
    here, there = slice(0, len(words)), slice(step, len(side))
    cosine = np.einsum("ij,ij->i", side.vectors[here], side.vectors[there]).astype(float)
    fair = corrected(cosine, (side.background[here] + side.background[there]) / 2)
    return np.maximum(0, fair) * side.length[here] * side.length[there], words


def corrected(cosine: Floats, background: Floats) -> Floats:
    """The cosine on a scale where unrelated segments of these documents are at 0, equals at 1.

    That is vecalign's normalisation by random pairs (Thompson and Koehn 2019, "Vecalign"), which
    also takes away the head start of segments that are near to everything.
    """
    return (cosine - background) / (1 - background)


def cells(left: Side, right: Side, rows: slice, columns: slice) -> tuple[Floats, Floats]:
    """Products of single segments, each (rows, columns): weighted cosine, and bags.

    The cosine is weighted by both lengths, so that sums of cells are products of joined segments,
    whose vector is the mean of theirs by length.
    """
    words = left.bags.products(
        rows.start, rows.stop, right.bags, columns.start, columns.stop
    ).astype(float)
    if left.vectors is None or right.vectors is None:
        return np.zeros_like(words), words
    cosine = (left.vectors[rows] @ right.vectors[columns].T).astype(float)
    middle = (left.background[rows, None] + right.background[None, columns]) / 2
    weight = left.length[rows, None] * right.length[None, columns]
    return corrected(cosine, middle) * weight, words


def run_odds(
    scale: Scale,
    products: tuple[Floats, Floats],
    left: tuple[Windows, int, int],
    right: tuple[Windows, Integers, Integers],
) -> Floats:
    """Log-odds of one run of the left side against many of the right.

    ``products`` are sums of cells; a run is windows, index of its size, index of its last row, on
    the right as arrays that broadcast to the shape of the products.
    """
    ours, k, row = left
    theirs, m, column = right
    cosine = products[0] / (ours.cosine[k, row] * theirs.cosine[m, column])
    words = products[1] / (ours.words[k, row] * theirs.words[m, column])
    ratio = theirs.length[m, column] / ours.length[k, row]
    roles = HEADING * np.abs(ours.heading[k, row] - theirs.heading[m, column])
    seams = ours.seam[k, row] + theirs.seam[m, column]
    odds: Floats = scale.odds(cosine, words, ratio) - roles - seams
    return odds
