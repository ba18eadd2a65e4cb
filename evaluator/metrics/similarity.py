"""Similarity: the cosine of sentence vectors, for each bead and for the document."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evaluator.domain.score import Score
from evaluator.encode.protocol import Vectors
from evaluator.metrics.registry import SIMILARITY


def cosines(references: Vectors, hypotheses: Vectors) -> list[float]:
    """The cosine of each row with the row beside it, in [-1, 1]; both (n, d), rows of length 1."""
    products = np.einsum("ij,ij->i", references, hypotheses, dtype=np.float64)
    # Rounding may leave a product of equal vectors a hair above 1.
    return [float(product) for product in np.clip(products, -1.0, 1.0)]


def pair_similarity(cosine: float, encoder: str) -> Score:
    """The score of one bead from the cosine of its two texts; ``encoder`` is its signature.

    Below 0 there is nothing to tell apart ("unrelated" has no degrees), so the score is in [0, 1].
    """
    return _score(max(0.0, cosine), f"{encoder}|cos:clip0|text:raw")


def document_similarity(
    cosines: Sequence[float], references: Sequence[str], hypotheses: Sequence[str], encoder: str
) -> Score | None:
    """The mean over beads, each weighted by the length of its texts, in [0, 1].

    The three sequences run over all beads, omissions and additions too: there one text is empty,
    and the similarity counts as 0, whatever stands in ``cosines``. The weight is the number of
    characters on both sides, white space not counted, so that all weights together are the two
    documents, however they were aligned. With every pair equal this is the F1 of what was kept:
    half of the article left out gives 0.67 (recall 0.5, precision 1). None where there is no text.
    """
    total = weighted = 0.0
    for cosine, reference, hypothesis in zip(cosines, references, hypotheses, strict=True):
        left, right = _length(reference), _length(hypothesis)
        total += left + right
        if left and right:
            weighted += max(0.0, cosine) * (left + right)
    if not total:
        return None
    return _score(weighted / total, f"{encoder}|cos:clip0|text:raw|mean:chars|omission:0")


def _length(text: str) -> int:
    return sum(map(len, text.split()))


def _score(value: float, signature: str) -> Score:
    return Score(SIMILARITY, value, 1.0, higher_is_better=True, signature=signature)
