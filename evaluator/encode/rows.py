"""Vectors as bytes, for the cache, and back.

A row is a CRC-32 of all that follows, two counts, and little-endian numbers:

    sentence   crc, 1, d, d × float32
    tokens     crc, k, d, k × 2 × int32 (offsets), k × d × float16

Token vectors are rounded to float16 (a cosine moves by less than 0.001) and made unit length
again when read. The caller always gets what was read from a row, computed or cached, so that a
first run and a second one see the same numbers.
"""

from __future__ import annotations

import struct
import zlib

import numpy as np

from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.windows import unit

_CRC = struct.Struct("<I")
_COUNTS = struct.Struct("<II")
_HEAD = _CRC.size + _COUNTS.size
_OFFSETS = 8  # bytes for a piece's two int32
_HALF = 2  # bytes for a float16
_SINGLE = 4  # bytes for a float32


def pack_vector(vector: Vectors) -> bytes:
    """A vector (d,) as a row."""
    return _sealed(1, len(vector), vector.astype("<f4", copy=False).tobytes())


def unpack_vector(row: bytes) -> Vectors | None:
    """The vector (d,) of a row, or None where the row is damaged."""
    counts = _opened(row)
    if counts is None or counts[0] != 1 or len(row) != _HEAD + counts[1] * _SINGLE:
        return None
    return np.frombuffer(row, "<f4", offset=_HEAD).astype(np.float32, copy=False)


def pack_tokens(tokens: TokenVectors) -> bytes:
    """The token vectors of one text as a row, rounded to float16."""
    count, dimension = tokens.vectors.shape
    offsets = tokens.offsets.astype("<i4", copy=False).tobytes()
    vectors = tokens.vectors.astype("<f2").tobytes()
    return _sealed(count, dimension, offsets + vectors)


def unpack_tokens(row: bytes) -> TokenVectors | None:
    """The token vectors of a row, unit length again, or None where the row is damaged."""
    counts = _opened(row)
    if counts is None:
        return None
    count, dimension = counts
    if len(row) != _HEAD + count * (_OFFSETS + dimension * _HALF):
        return None
    offsets = np.frombuffer(row, "<i4", count=count * 2, offset=_HEAD).reshape(count, 2)
    halves = np.frombuffer(row, "<f2", offset=_HEAD + count * _OFFSETS)
    vectors = unit(halves.reshape(count, dimension).astype(np.float32))
    return TokenVectors(offsets.astype(np.int32, copy=False), vectors)


def _sealed(count: int, dimension: int, numbers: bytes) -> bytes:
    body = _COUNTS.pack(count, dimension) + numbers
    return _CRC.pack(zlib.crc32(body)) + body


def _opened(row: bytes) -> tuple[int, int] | None:
    """The two counts of a row whose checksum is right."""
    if len(row) < _HEAD or _CRC.unpack_from(row)[0] != zlib.crc32(memoryview(row)[_CRC.size :]):
        return None
    count, dimension = _COUNTS.unpack_from(row, _CRC.size)
    return count, dimension
