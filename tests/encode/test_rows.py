"""Rows: what goes in comes out, and damage is seen."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest

from evaluator.encode.protocol import TokenVectors
from evaluator.encode.rows import pack_tokens, pack_vector, unpack_tokens, unpack_vector
from evaluator.encode.windows import unit

VECTOR = unit(np.array([1.0, -2.0, 3.0], np.float32))
TOKENS = TokenVectors(
    np.array([[0, 3], [4, 9]], np.int32),
    unit(np.array([[1.0, 2.0, 3.0], [-3.0, 0.5, 0.25]], np.float32)),
)


def sealed(body: bytes) -> bytes:
    """A row with a right checksum, whatever it holds."""
    return struct.pack("<I", zlib.crc32(body)) + body


def test_a_vector_comes_back_bit_for_bit() -> None:
    unpacked = unpack_vector(pack_vector(VECTOR))

    assert unpacked is not None
    assert unpacked.tobytes() == VECTOR.tobytes()


def test_a_vector_row_has_the_layout_that_is_documented() -> None:
    """Four bytes of checksum, the counts 1 and d, d numbers of four bytes."""
    row = pack_vector(VECTOR)

    assert struct.unpack_from("<II3f", row, 4) == (1, 3, *VECTOR.tolist())


def test_tokens_come_back_near_and_of_length_one() -> None:
    """Half precision has 11 bits: a coordinate moves by less than 1/2000."""
    unpacked = unpack_tokens(pack_tokens(TOKENS))

    assert unpacked is not None
    assert unpacked.offsets.tolist() == [[0, 3], [4, 9]]
    np.testing.assert_allclose(unpacked.vectors, TOKENS.vectors, atol=5e-4)
    np.testing.assert_allclose(np.linalg.norm(unpacked.vectors, axis=1), 1, atol=1e-6)


def test_a_text_without_pieces_comes_back_empty() -> None:
    empty = TokenVectors(np.empty((0, 2), np.int32), np.empty((0, 3), np.float32))

    unpacked = unpack_tokens(pack_tokens(empty))

    assert unpacked is not None
    assert (unpacked.offsets.shape, unpacked.vectors.shape) == ((0, 2), (0, 3))


@pytest.mark.parametrize("place", [0, 5, 9, 14, -1])
def test_a_flipped_bit_is_seen(place: int) -> None:
    """Wherever it is: checksum, counts or numbers."""
    for row, read in ((pack_vector(VECTOR), unpack_vector), (pack_tokens(TOKENS), unpack_tokens)):
        damaged = bytearray(row)
        damaged[place] ^= 4

        assert read(bytes(damaged)) is None


@pytest.mark.parametrize("row", [b"", b"abc", pack_vector(VECTOR)[:-4]])
def test_a_short_row_is_seen(row: bytes) -> None:
    assert unpack_vector(row) is None
    assert unpack_tokens(row) is None


def test_a_row_whose_bytes_do_not_fit_its_counts_is_seen() -> None:
    """A right checksum over the wrong number of bytes, as another version might have written."""
    row = sealed(struct.pack("<II", 1, 3) + bytes(7))

    assert unpack_vector(row) is None
    assert unpack_tokens(row) is None


def test_token_vectors_are_not_taken_for_a_sentence() -> None:
    assert unpack_vector(pack_tokens(TOKENS)) is None
