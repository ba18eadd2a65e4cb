"""What an encoder is: texts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from evaluator.domain.record import record

Vectors = NDArray[np.float32]
"""Shape (n, d); each row has length 1, so that a dot product is a cosine."""


@record
class TokenVectors:
    """The word pieces of one text.

    ``offsets``: int32 (k, 2), half-open, in code points of the text, ascending; ``vectors``:
    float32 (k, d), rows of length 1. Special pieces ([CLS], [SEP]) are left out.
    """

    offsets: NDArray[np.int32]
    vectors: Vectors


class Encoder(Protocol):
    """Texts to vectors. The same text gives the same vector, whatever stands beside it."""

    @property
    def signature(self) -> str:
        """Model, revision hash and way of running, as ``name|rev:0123abcd|run:onnx-fp32``."""
        ...

    @property
    def dimension(self) -> int:
        """The length d of each vector."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector a text, float32 (n, d). Long texts are encoded whole, never cut."""
        ...

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The token vectors of each text, all of it, however long."""
        ...
