"""An encoder that remembers: in memory what it gave last, on disk what it was asked for."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Protocol, Self, TypeVar

import numpy as np

from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.rows import pack_tokens, pack_vector, unpack_tokens, unpack_vector
from evaluator.encode.store import VectorStore

Value = TypeVar("Value")

_SENTENCE, _TOKENS = b"s", b"t"

# Texts that are computed before they are written down: an interrupted run keeps the rest.
_CHUNK = 128

# Token vectors come with the same pass and cost 0.8 kB a piece to hold. Of a text longer than
# this (code points) they are computed only when asked for.
_SPARE_LENGTH = 2_000


class Computes(Protocol):
    """What computes the vectors that are missing: ``runner.Runner``."""

    @property
    def dimension(self) -> int:
        """The length of a text's vector."""
        ...

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One vector a text."""
        ...

    def both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        """One vector a text, and the token vectors, in one pass."""
        ...


class CachedEncoder:
    """An ``Encoder`` whose vectors are kept under its signature and the text.

    The model is loaded by the first text that is not there, so a run whose vectors are all cached
    never loads it. ``encode`` computes token vectors along with the others and holds them in memory
    (``hold`` bytes, the longest unused go first), so ``encode_tokens`` of the same texts costs no
    second pass; only token vectors that were asked for are written to disk. Token vectors are
    rounded to float16 on the way, cached or not: see ``rows``.
    """

    def __init__(
        self,
        signature: str,
        load: Callable[[], Computes],
        store: VectorStore,
        *,
        dimension: int | None = None,
        hold: int = 64 * 1024 * 1024,
    ) -> None:
        self._signature = signature
        self._prefix = hashlib.sha256(signature.encode()).digest()
        self._load = load
        self._store = store
        self._dimension = dimension
        self._loaded: Computes | None = None
        self._held = _Held(hold)

    @property
    def signature(self) -> str:
        """Model, revision hash, way of running and version of the method."""
        return self._signature

    @property
    def dimension(self) -> int:
        """The length of a text's vector; asks the model where it is not known yet."""
        if self._dimension is None:
            self._dimension = self._runner().dimension
        return self._dimension

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector a text, float32 (n, d), each row of length 1. Long texts count whole.

        Raises:
            ModelError: A vector is missing and the model cannot be loaded.
        """
        keys = [self._key(_SENTENCE, text) for text in texts]
        wanted = dict(zip(keys, texts, strict=True))
        found = self._find(keys, self._read_vector)
        for some in _chunks(wanted, found):
            rows = dict(zip(some, self._compute([wanted[key] for key in some]), strict=True))
            self._held.add(rows)
            self._store.put(rows)
            found.update(_decoded(rows, unpack_vector))
        if not keys:
            return np.empty((0, self.dimension), np.float32)
        return np.stack([found[key] for key in keys])

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The token vectors of each text, all of it, however long: 1.5 kB a piece at d = 384.

        Raises:
            ModelError: Token vectors are missing and the model cannot be loaded or gives none.
        """
        keys = [self._key(_TOKENS, text) for text in texts]
        wanted = dict(zip(keys, texts, strict=True))
        found = self._find(keys, unpack_tokens)
        self._store.put(self._held.take_unwritten(found))
        for some in _chunks(wanted, found):
            _, tokens = self._runner().both([wanted[key] for key in some])
            rows = {key: pack_tokens(each) for key, each in zip(some, tokens, strict=True)}
            self._held.add(rows)
            self._store.put(rows)
            found.update(_decoded(rows, unpack_tokens))
        return [found[key] for key in keys]

    def close(self) -> None:
        """Lets go of the cache's file; the encoder can still be used."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _runner(self) -> Computes:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    def _key(self, kind: bytes, text: str) -> bytes:
        return hashlib.sha256(self._prefix + kind + text.encode("utf-8", "surrogatepass")).digest()

    def _find(
        self, keys: Sequence[bytes], read: Callable[[bytes], Value | None]
    ) -> dict[bytes, Value]:
        """What is held or on disk, and not damaged."""
        rows = self._held.take(keys)
        rows.update(self._store.get([key for key in dict.fromkeys(keys) if key not in rows]))
        return _decoded(rows, read)

    def _read_vector(self, row: bytes) -> Vectors | None:
        """The row's vector; None where it is damaged or of another length than it must be."""
        vector = unpack_vector(row)
        if vector is None:
            return None
        if self._dimension is None:
            self._dimension = len(vector)
        return vector if len(vector) == self._dimension else None

    def _compute(self, texts: Sequence[str]) -> list[bytes]:
        """A row for each text's vector; the token vectors that come along are held."""
        # Chunks are sorted by length, so the long ones are at the end.
        short = [text for text in texts if len(text) <= _SPARE_LENGTH]
        vectors, tokens = self._runner().both(short)
        rows = [pack_vector(vector) for vector in vectors]
        rows.extend(pack_vector(vector) for vector in self._runner().vectors(texts[len(short) :]))
        self._held.add(
            {
                self._key(_TOKENS, text): pack_tokens(each)
                for text, each in zip(short, tokens, strict=True)
            },
            written=False,
        )
        return rows


class _Held:
    """Rows in memory, ``limit`` bytes of them at most; the longest unused go first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._rows: OrderedDict[bytes, bytes] = OrderedDict()
        self._unwritten: set[bytes] = set()

    def add(self, rows: Mapping[bytes, bytes], *, written: bool = True) -> None:
        """Holds rows; ``written`` says whether they are on disk already."""
        for key, row in rows.items():
            self._size += len(row) - len(self._rows.pop(key, b""))
            self._rows[key] = row
        if not written:
            self._unwritten.update(rows)
        while self._size > self._limit:
            key, row = self._rows.popitem(last=False)
            self._size -= len(row)
            self._unwritten.discard(key)

    def take(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Those of the rows that are held, from now on the last to go."""
        here = {key: self._rows[key] for key in keys if key in self._rows}
        for key in here:
            self._rows.move_to_end(key)
        return here

    def take_unwritten(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """Those of the rows that are not on disk; from now on they count as written."""
        rows = {key: self._rows[key] for key in keys if key in self._unwritten}
        self._unwritten.difference_update(rows)
        return rows


def _decoded(
    rows: Mapping[bytes, bytes], read: Callable[[bytes], Value | None]
) -> dict[bytes, Value]:
    values = ((key, read(row)) for key, row in rows.items())
    return {key: value for key, value in values if value is not None}


def _chunks(wanted: Mapping[bytes, str], found: Mapping[bytes, object]) -> Iterator[list[bytes]]:
    """The keys that are missing, those of short texts first, a chunk at a time."""
    missing = sorted((key for key in wanted if key not in found), key=lambda key: len(wanted[key]))
    for start in range(0, len(missing), _CHUNK):
        yield missing[start : start + _CHUNK]
