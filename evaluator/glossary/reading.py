"""One or more files to one glossary."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from evaluator.domain.errors import InputError
from evaluator.domain.glossary import NO_GLOSSARY, Glossary, Term
from evaluator.glossary import tables, tbx
from evaluator.glossary.merging import merged
from evaluator.readers.decoding import decode

PathLike = str | os.PathLike[str]

_TBX = (".tbx", ".xml")
_TABLES = (".csv", ".tsv", ".tab", ".txt")


def read_glossary(
    files: PathLike | Iterable[PathLike] = (), keep: PathLike | Iterable[PathLike] = ()
) -> Glossary:
    """The glossary that files hold: tables (``.csv``, ``.tsv``, ``.tab``, ``.txt``) or TBX.

    ``keep`` are lists of what must not be translated, one a line; ``#`` begins a comment line. The
    same term in several places is one entry. Raises InputError, with file and line, where a file
    cannot be read, holds nothing, or contradicts itself or another.
    """
    stamped = tuple(_stamped(one) for one in _several(files))
    kept = tuple(_stamped(one) for one in _several(keep))
    return _read(stamped, kept) if stamped or kept else NO_GLOSSARY


def _several(given: PathLike | Iterable[PathLike]) -> list[str]:
    several = [given] if isinstance(given, str | os.PathLike) else given
    return [os.fspath(one) for one in several]


def _stamped(path: str) -> tuple[str, int, int]:
    """The path with what changes when the file does, so that many pairs read it once."""
    try:
        found = Path(path).stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return path, found.st_mtime_ns, found.st_size


@lru_cache(maxsize=16)
def _read(files: Sequence[tuple[str, int, int]], keep: Sequence[tuple[str, int, int]]) -> Glossary:
    terms: list[Term] = []
    for path, *_ in files:
        terms += _of_file(path)
    for path, *_ in keep:
        terms += _of_list(path)
    return Glossary(merged(terms))


def _of_file(path: str) -> list[Term]:
    suffix = Path(path).suffix.casefold()
    if suffix in _TBX:
        found = tbx.read(_bytes(path), path)
    elif suffix in _TABLES:
        text = decode(_bytes(path), name=path).text
        found = tables.read(text, path, tabs=suffix in {".tsv", ".tab"})
    else:
        raise InputError(
            f"a glossary that ends in {suffix!r} cannot be read" if suffix else "has no ending",
            where=path,
            hint=f"give one of {', '.join((*_TABLES, *_TBX))}",
        )
    return _some(found, path)


def _of_list(path: str) -> list[Term]:
    lines = decode(_bytes(path), name=path).text.splitlines()
    found = [
        Term(line.strip(), keep=True, place=f"{path}:{number}")
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    return _some(found, path)


def _some(found: list[Term], path: str) -> list[Term]:
    if not found:
        raise InputError("holds no term", where=path, hint="write one a line, or leave it out")
    return found


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: str, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError("no such glossary", where=path, hint="check the path")
    reason = (error.strerror or str(error)).lower()
    return InputError(f"cannot be read: {reason}", where=path, hint="check the path")
