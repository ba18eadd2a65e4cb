"""Texts to vectors: the embedded model, sentence-transformers models, and a cache.

``load_encoder`` is the way in. Importing this room costs nothing: numpy, onnxruntime, tokenizers,
torch and sqlite3 are imported by the call that needs them, and where every vector that is asked
for is in the cache, no runtime is imported at all. The types are in ``evaluator.encode.protocol``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evaluator.encode.cached import CachedEncoder

__all__ = ["default_cache_dir", "load_encoder"]


def default_cache_dir() -> Path:
    """The folder for vectors and the exported model: ``$EVALUATOR_CACHE``, else the user's own.

    Nothing is created here.
    """
    from evaluator.encode.folders import default_cache_dir as find

    return find()


def load_encoder(
    model: str | None = None,
    *,
    cache: Path | None = None,
    device: str | None = None,
    threads: int | None = None,
    notify: Callable[[str], None] | None = None,
) -> CachedEncoder:
    """An encoder behind the vector cache; the model itself is loaded when a vector is missing.

    ``model`` None is the embedded all-MiniLM-L6-v2, run by onnxruntime; so are its folder and its
    name on the hub. Any other name or path is a sentence-transformers model, from a folder or from
    the hub's local cache; nothing is fetched and no code of the model is run. ``cache`` None is
    ``default_cache_dir()``. ``device`` is torch's name of one, for sentence-transformers models
    (None: torch's choice; the embedded model knows only "cpu"). ``threads`` None is
    ``$EVALUATOR_THREADS``, else as many as this process may use, eight at most.

    ``notify`` is called with one sentence for people when something takes long or is not as it
    should be (the first export, a cache that cannot be written or was damaged); None hands it to
    the logger ``evaluator.encode`` as a warning.

    Raises:
        ModelError: The model is missing, unsafe or not what it should be. What only shows once
            the weights are loaded is raised by the first ``encode`` that needs them.
        UsageError: ``device`` or ``threads`` makes no sense.
    """
    from evaluator.encode.loading import load_encoder as load

    return load(model, cache=cache, device=device, threads=threads, notify=notify)
