"""The store: rows survive the process, others beside it, and damage; its size does not grow."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.encode.store import VectorStore


def key(number: int) -> bytes:
    """A key as long as a real one."""
    return number.to_bytes(32, "big")


class Told(list[str]):
    """Collects notices."""

    def __call__(self, text: str) -> None:
        self.append(text)


Opener = Callable[..., VectorStore]


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "vectors.sqlite3"


@pytest.fixture
def store(path: Path, told: Told) -> VectorStore:
    return VectorStore(path, notify=told)


def test_a_row_is_there_for_the_next_process(store: VectorStore, path: Path, told: Told) -> None:
    store.put({key(1): b"one", key(2): b"two"})
    store.close()

    assert VectorStore(path, notify=told).get([key(2), key(3)]) == {key(2): b"two"}
    assert told == []


def test_a_row_takes_the_place_of_another(store: VectorStore) -> None:
    store.put({key(1): b"damaged"})
    store.put({key(1): b"right"})

    assert store.get([key(1)]) == {key(1): b"right"}


def test_more_keys_than_one_query_takes(store: VectorStore) -> None:
    rows = {key(number): str(number).encode() for number in range(1_234)}
    store.put(rows)

    assert store.get(list(rows)) == rows


def test_nothing_is_made_before_the_first_use(path: Path, store: VectorStore) -> None:
    assert not path.parent.exists()

    store.put({})

    assert not path.parent.exists()


class TestSize:
    """The bound."""

    LIMIT = 1_000_000

    def test_the_longest_unused_go_first(self, path: Path, told: Told) -> None:
        """Old rows that are read again count as new; the file stays within its limit."""
        day = 100
        store = VectorStore(path, notify=told, limit=self.LIMIT, today=lambda: day)
        store.put({key(number): bytes(1_000) for number in range(600)})
        day = 101
        read_again = [key(number) for number in range(20)]
        assert len(store.get(read_again)) == 20

        store.put({key(number): bytes(1_000) for number in range(600, 800)})

        there = store.get([key(number) for number in range(800)])
        assert set(there) >= {*read_again, *(key(number) for number in range(600, 800))}
        assert 500 < len(there) < 800
        store.close()
        assert path.stat().st_size <= self.LIMIT + 300_000

    def test_the_file_stops_growing(self, path: Path, told: Told) -> None:
        """What was freed is filled again: five times the limit goes through."""
        store = VectorStore(path, notify=told, limit=self.LIMIT, today=lambda: 1)
        for batch in range(40):
            numbers = range(batch * 100, batch * 100 + 100)
            store.put({key(number): bytes(1_000) for number in numbers})
            assert len(store.get([key(number) for number in numbers])) == 100
        store.close()

        assert path.stat().st_size <= self.LIMIT + 300_000

    def test_a_row_that_would_drive_out_all_others_is_not_kept(
        self, path: Path, told: Told
    ) -> None:
        store = VectorStore(path, notify=told, limit=self.LIMIT)
        store.put({key(1): bytes(self.LIMIT // 2), key(2): b"small"})

        assert store.get([key(1), key(2)]) == {key(2): b"small"}

    def test_a_limit_below_an_empty_file_ends(self, path: Path, told: Told) -> None:
        """Nothing is left to evict, and the file is still too large: no endless loop."""
        store = VectorStore(path, notify=told, limit=1_000)
        store.put({key(1): b"small"})

        assert store.get([key(1)]) == {}
        assert told == []


class TestDamage:
    """What is broken is begun anew, and said."""

    def test_a_file_that_is_no_database(self, store: VectorStore, path: Path, told: Told) -> None:
        path.parent.mkdir()
        path.write_bytes(b"no database at all, but long enough to look like one" * 40)

        store.put({key(1): b"one"})

        assert store.get([key(1)]) == {key(1): b"one"}
        assert told == [f"{path}: the vector cache was damaged and is begun anew"]

    def test_pages_overwritten_in_the_middle(
        self, store: VectorStore, path: Path, told: Told
    ) -> None:
        rows = {key(number): bytes(3_000) for number in range(200)}
        store.put(rows)
        store.close()
        content = bytearray(path.read_bytes())
        content[4_096:200_000] = b"\xee" * (200_000 - 4_096)
        path.write_bytes(content)

        assert store.get(list(rows)) == {}
        assert len(told) == 1
        store.put(rows)

        assert store.get(list(rows)) == rows

    def test_a_truncated_file(self, store: VectorStore, path: Path, told: Told) -> None:
        rows = {key(number): bytes(3_000) for number in range(200)}
        store.put(rows)
        store.close()
        path.write_bytes(path.read_bytes()[:50_000])

        store.get(list(rows))
        store.put(rows)

        assert store.get(list(rows)) == rows
        assert len(told) == 1

    def test_a_database_of_something_else(self, store: VectorStore, path: Path, told: Told) -> None:
        path.parent.mkdir()
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE vectors (something, else_, day)")
        other.close()

        store.put({key(1): b"one"})

        assert store.get([key(1)]) == {key(1): b"one"}
        assert len(told) == 1


class TestUnusable:
    """A cache that cannot be used costs a notice, never a result."""

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path, told: Told) -> None:
        (tmp_path / "file").write_text("in the way", encoding="utf-8")
        store = VectorStore(tmp_path / "file" / "vectors.sqlite3", notify=told)

        store.put({key(1): b"one"})

        assert store.get([key(1)]) == {}
        assert len(told) == 1
        assert "cannot be used" in told[0]
        assert "EVALUATOR_CACHE" in told[0]

    def test_a_folder_in_the_file_s_place(self, path: Path, told: Told) -> None:
        path.mkdir(parents=True)

        assert VectorStore(path, notify=told).get([key(1)]) == {}
        assert len(told) == 1

    def test_damage_that_cannot_be_removed(
        self, store: VectorStore, path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path.parent.mkdir()
        path.write_bytes(b"no database" * 1_000)

        def refuse(*_: object, **__: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "unlink", refuse)

        assert store.get([key(1)]) == {}
        assert len(told) == 1
        assert "cannot be used" in told[0]

    def test_a_file_that_may_only_be_read(
        self, store: VectorStore, told: Told, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As in a read-only folder: what the driver says there, the process may be root."""
        store.put({key(1): b"one"})
        store.close()
        connect = sqlite3.connect

        def read_only(where: object, **options: object) -> sqlite3.Connection:
            return connect(f"file:{where}?mode=ro", uri=True, **options)  # type: ignore[call-overload, no-any-return]

        monkeypatch.setattr(sqlite3, "connect", read_only)
        store.put({key(2): b"two"})

        assert store.get([key(1)]) == {}
        assert len(told) == 1

    def test_a_writer_that_does_not_let_go(
        self, store: VectorStore, path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("evaluator.encode.store._BUSY_SECONDS", 0.01)
        store.put({key(1): b"one"})
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")

        store.put({key(2): b"two"})
        other.execute("ROLLBACK")
        other.close()

        assert len(told) == 1
        assert "locked" in told[0]


WRITER = """
import sys
from pathlib import Path
from evaluator.encode.store import VectorStore

notices = []
store = VectorStore(Path(sys.argv[1]), notify=notices.append)
first = int(sys.argv[2]) * 1000
for batch in range(first, first + 300, 10):
    store.put({number.to_bytes(32, "big"): bytes(2000) for number in range(batch, batch + 10)})
    store.get([number.to_bytes(32, "big") for number in range(0, 3000, 7)])
assert not notices, notices
"""


def test_several_processes_write_at_once(path: Path, store: VectorStore, told: Told) -> None:
    """From the making of the file on, nothing is lost and nobody is turned away."""
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(number)])
        for number in range(4)
    ]

    assert [writer.wait(60) for writer in writers] == [0] * 4

    keys = [key(number * 1_000 + place) for number in range(4) for place in range(300)]
    assert len(store.get(keys)) == 1_200
    assert told == []
