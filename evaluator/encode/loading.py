"""Chooses the model, and puts the cache before it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from evaluator.domain.errors import UsageError
from evaluator.encode import embedded
from evaluator.encode.cached import CachedEncoder
from evaluator.encode.folders import default_cache_dir, vectors_file
from evaluator.encode.runtime import DIMENSION
from evaluator.encode.store import VectorStore
from evaluator.encode.threads import requested_threads


def load_encoder(
    model: str | None,
    *,
    cache: Path | None,
    device: str | None,
    threads: int | None,
    notify: Callable[[str], None] | None,
) -> CachedEncoder:
    """See ``evaluator.encode.load_encoder``."""
    tell = notify or logging.getLogger("evaluator.encode").warning
    folder = default_cache_dir() if cache is None else cache
    count = requested_threads(threads)
    store = VectorStore(vectors_file(folder), notify=tell)
    if model is None or embedded.is_embedded(model):
        if device not in (None, "cpu"):
            raise UsageError(
                f"the embedded model runs on the CPU, not on {device!r}",
                where="device",
                hint="leave it out, or name another model",
            )
        files = embedded.embedded_folder()
        return CachedEncoder(
            embedded.SIGNATURE,
            lambda: embedded.load_embedded(files, folder, threads=count, notify=tell),
            store,
            dimension=DIMENSION,
        )
    from evaluator.encode.hub import describe_model
    from evaluator.encode.transformer import load_transformer

    described = describe_model(model)
    return CachedEncoder(
        described.signature,
        lambda: load_transformer(described, device=device, threads=count),
        store,
    )
