"""Pairs of texts to what the network reads of them, each pair once, in several processes.

What is read comes from the program's own functions, so that the training cannot drift from it. The
vectors are led to fewer dimensions at once: all pairs of a whole run would not fit in memory.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.encoder import encoder, encoder_ready
from benchmarks.quality.measure import TextPair
from evaluator.align.doubt import Seen, look
from evaluator.align.meanings import meanings
from evaluator.align.words import align_words
from evaluator.domain.pair import Side
from evaluator.domain.spans import MappedText
from evaluator.encode.protocol import Encoder, TokenVectors
from evaluator.text.tokens import tokenise

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

LANGUAGE = "en"
DIMENSIONS = 128
"""Of the vectors as the network is trained with them: they hold most of the variance."""

_CHUNK = 64
_PROGRESS_SECONDS = 15


class Brief(NamedTuple):
    """``Seen`` of n words, with projected vectors: (n, COLUMNS) and twice (n, ``DIMENSIONS``)."""

    known: Halves
    rows: Halves
    near: Halves


class Record(NamedTuple):
    """One pair. ``partners``: for linked tokens of the candidate that of the reference."""

    reference: Brief
    candidate: Brief
    partners: Mapping[int, int]


def projection(texts: Sequence[str], encoder: Encoder) -> Floats:
    """The (d, ``DIMENSIONS``) principal axes of the meanings of the texts' tokens, unit columns.

    Principal component analysis (Pearson 1901); the mean stays in the vectors, since the network
    has shifts of its own.
    """
    vectors = encoder.encode_tokens(texts)
    tokens = [tokenise(text, LANGUAGE) for text in texts]
    rows = np.concatenate([meanings(*both).rows for both in zip(tokens, vectors, strict=True)])
    _, axes = np.linalg.eigh(np.cov(rows.T))
    return axes[:, : -DIMENSIONS - 1 : -1].astype(np.float32)


def record(pair: TextPair, vectors: Sequence[TokenVectors], axes: Floats) -> Record | None:
    """What the network reads of a pair; None where a side has no token, as nothing is doubted."""
    left, right = (
        Side(MappedText.verbatim(text), tokenise(text, LANGUAGE), LANGUAGE) for text in pair
    )
    if not (left.tokens and right.tokens):
        return None
    both = meanings(left.tokens, vectors[0]), meanings(right.tokens, vectors[1])
    words = align_words(left.tokens, right.tokens, both)
    lost, gained = look(left, right, words, both)
    partners = {link.candidate: link.reference for link in words.links}
    return Record(_brief(lost, axes), _brief(gained, axes), partners)


def _brief(seen: Seen, axes: Floats) -> Brief:
    arrays = seen.known, seen.rows @ axes, seen.near @ axes
    return Brief(*(array.astype(np.float16) for array in arrays))


def records(pairs: Iterable[TextPair], axes: Floats, processes: int) -> dict[TextPair, Record]:
    """The pairs' records, without pairs of which a side has no token. Progress on stderr."""
    # In order of the references, so that most are encoded once.
    wanted = sorted(set(pairs))
    chunks = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    work = partial(_chunk, axes=axes)
    if processes == 1:
        return _gathered(chunks, map(work, chunks))
    encoder_ready()
    # The processes share the machine: threads of OpenBLAS would wait for one another.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        return _gathered(chunks, pool.imap(work, chunks))


def _gathered(
    chunks: Sequence[Sequence[TextPair]], results: Iterable[Sequence[Record | None]]
) -> dict[TextPair, Record]:
    found: dict[TextPair, Record] = {}
    begun = told = time.monotonic()
    for done, (chunk, made) in enumerate(zip(chunks, results, strict=True), 1):
        found.update((pair, one) for pair, one in zip(chunk, made, strict=True) if one)
        now = time.monotonic()
        if now - told > _PROGRESS_SECONDS:
            told = now
            line = f"{done} of {len(chunks)} portions of pairs read in {now - begun:.0f} s"
            print(line, file=sys.stderr, flush=True)
    return found


def _chunk(pairs: Sequence[TextPair], axes: Floats) -> list[Record | None]:
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    vectors = dict(zip(texts, encoder().encode_tokens(texts), strict=True))
    return [record(pair, [vectors[text] for text in pair], axes) for pair in pairs]
