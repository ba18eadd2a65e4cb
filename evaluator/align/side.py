"""One document as the aligner sees it, and every run of up to four of its segments joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from evaluator.align.lexical import Bags
from evaluator.domain.document import Role, Segment
from evaluator.encode.protocol import Vectors

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

LARGEST = 4
"""Segments a side in one bead, at most."""


@dataclass(frozen=True)
class Side:
    """The segments of one side, row by row; ``position`` is the place in the whole document.

    ``background`` holds, for each row, the cosine that it has with segments of the other side that
    it does not stand for; ``vectors`` is None where there are no embeddings.
    """

    position: Integers
    length: Floats
    heading: Floats
    paragraph: Integers
    bags: Bags
    vectors: Vectors | None
    background: Floats

    def __len__(self) -> int:
        return len(self.position)

    def take(self, rows: Integers) -> Side:
        """A side of the named rows only; segments that do not touch will not be joined."""
        return Side(
            self.position[rows],
            self.length[rows],
            self.heading[rows],
            self.paragraph[rows],
            self.bags.take(rows),
            None if self.vectors is None else self.vectors[rows],
            self.background[rows],
        )


def side(
    segments: Sequence[Segment],
    bags: Bags,
    vectors: Vectors | None = None,
    background: Floats | None = None,
) -> Side:
    """The aligner's view of a document's scored segments."""
    return Side(
        position=np.arange(len(segments)),
        length=np.array([max(1, len(segment.text)) for segment in segments], float),
        heading=np.array([segment.role is Role.HEADING for segment in segments], float),
        paragraph=np.array([segment.paragraph for segment in segments], np.int64),
        bags=bags,
        vectors=vectors,
        background=np.zeros(len(segments)) if background is None else background,
    )
