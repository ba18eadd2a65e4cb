"""The embedded model for benchmarks, in each of several processes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from evaluator.encode import default_cache_dir
from evaluator.encode.cached import CachedEncoder
from evaluator.encode.embedded import SIGNATURE, embedded_folder, load_embedded
from evaluator.encode.store import VectorStore

# Vectors are held for the texts that come again soon and written nowhere, so that a run leaves the
# user's cache as it was.
_HOLD = 192 * 1024 * 1024


class _Nowhere(VectorStore):
    """A store that keeps nothing."""

    def __init__(self) -> None:
        super().__init__(Path("unused"), notify=print)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:  # noqa: ARG002
        return {}

    def put(self, rows: object) -> None:
        pass


def encoder_ready() -> None:
    """Exports the model where that was not done yet, before several processes want it."""
    encoder().encode(["ready"])
    encoder.cache_clear()


@cache
def encoder() -> CachedEncoder:
    """The embedded model on one thread: the processes share the machine."""
    return CachedEncoder(
        SIGNATURE,
        lambda: load_embedded(
            embedded_folder(),
            default_cache_dir(),
            threads=1,
            notify=lambda line: print(line, file=sys.stderr),
        ),
        _Nowhere(),
        hold=_HOLD,
    )
