"""Rows of bytes under keys, on disk, for many runs and several processes at once.

One SQLite file in WAL mode. Its size is bounded: when a write makes it too large, the rows that
were not used for the most days go. A damaged file is deleted and begun anew, and one that cannot
be used is done without; both are said once. A cache may cost a notice, never a result.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

DEFAULT_LIMIT = 512 * 1024 * 1024
"""Bytes of the file: about 300,000 sentence vectors, or 20,000 sentences with token vectors."""

_BUSY_SECONDS = 5.0  # how long to wait for another process that writes
_RETRY_SECONDS = 0.05
_KEYS = 500  # keys a query; SQLite allowed 999 variables for long, 32,766 since 3.32
_EVICTED = 64  # rows a step
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
_PRIMARY = 0xFF  # the low byte of an extended result code is the primary code

# The index serves eviction; a rowid stands in every index, so the order is (day, age).
_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (
    key BLOB PRIMARY KEY, day INTEGER NOT NULL, row BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS by_day ON vectors (day);
"""


def _today() -> int:
    return int(time.time() // 86_400)


class VectorStore:
    """The rows in one file; it is opened, and made where there is none, by the first use."""

    def __init__(
        self,
        path: Path,
        *,
        notify: Callable[[str], None],
        limit: int = DEFAULT_LIMIT,
        today: Callable[[], int] = _today,
    ) -> None:
        self._path = path
        self._notify = notify
        self._limit = limit
        self._today = today
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._given_up = False

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The rows that are there; they count as used today."""
        return self._guarded(lambda connection: self._read(connection, keys)) or {}

    def put(self, rows: Mapping[bytes, bytes]) -> None:
        """Keeps rows, in place of any under the same keys, and evicts what is too much.

        A row of more than an eighth of the limit is not kept: it would drive out all others.
        """
        kept = {key: row for key, row in rows.items() if len(row) <= self._limit // 8}
        if kept:
            self._guarded(lambda connection: self._write(connection, kept))

    def close(self) -> None:
        """Lets go of the file; the next use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _guarded(self, work: Callable[[sqlite3.Connection], Result]) -> Result | None:
        """What ``work`` gives; None where the file cannot be used, which is then said once."""
        with self._lock:
            for anew in (True, False):
                if self._given_up:
                    break
                try:
                    if self._connection is None:
                        self._connection = self._open()
                    return work(self._connection)
                except (sqlite3.Error, OSError) as error:
                    self.close()
                    if not (anew and _primary_code(error) in _DAMAGED and self._delete()):
                        self._give_up(error)
            return None

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        deadline = time.monotonic() + _BUSY_SECONDS
        while True:
            # Guarded by the lock, so that threads may share it; no implicit transactions.
            connection = sqlite3.connect(
                self._path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            try:
                # A crash may lose the last vectors, which can be computed again, never the file.
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.executescript(_SCHEMA)
            except sqlite3.Error as error:
                connection.close()
                # Processes that turn a new file to WAL at once do not wait for each other.
                if _primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                time.sleep(_RETRY_SECONDS)
            else:
                return connection

    def _delete(self) -> bool:
        """Removes the damaged file; False where that cannot be done."""
        try:
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
        except OSError:
            return False
        self._notify(f"{self._path}: the vector cache was damaged and is begun anew")
        return True

    def _give_up(self, error: Exception) -> None:
        self._given_up = True
        self._notify(
            f"{self._path}: the vector cache cannot be used ({error}), so every vector is computed;"
            " give another folder with EVALUATOR_CACHE"
        )

    def _read(self, connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        today = self._today()
        rows: dict[bytes, bytes] = {}
        stale = []
        for some in _chunks(keys, _KEYS):
            marks = ",".join("?" * len(some))
            query = f"SELECT key, day, row FROM vectors WHERE key IN ({marks})"  # noqa: S608 only ?s
            for key, day, row in connection.execute(query, some):
                rows[key] = row
                if day < today:
                    stale.append((today, key))
        if stale:
            # Once a day a row at most, so that reading hardly ever writes.
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany("UPDATE vectors SET day = ? WHERE key = ?", stale)
        return rows

    def _write(self, connection: sqlite3.Connection, rows: Mapping[bytes, bytes]) -> None:
        today = self._today()
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT OR REPLACE INTO vectors (key, day, row) VALUES (?, ?, ?)",
                ((key, today, row) for key, row in rows.items()),
            )
            self._evict(connection)

    def _evict(self, connection: sqlite3.Connection) -> None:
        """Where the file is too large, frees an eighth of it: the longest unused rows first."""
        if _size(connection) <= self._limit:
            return
        while _size(connection) > self._limit * 7 // 8:
            gone = connection.execute(
                "DELETE FROM vectors WHERE rowid IN"
                " (SELECT rowid FROM vectors ORDER BY day, rowid LIMIT ?)",
                (_EVICTED,),
            )
            if gone.rowcount == 0:
                break


def _size(connection: sqlite3.Connection) -> int:
    """Bytes of the file that hold something; free pages are filled before the file grows."""
    numbers = [
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    ]
    return (numbers[0] - numbers[1]) * numbers[2]


def _primary_code(error: Exception) -> int:
    """SQLite's primary result code, or 0 where the error is not SQLite's own."""
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY


def _chunks(keys: Iterable[bytes], size: int) -> Iterator[list[bytes]]:
    rest = iter(keys)
    while some := list(islice(rest, size)):
        yield some
