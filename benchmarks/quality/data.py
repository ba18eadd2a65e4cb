"""The files with human judgement: where they are, and their rows.

Nothing of them is committed. They stand in the folder that ``EVALUATOR_DATA`` names, or in
``../shared/data`` beside the repository; a benchmark whose file is missing says so and is skipped.
"""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_REPOSITORY = Path(__file__).resolve().parents[2]


def data_folder() -> Path | None:
    """The folder with the files, or None where there is none."""
    named = os.environ.get("EVALUATOR_DATA")
    folder = Path(named) if named else _REPOSITORY.parent / "shared" / "data"
    return folder if folder.is_dir() else None


def has(name: str) -> bool:
    """Whether the file ``name`` (without ``.jsonl.gz``) is there."""
    folder = data_folder()
    return folder is not None and (folder / f"{name}.jsonl.gz").is_file()


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of one file, in the file's order; ``name`` is without ``.jsonl.gz``.

    Raises FileNotFoundError where the folder or the file is missing; ask ``has`` first.
    """
    folder = data_folder()
    if folder is None:
        raise FileNotFoundError("no data folder: set EVALUATOR_DATA to the one that holds the data")
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
