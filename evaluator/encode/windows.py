"""Cuts a text that is longer than a model's window into windows, and joins what they gave.

The pieces are dealt to windows in order, each piece to one window's *core*. Around its core a
window sees up to ``CONTEXT`` pieces of its neighbours, so that a piece at a border is read with
what stands before and behind it. Borders fall between words; only a word longer than a window is
cut inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.encode.protocol import TokenVectors, Vectors

CONTEXT = 32
"""Pieces of each neighbour that a window sees, where the model's window allows it."""


class Pieces(NamedTuple):
    """The word pieces of one text, special ones left out.

    ``offsets``: int32 (k, 2), as in ``TokenVectors``; ``words``: for each piece the number of the
    word that it belongs to, so that two neighbours of one word have the same.
    """

    offsets: NDArray[np.int32]
    words: Sequence[int]


class Window(NamedTuple):
    """Part of a text: characters ``[start, end)`` to be encoded, of which it answers for the core.

    All four are in code points of the text, ``start <= core_start <= core_end <= end``;
    ``weight`` is the number of pieces in the core.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    weight: int


def plan(pieces: Pieces, length: int, limit: int) -> list[Window]:
    """The windows of a text of ``length`` code points, none of more than ``limit`` pieces.

    A text that fits is one window over all of it. ``limit`` is at least 1.
    """
    words, total = pieces.words, len(pieces.words)
    if total <= limit:
        return [Window(0, length, 0, length, total)]
    context = min(CONTEXT, limit // 8)
    windows = []
    first = 0
    while first < total:
        last = _back_to_word(words, first, min(first + limit - 2 * context, total))
        left = _on_to_word(words, max(first - context, 0), first)
        right = _border(words, last, min(last + context, total))
        starts, ends = pieces.offsets[:, 0], pieces.offsets[:, 1]
        windows.append(
            Window(
                start=int(starts[left]),
                end=int(ends[right - 1]),
                core_start=int(starts[first]),
                core_end=int(ends[last - 1]),
                weight=last - first,
            )
        )
        first = last
    return windows


def _back_to_word(words: Sequence[int], floor: int, cut: int) -> int:
    """The last border between words in ``(floor, cut]``; ``cut`` itself where there is none."""
    place = _border(words, floor, cut)
    return place if place > floor else cut


def _border(words: Sequence[int], floor: int, cut: int) -> int:
    """The last border between words in ``[floor, cut]``; ``floor`` where there is none."""
    place = cut
    while floor < place < len(words) and words[place] == words[place - 1]:
        place -= 1
    return place


def _on_to_word(words: Sequence[int], cut: int, ceiling: int) -> int:
    """The first border between words in ``[cut, ceiling]``; ``ceiling`` where there is none."""
    place = cut
    while 0 < place < ceiling and words[place] == words[place - 1]:
        place += 1
    return place


def join_vectors(windows: Sequence[Window], vectors: Vectors) -> Vectors:
    """One vector (d,) of length 1: the windows' (n, d), weighted by the pieces of their cores."""
    if len(windows) == 1:
        first: Vectors = vectors[0]
        return first
    weights = np.array([window.weight for window in windows], dtype=np.float32)
    return unit(weights @ vectors)


def join_tokens(windows: Sequence[Window], parts: Sequence[TokenVectors]) -> TokenVectors:
    """The token vectors of the whole text: of each window those that start in its core.

    The parts' offsets count in the windows' texts, the result's in the whole text.
    """
    if len(windows) == 1:
        return parts[0]
    offsets, vectors = [], []
    for window, part in zip(windows, parts, strict=True):
        moved = part.offsets + np.int32(window.start)
        core = (moved[:, 0] >= window.core_start) & (moved[:, 0] < window.core_end)
        offsets.append(moved[core])
        vectors.append(part.vectors[core])
    return TokenVectors(np.concatenate(offsets), np.concatenate(vectors))


def unit(vectors: Vectors) -> Vectors:
    """The same directions with length 1, along the last axis; a zero vector stays zero."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    even: Vectors = vectors / np.maximum(lengths, np.float32(1e-12))
    return even
