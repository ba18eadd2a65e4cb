"""Prints a checksum of this program's source, the Python that runs this, and further words.

``python fingerprint.py CHECKOUT WORD...``; needs the standard library only.
"""

# ruff: noqa: INP001 (a script, in no package)
from __future__ import annotations

import hashlib
import sys
from pathlib import Path

SOURCES = ("pyproject.toml", "constraints.txt", "evaluator")


def fingerprint(checkout: Path, words: list[str]) -> str:
    """16 hexadecimal digits that change with any file of the program, and with any word."""
    total = hashlib.sha256()
    for word in words:
        total.update(hashlib.sha256(word.encode("utf-8", "surrogateescape")).digest())
    for path in sorted(_files(checkout)):
        total.update(hashlib.sha256(path.relative_to(checkout).as_posix().encode()).digest())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def _files(checkout: Path) -> list[Path]:
    roots = [checkout / name for name in SOURCES]
    every = [path for root in roots for path in (root, *root.rglob("*")) if path.is_file()]
    return [path for path in every if "__pycache__" not in path.parts]


if __name__ == "__main__":
    this = [sys.version, sys.executable]
    sys.stdout.write(f"{fingerprint(Path(sys.argv[1]), [*this, *sys.argv[2:]])}\n")
