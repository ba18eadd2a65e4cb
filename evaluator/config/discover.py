"""Finds the configuration file that holds for a folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

from evaluator.config.toml import TomlFile, read_toml
from evaluator.domain.errors import UsageError

OWN, SHARED = "evaluator.toml", "pyproject.toml"
SECTION = ("tool", "evaluator")
_REPOSITORY = (".git", ".hg", ".jj", ".svn")
# What opens our table in a shared file: "[tool.evaluator", "[tool]", "tool.evaluator.", "tool =".
_OPENING = re.compile(
    rb"""
    ^ (?: \xef\xbb\xbf )? [ \t]* (?: \[ [ \t]* ){0,2} ["']? tool ["']? [ \t]*
    (?: [\]=] | \. [ \t]* ["']? evaluator )
    """,
    re.MULTILINE | re.VERBOSE,
)


def find(directory: Path) -> TomlFile | None:
    """The nearest ``evaluator.toml``, or ``pyproject.toml`` with ``[tool.evaluator]``.

    Looked for in ``directory`` and upwards, up to and including the repository's root (the folder
    that holds ``.git`` or its like), or else the file system's. Raises UsageError where a file is
    broken, or where one folder has both: one of the two would be ignored unseen.
    """
    start = directory.absolute()
    for folder in (start, *start.parents):
        found = _in_folder(folder, start)
        if found is not None:
            return found
        if any((folder / mark).exists() for mark in _REPOSITORY):
            return None
    return None


def open_named(path: Path, directory: Path) -> TomlFile:
    """The file that was asked for by name; of a ``pyproject.toml`` its ``[tool.evaluator]``.

    Raises UsageError where it cannot be read, is broken, or lacks that table.
    """
    full = directory.absolute() / path
    if full.name != SHARED:
        return read_toml(full, shown(full, directory))
    file = read_toml(full, shown(full, directory), SECTION)
    if not _has_section(file):
        raise UsageError("has no [tool.evaluator]", where=file.name, hint="add it, or name another")
    return file


def shown(path: Path, directory: Path) -> str:
    """``path`` as messages name it: from the working directory, with forward slashes."""
    try:
        return Path(os.path.relpath(path, directory)).as_posix()
    except ValueError:  # another drive, on Windows
        return path.as_posix()


def _in_folder(folder: Path, start: Path) -> TomlFile | None:
    own, shared = folder / OWN, folder / SHARED
    section = read_toml(shared, shown(shared, start), SECTION) if _speaks_of_us(shared) else None
    if section is not None and not _has_section(section):
        section = None
    if not own.is_file():
        return section
    if section is not None:
        raise UsageError(
            f"{section.name} has a [tool.evaluator] beside it, and only one of the two can count",
            where=shown(own, start),
            hint="move all settings into one of them",
        )
    return read_toml(own, shown(own, start))


def _speaks_of_us(shared: Path) -> bool:
    """Whether a shared file may hold our table; it is others' to mend where it does not."""
    if not shared.is_file():
        return False
    try:
        return bool(_OPENING.search(shared.read_bytes()))
    except OSError:
        return True  # whoever reads it says why that cannot be done


def _has_section(file: TomlFile) -> bool:
    tool = file.tree.get(SECTION[0])
    return isinstance(tool, dict) and SECTION[1] in tool
