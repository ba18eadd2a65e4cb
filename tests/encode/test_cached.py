"""The cached encoder: same numbers whether computed or read, and no work done twice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from evaluator.encode.cached import CachedEncoder
from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.encode.rows import pack_vector
from evaluator.encode.runner import Runner
from evaluator.encode.store import VectorStore

TEXTS = ["a cat sat", "the dog", "", "a cat sat", "l\u00f6we \U0001f600"]


class Counting:
    """A runner that notes what it was asked for, and how often it was loaded."""

    def __init__(self, backend: Any) -> None:
        self._runner = Runner(backend)
        self.loads = 0
        self.plain: list[str] = []
        self.with_tokens: list[str] = []

    def load(self) -> Counting:
        self.loads += 1
        return self

    @property
    def dimension(self) -> int:
        return self._runner.dimension

    def vectors(self, texts: Sequence[str]) -> Vectors:
        self.plain.extend(texts)
        return self._runner.vectors(texts)

    def both(self, texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        self.with_tokens.extend(texts)
        return self._runner.both(texts)


@pytest.fixture
def runner(spelled: Any) -> Counting:
    return Counting(spelled)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vectors.sqlite3"


def open_encoder(
    runner: Counting, path: Path, signature: str = "m|rev:1", **options: Any
) -> CachedEncoder:
    """An encoder over a store at ``path``, as another process would open it; notices fail."""

    def fail(text: str) -> None:
        raise AssertionError(text)

    return CachedEncoder(signature, runner.load, VectorStore(path, notify=fail), **options)


def same(left: Sequence[TokenVectors], right: Sequence[TokenVectors]) -> bool:
    """Whether two lists of token vectors are equal to the last bit."""
    return [(each.offsets.tobytes(), each.vectors.tobytes()) for each in left] == [
        (each.offsets.tobytes(), each.vectors.tobytes()) for each in right
    ]


def test_vectors_stand_in_the_order_of_the_texts(
    runner: Counting, path: Path, spelled: Any
) -> None:
    vectors = open_encoder(runner, path).encode(TEXTS)

    np.testing.assert_array_equal(vectors, [spelled.hashed(text) for text in TEXTS])
    assert vectors.dtype == np.float32


def test_a_text_given_twice_is_computed_once(runner: Counting, path: Path) -> None:
    open_encoder(runner, path).encode(TEXTS)

    assert sorted(runner.with_tokens) == sorted(set(TEXTS))
    assert runner.plain == []


def test_token_vectors_come_from_the_same_pass(runner: Counting, path: Path, spelled: Any) -> None:
    encoder = open_encoder(runner, path)
    encoder.encode(TEXTS)
    computed = len(runner.with_tokens)

    tokens = encoder.encode_tokens(TEXTS)

    assert len(runner.with_tokens) == computed
    assert [each.offsets.tolist() for each in tokens] == [
        pieces.offsets.tolist() for pieces in spelled.split(TEXTS)
    ]
    assert all(each.vectors.dtype == np.float32 for each in tokens)


def test_a_second_run_gives_the_same_bits_and_loads_no_model(runner: Counting, path: Path) -> None:
    first = open_encoder(runner, path)
    vectors, tokens = first.encode(TEXTS), first.encode_tokens(TEXTS)
    first.close()
    assert runner.loads == 1

    second = open_encoder(runner, path)

    assert second.encode(TEXTS).tobytes() == vectors.tobytes()
    assert same(second.encode_tokens(TEXTS), tokens)
    assert second.dimension == 4
    assert runner.loads == 1


def test_a_first_run_without_a_cache_gives_the_same_bits(
    runner: Counting, path: Path, tmp_path: Path
) -> None:
    """What is read is rounded; what was just computed must be too."""
    cached = open_encoder(runner, path)
    cached.encode_tokens(TEXTS)
    (tmp_path / "file").touch()
    bare = CachedEncoder(
        "m", runner.load, VectorStore(tmp_path / "file" / "x", notify=lambda _: None)
    )

    assert same(bare.encode_tokens(TEXTS), cached.encode_tokens(TEXTS))


def test_token_vectors_are_computed_where_no_pass_was_made(runner: Counting, path: Path) -> None:
    open_encoder(runner, path).encode(["the dog"])

    open_encoder(runner, path).encode_tokens(["the dog"])

    assert runner.with_tokens == ["the dog", "the dog"]


def test_only_token_vectors_that_were_asked_for_are_written(runner: Counting, path: Path) -> None:
    encoder = open_encoder(runner, path)
    encoder.encode(["a cat sat", "the dog"])
    encoder.encode_tokens(["the dog"])
    runner.with_tokens.clear()

    open_encoder(runner, path).encode_tokens(["a cat sat", "the dog"])

    assert runner.with_tokens == ["a cat sat"]


def test_without_a_disk_nothing_is_computed_twice(runner: Counting, tmp_path: Path) -> None:
    """What is held in memory serves a process whose cache cannot be used."""
    (tmp_path / "file").touch()
    notices: list[str] = []
    store = VectorStore(tmp_path / "file" / "x", notify=notices.append)
    encoder = CachedEncoder("m", runner.load, store)

    for _ in range(2):
        encoder.encode(TEXTS)
        encoder.encode_tokens(TEXTS)

    assert len(runner.with_tokens) == len(set(TEXTS))
    assert len(notices) == 1


def test_memory_is_bounded(runner: Counting, path: Path) -> None:
    """Held rows that had to go are computed again: right, if slower."""
    encoder = open_encoder(runner, path, hold=150)
    encoder.encode(["a cat", "the dog", "a rug"])

    tokens = encoder.encode_tokens(["a cat", "the dog", "a rug"])

    assert [len(each.offsets) for each in tokens] == [2, 2, 2]
    assert len(runner.with_tokens) > 3


def test_another_model_shares_no_vectors(runner: Counting, path: Path) -> None:
    open_encoder(runner, path, "one|rev:1").encode(["the dog"])
    open_encoder(runner, path, "one|rev:2").encode(["the dog"])

    assert runner.loads == 2


def test_token_vectors_of_a_very_long_text_wait_until_asked_for(
    runner: Counting, path: Path
) -> None:
    long = "cat " * 1_000
    encoder = open_encoder(runner, path)

    encoder.encode(["the dog", long])

    assert (runner.with_tokens, runner.plain) == (["the dog"], [long])
    assert len(encoder.encode_tokens([long])[0].offsets) == 1_000


def test_interrupted_work_is_kept(
    runner: Counting, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each chunk is written when it is done."""
    monkeypatch.setattr("evaluator.encode.cached._CHUNK", 2)
    both = runner.both

    def stop_at_three(texts: Sequence[str]) -> tuple[Vectors, list[TokenVectors]]:
        if "ccc" in texts:
            raise KeyboardInterrupt
        return both(texts)

    monkeypatch.setattr(runner, "both", stop_at_three)
    with pytest.raises(KeyboardInterrupt):
        open_encoder(runner, path).encode(["a", "bb", "ccc"])
    runner.with_tokens.clear()

    open_encoder(runner, path).encode(["a", "bb"])

    assert runner.with_tokens == []


def test_a_row_of_another_length_is_computed_again(
    runner: Counting, path: Path, spelled: Any
) -> None:
    """As is a damaged one; the right one takes its place."""
    encoder = open_encoder(runner, path, dimension=4)
    store = VectorStore(path, notify=lambda _: None)
    wrong = pack_vector(np.array([0.6, 0.8], np.float32))
    store.put({encoder._key(b"s", "a"): wrong, encoder._key(b"s", "b"): b"damaged"})

    np.testing.assert_array_equal(
        encoder.encode(["a", "b"]), [spelled.hashed("a"), spelled.hashed("b")]
    )

    open_encoder(runner, path, dimension=4).encode(["a", "b"])
    assert runner.with_tokens == ["a", "b"]


def test_nothing_gives_nothing(runner: Counting, path: Path) -> None:
    with open_encoder(runner, path) as encoder:
        assert encoder.encode([]).shape == (0, 4)
        assert encoder.encode_tokens([]) == []
        assert encoder.signature == "m|rev:1"


def test_a_lone_surrogate_has_a_key(runner: Counting, path: Path) -> None:
    assert open_encoder(runner, path).encode(["\ud800"]).shape == (1, 4)
