"""Runs a model over texts of any length; what a model must offer for that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.windows import Pieces, Window, join_tokens, join_vectors, plan

# Windows that go through the model before what they gave is folded: bounds the memory.
_CHUNK = 256

# A lone surrogate is no Unicode text, and tokenizers refuse it. One code point replaces one, so
# that offsets stay.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Backend(Protocol):
    """A loaded model that reads texts no longer than its window, one at least at a time."""

    @property
    def dimension(self) -> int:
        """The length of a text's vector."""
        ...

    @property
    def limit(self) -> int:
        """How many pieces one window may have, special pieces not counted."""
        ...

    def split(self, texts: Sequence[str]) -> list[Pieces]:
        """The pieces of each text, all of them, however long it is."""
        ...

    def forward(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """In one pass the texts' vectors (n, d) and their token vectors; none exceeds ``limit``."""
        ...


class Runner:
    """Texts of any length through a backend, both kinds of vectors in one pass."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    @property
    def dimension(self) -> int:
        """The length of a text's vector."""
        return self._backend.dimension

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One vector a text, float32 (n, d), each row of length 1."""
        plans, cut = self._cut(texts)
        vectors, _ = self._forward(cut, tokens=False)
        return self._whole(plans, vectors)

    def both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """The texts' vectors, and their token vectors: 1.5 kB of memory a piece at d = 384."""
        plans, cut = self._cut(texts)
        vectors, parts = self._forward(cut, tokens=True)
        rest = iter(parts)
        tokens = [join_tokens(windows, [next(rest) for _ in windows]) for windows in plans]
        return self._whole(plans, vectors), tokens

    def _cut(self, texts: Sequence[str]) -> tuple[list[list[Window]], list[str]]:
        """The windows of each text, and the text of every window in that order."""
        if not texts:
            return [], []
        clean = [_SURROGATE.sub("\ufffd", text) for text in texts]
        plans = [
            plan(pieces, len(text), self._backend.limit)
            for text, pieces in zip(clean, self._backend.split(clean), strict=True)
        ]
        cut = [
            text[window.start : window.end]
            for text, windows in zip(clean, plans, strict=True)
            for window in windows
        ]
        return plans, cut

    def _forward(self, texts: Sequence[str], *, tokens: bool) -> tuple[Vectors, list[TokenVectors]]:
        """All vectors; the token vectors too where they are wanted, else none are kept."""
        rows, kept = [np.empty((0, self.dimension), np.float32)], []
        for start in range(0, len(texts), _CHUNK):
            vectors, parts = self._backend.forward(texts[start : start + _CHUNK])
            rows.append(vectors)
            if tokens:
                kept.extend(parts)
        return np.concatenate(rows), kept

    def _whole(self, plans: Sequence[Sequence[Window]], vectors: Vectors) -> Vectors:
        """One row a text from one row a window."""
        rows = np.empty((len(plans), self.dimension), np.float32)
        first = 0
        for row, windows in zip(rows, plans, strict=True):
            row[:] = join_vectors(windows, vectors[first : first + len(windows)])
            first += len(windows)
        return rows
