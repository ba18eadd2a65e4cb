"""Makes a Config of a file, the environment and the command line."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluator.config.config import Config, Override, PairSpec, clean, pair_names
from evaluator.config.discover import find, open_named
from evaluator.config.keys import KEYS
from evaluator.config.kinds import described
from evaluator.config.layers import (
    Layer,
    Rank,
    anchoring,
    defaults,
    from_command_line,
    from_environment,
    from_table,
)
from evaluator.config.toml import Step, TomlFile
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Notice
from evaluator.text.nearest import nearest
from evaluator.verdict.rules import require_rule

if TYPE_CHECKING:
    from evaluator.verdict.suppressions import Suppression

_TABLES = ("pairs", "overrides", "suppress")


def load(
    command_line: Mapping[str, object] | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    directory: Path | None = None,
    file: Path | None = None,
    isolated: bool = False,
) -> Config:
    """All settings: command line before environment before file before default.

    ``command_line`` maps keys (``KEYS``) to values, None meaning "not given". ``environ`` and
    ``directory`` are this process's where they are None. ``file`` names the configuration file;
    else the nearest is found (``discover.find``), unless ``isolated`` is set: then none is read.
    Raises UsageError, with its place, for anything that makes no sense.
    """
    directory = (directory or Path.cwd()).absolute()
    if file is not None:
        source: TomlFile | None = open_named(file, directory)
    else:
        source = None if isolated else find(directory)
    environment, strange = from_environment(os.environ if environ is None else environ)
    above = (environment, from_command_line(command_line or {}))
    if source is None:
        return _checked(
            Config(None, (), (), _strange(strange), (defaults(),), (), above, named=clean)
        )
    reader = _FileReader(source, directory)
    return _checked(
        Config(
            file=source.name,
            pairs=reader.pairs(),
            suppressions=reader.suppressions(),
            notices=_strange(strange),
            below=(defaults(), reader.settings()),
            overrides=reader.overrides(),
            above=above,
            named=reader.named,
        )
    )


def _checked(config: Config) -> Config:
    """The config, if what is set holds together."""
    pair_names(config.pairs)
    for one in config.suppressions:
        if not one.reason and config.policy().require_reason:
            raise UsageError(
                f"[[suppress]] of {one.rule} gives no reason, and require-reason is set",
                where=one.place,
                hint='add reason = "…"',
            )
    return config


def _strange(variables: Sequence[str]) -> tuple[Notice, ...]:
    ours = [variable for key in KEYS.values() for variable in key.variables]
    return tuple(
        Notice(
            "unknown-variable",
            f"the environment's {name} sets nothing: did you mean {nearest(name, ours)}?",
        )
        for name in variables
    )


class _FileReader:
    """Takes a parsed file apart."""

    def __init__(self, file: TomlFile, directory: Path) -> None:
        self._file = file
        self._folder = file.path.parent
        self._anchor = anchoring(self._folder, directory)
        self._directory = directory
        self._tables = {key: value for key, value in file.table.items() if key in _TABLES}

    def settings(self) -> Layer:
        """The settings that hold for all pairs."""
        rest = {key: value for key, value in self._file.table.items() if key not in _TABLES}
        for key in rest:
            if key not in KEYS:
                self._unknown(key, "setting", [*KEYS, *_TABLES], key)
        return from_table(rest, self._file, (), Rank.FILE, self._anchor)

    def overrides(self) -> tuple[Override, ...]:
        """The ``[[overrides]]``, in the file's order."""
        found = []
        for index, table in self._each("overrides"):
            files = self._texts(table, "files", ("overrides", index))
            rest = {key: value for key, value in table.items() if key != "files"}
            path: tuple[Step, ...] = ("overrides", index)
            for key in rest:
                if key not in KEYS:
                    self._unknown(key, "setting", [*KEYS, "files"], *path, key)
            layer = from_table(rest, self._file, path, Rank.OVERRIDE, self._anchor)
            found.append(Override(files, layer))
        return tuple(found)

    def pairs(self) -> tuple[PairSpec, ...]:
        """The ``[[pairs]]``, in the file's order."""
        found = []
        for index, table in self._each("pairs"):
            path: tuple[Step, ...] = ("pairs", index)
            self._only(table, ("reference", "candidate", "name"), path)
            reference = self._text(table, "reference", path)
            candidate = self._text(table, "candidate", path)
            name = self._text(table, "name", path) if "name" in table else clean(candidate)
            found.append(
                PairSpec(
                    name,
                    self._anchor(reference),
                    self._anchor(candidate),
                    self._file.where(*path),
                )
            )
        return tuple(found)

    def suppressions(self) -> tuple[Suppression, ...]:
        """The ``[[suppress]]`` tables; one that names several rules becomes as many."""
        from evaluator.verdict.suppressions import Suppression

        found = []
        for index, table in self._each("suppress"):
            path: tuple[Step, ...] = ("suppress", index)
            self._only(table, ("rule", "reason", "path", "text"), path)
            optional = {
                key: self._text(table, key, path)
                for key in ("reason", "path", "text")
                if key in table
            }
            place = self._file.where(*path)
            for rule in self._texts(table, "rule", path):
                checked = require_rule(rule, self._file.where(*path, "rule"))
                found.append(Suppression(checked, **optional, place=place))
        return tuple(found)

    @property
    def named(self) -> Callable[[str], str]:
        """Turns a path from the command line into a pair's name: as seen from the file's folder."""
        seen = anchoring(self._directory, self._folder)
        return lambda path: clean(seen(path))

    def _each(self, name: str) -> list[tuple[int, Mapping[str, Any]]]:
        value = self._tables.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
            raise UsageError(
                f"{name!r} is {described(value)}, expected tables",
                where=self._file.where(name),
                hint=f"begin each with [[{name}]]",
            )
        return list(enumerate(value))

    def _only(self, table: Mapping[str, Any], keys: Sequence[str], path: tuple[Step, ...]) -> None:
        for key in table:
            if key not in keys:
                self._unknown(key, f"key of [[{path[0]}]]", keys, *path, key)

    def _unknown(self, key: str, what: str, known: Sequence[str], *path: Step) -> None:
        near = nearest(key.replace("_", "-"), known)
        raise UsageError(
            f"no {what} is called {key!r}",
            where=self._file.where(*path),
            hint=f"did you mean {near}?",
        )

    def _text(self, table: Mapping[str, Any], key: str, path: tuple[Step, ...]) -> str:
        value = self._needed(table, key, path)
        if not isinstance(value, str) or not value.strip():
            what = f"{key!r} is {described(value)}, expected a text"
            raise UsageError(what, where=self._file.where(*path, key))
        return value

    def _texts(self, table: Mapping[str, Any], key: str, path: tuple[Step, ...]) -> tuple[str, ...]:
        """A text, or a list of some."""
        value = self._needed(table, key, path)
        several: Any = [value] if isinstance(value, str) else value
        sound = isinstance(several, list) and several
        if not sound or not all(isinstance(one, str) and one.strip() for one in several):
            what = f"{key!r} is {described(value)}, expected a text or a list of texts"
            raise UsageError(what, where=self._file.where(*path, key))
        return tuple(several)

    def _needed(self, table: Mapping[str, Any], key: str, path: tuple[Step, ...]) -> object:
        if key not in table:
            raise UsageError(f"[[{path[0]}]] has no {key!r}", where=self._file.where(*path))
        return table[key]
