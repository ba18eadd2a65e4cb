"""Where the vectors and the exported model are kept."""

from __future__ import annotations

import os
from pathlib import Path

CACHE_VARIABLE = "EVALUATOR_CACHE"


def default_cache_dir() -> Path:
    """``$EVALUATOR_CACHE`` where it is set and not empty, else the user's cache folder."""
    given = os.environ.get(CACHE_VARIABLE)
    if given:
        return Path(given).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("evaluator", appauthor=False)


def vectors_file(cache: Path) -> Path:
    """The database of vectors; the number is the schema's, a new one starts a new file."""
    return cache / "vectors-1.sqlite3"


def models_folder(cache: Path) -> Path:
    """Where exported models lie."""
    return cache / "models"
