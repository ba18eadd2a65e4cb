"""A TOML file that knows on which line each of its keys stands.

tomllib tells where a file is broken, but not where a key of a sound one stands; tomlkit, which
keeps the text of every item, does not either. A sound file is a row of statements, each of whole
lines, and each parses by itself: so tomllib is asked what each of them says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from evaluator.domain.errors import UsageError

if TYPE_CHECKING:
    from tomllib import TOMLDecodeError

Step = str | int
"""A key of a table, or an index in a list."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


class TomlFile(NamedTuple):
    """A parsed file. ``name`` is what messages call it; ``root`` leads to our table in it."""

    path: Path
    name: str
    text: str
    tree: Mapping[str, Any]
    root: tuple[str, ...] = ()

    @property
    def table(self) -> Mapping[str, Any]:
        """Our table.

        Raises:
            UsageError: what stands there is no table.
        """
        found: Any = self.tree
        for depth, key in enumerate(self.root):
            found = found[key]
            if not isinstance(found, Mapping):
                dotted = ".".join(self.root[: depth + 1])
                where = f"{self.name}:{_lines(self.text)[self.root[: depth + 1]]}"
                raise UsageError(f"{dotted!r} is no table", where=where, hint=f"write [{dotted}]")
        table: Mapping[str, Any] = found
        return table

    def where(self, *path: Step) -> str:
        """``file:line`` of what stands at ``path`` in our table, or of what it would stand in."""
        full = (*self.root, *path)
        lines = _lines(self.text)
        while full and full not in lines:
            full = full[:-1]
        return f"{self.name}:{lines[full]}" if full else self.name


def read_toml(path: Path, name: str, root: tuple[str, ...] = ()) -> TomlFile:
    """Reads a file.

    Raises:
        UsageError: it cannot be read, or it is not TOML; with line and column.
    """
    import tomllib  # most runs have no file to read

    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        hint = "check the path"
        raise UsageError("no such configuration file", where=name, hint=hint) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8"
        raise UsageError("is not UTF-8", where=f"{name}:{line}", hint=hint) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"cannot be read: {reason}", where=name, hint="check the path") from error
    try:
        return TomlFile(path, name, text, tomllib.loads(text), root)
    except tomllib.TOMLDecodeError as error:
        raise _broken(error, text, name) from error


def _broken(error: TOMLDecodeError, text: str, name: str) -> UsageError:
    said = str(error)
    match = _PLACE.search(said)
    if match and match[1]:
        place = f"{match[1]}:{match[2]}"
    else:
        place = str(len(text.rstrip().splitlines()) or 1)
    what = said[: match.start()] if match else said
    return UsageError(f"broken TOML: {what}", where=f"{name}:{place}", hint="mend it there")


@cache
def _lines(text: str) -> dict[tuple[Step, ...], int]:
    """The line, from 1, on which each table, key and item of a list begins; ``text`` parses.

    An item of a list that is written inside its value has the value's line.
    """
    import tomllib

    places: dict[tuple[Step, ...], int] = {}
    counts: Counter[tuple[Step, ...]] = Counter()
    table: tuple[Step, ...] = ()
    pending, first = "", 1
    for number, line in enumerate(text.split("\n"), start=1):
        if not pending:
            first = number
        pending += f"{line}\n"
        try:
            tree = tomllib.loads(pending)
        except tomllib.TOMLDecodeError:
            continue  # a value goes on over the next line
        if pending.lstrip().startswith("["):
            table = _header(tree, counts)
            for depth in range(1, len(table) + 1):
                places.setdefault(table[:depth], first)
        else:
            _note(places, table, tree, first)
        pending = ""
    return places


def _header(tree: Any, counts: Counter[tuple[Step, ...]]) -> tuple[Step, ...]:  # noqa: ANN401
    """The path that a header opens; ``counts`` holds how often each ``[[…]]`` was seen."""
    path: tuple[Step, ...] = ()
    while tree:
        if isinstance(tree, list):
            counts[path] += 1
            return (*path, counts[path] - 1)
        if counts[path]:
            path = (*path, counts[path] - 1)
        ((key, tree),) = tree.items()
        path = (*path, key)
    return path


def _note(
    places: dict[tuple[Step, ...], int],
    path: tuple[Step, ...],
    tree: Any,  # noqa: ANN401 (whatever TOML can hold)
    line: int,
) -> None:
    """Notes the line for everything inside ``tree``, which stands at ``path``."""
    items: Iterable[tuple[Step, Any]] = ()
    if isinstance(tree, Mapping):
        items = tree.items()
    elif isinstance(tree, list):
        items = enumerate(tree)
    for step, value in items:
        places.setdefault((*path, step), line)
        _note(places, (*path, step), value, line)
