"""Which articles of two folders belong together: those of one name, whatever their suffix."""

from __future__ import annotations

import glob
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluator.domain.errors import UsageError
from evaluator.domain.record import record


@record
class Match:
    """A reference and a candidate of one name; where one is missing, ``error`` says so.

    Paths are as they can be opened from the working directory, with forward slashes. A path that
    is missing is where the article was looked for.
    """

    reference: str
    candidate: str
    error: str = ""


@record
class _Side:
    """The articles of one side by name: the path from its folder without the last suffix."""

    given: str
    folder: str
    files: dict[str, list[str]]


def match(references: str, candidates: str) -> list[Match]:
    """The pairs of two sides, each a folder or a glob, in the order of their names.

    Of a folder all files in it and below are taken that have the suffix of a known format, and are
    not hidden. Of a glob names count from the folder in front of its first wildcard. A file that
    has no counterpart, or several, is a match with an error.

    Raises:
        UsageError: a side is no folder, or holds no article.
    """
    left = _side(references, "--reference-dir")
    right = _side(candidates, "--candidate-dir")
    names = sorted({*left.files, *right.files})
    return [_matched(name, left, right) for name in names]


def _matched(name: str, left: _Side, right: _Side) -> Match:
    one, other = left.files.get(name, []), right.files.get(name, [])
    reference = one[0] if one else _expected(left, right, other[0])
    candidate = other[0] if other else _expected(right, left, one[0])
    error = ""
    for here, there, side in ((one, other, right), (other, one, left)):
        if not there:
            error = f"{here[0]}: has no counterpart in {side.given}"
        elif len(there) > 1:
            error = f"{here[0]}: fits several in {side.given}: {', '.join(there)}"
    return Match(reference, candidate, error)


def _expected(side: _Side, other: _Side, path: str) -> str:
    """Where the counterpart of a path on the other side would stand."""
    return Path(side.folder, os.path.relpath(path, other.folder)).as_posix()


def _side(given: str, option: str) -> _Side:
    path = Path(given)
    if path.is_dir():
        folder, found = given, _articles(path)
    elif glob.has_magic(given):
        folder = _before_wildcard(given)
        found = [Path(one) for one in glob.glob(given, recursive=True)]  # noqa: PTH207 (keeps ..)
    else:
        what = "is a file, not a folder" if path.exists() else "no such folder"
        raise UsageError(what, where=f"{option} {given}", hint="name a folder, or quote a glob")
    files: defaultdict[str, list[str]] = defaultdict(list)
    for one in sorted(found):
        if one.is_file():
            name = Path(os.path.relpath(one, folder)).with_suffix("").as_posix()
            files[name].append(one.as_posix())
    if not files:
        raise UsageError("holds no article", where=f"{option} {given}", hint=_known())
    return _Side(given, folder, dict(files))


def _articles(folder: Path) -> list[Path]:
    known = _suffixes()
    return [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in known and not _hidden(path.relative_to(folder).parts)
    ]


def _hidden(parts: Iterable[str]) -> bool:
    return any(part.startswith(".") for part in parts)


def _before_wildcard(pattern: str) -> str:
    """The folder in front of the first part that holds a wildcard."""
    parts: list[str] = []
    for part in Path(pattern).parts:
        if glob.has_magic(part):
            break
        parts.append(part)
    return str(Path(*parts)) if parts else "."


def _suffixes() -> Sequence[str]:
    from evaluator.readers.registry import formats

    return sorted({suffix for form in formats().values() for suffix in form.suffixes})


def _known() -> str:
    return f"files that end in {', '.join(_suffixes())} are looked for"
