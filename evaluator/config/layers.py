"""Settings from one place each: defaults, a file, its overrides, the environment, the command line.

A layer maps keys to what was set there and where. The strongest layer that sets a key decides;
of the keys that hold figures by name, it decides for each name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from evaluator.config.keys import KEYS, Key
from evaluator.config.kinds import OFF, STDOUT, Mismatch, Target, Where, described
from evaluator.config.toml import Step, TomlFile
from evaluator.domain.errors import UsageError
from evaluator.encode.threads import THREADS_VARIABLE


class Rank(IntEnum):
    """Which layer it is: the greater beats the smaller."""

    DEFAULT = 0
    FILE = 1
    OVERRIDE = 2
    ENVIRONMENT = 3
    COMMAND_LINE = 4


class Origin(NamedTuple):
    """Where a value comes from. ``where`` is what an error about it names."""

    rank: Rank
    where: Where

    def __str__(self) -> str:
        match self.rank:
            case Rank.DEFAULT:
                return "default"
            case Rank.FILE:
                return str(self.where())
            case Rank.OVERRIDE:
                return f"{self.where()}, [[overrides]]"
            case Rank.ENVIRONMENT:
                return f"environment, {self.where()}"
            case Rank.COMMAND_LINE:
                return f"command line, {self.where()}"


class Set(NamedTuple):
    """A value as one layer sets it."""

    value: Any
    origin: Origin


Layer = Mapping[str, Set]


def defaults() -> Layer:
    """What holds where nobody says otherwise."""
    origin = Origin(Rank.DEFAULT, lambda *_: "default")
    return {name: Set(key.default, origin) for name, key in KEYS.items()}


def from_table(
    table: Mapping[str, Any],
    file: TomlFile,
    path: Sequence[Step],
    rank: Rank,
    anchor: Callable[[str], str],
) -> Layer:
    """The settings of a table in a file, all keys of which are in ``KEYS``.

    ``path`` leads to it in our table; ``anchor`` turns a path as written into one that can be
    opened. Raises UsageError, with file and line, for a value that makes no sense.
    """
    layer = {}
    for name, value in table.items():

        def where(*steps: Step, name: str = name) -> str:
            return file.where(*path, name, *steps)

        key = KEYS[name]
        if rank is Rank.OVERRIDE and not key.per_pair:
            hint = "set it outside of [[overrides]]"
            raise UsageError(f"{name!r} holds for the whole run", where=where(), hint=hint)
        layer[name] = Set(
            _anchored(key, _from_file(key, value, where), anchor), Origin(rank, where)
        )
    return layer


_DATA_VARIABLE = "EVALUATOR_DATA"
"""Says nothing to the program: ``benchmarks/`` finds its texts there."""


def from_environment(environ: Mapping[str, str]) -> tuple[Layer, tuple[str, ...]]:
    """The settings of the environment, and the variables that look like ours and are not.

    A variable that is empty counts as not set. Raises UsageError for a value that makes no sense.
    """
    layer = {}
    ours = {variable for key in KEYS.values() for variable in key.variables}
    ours |= {THREADS_VARIABLE, _DATA_VARIABLE}
    for name, key in KEYS.items():
        for variable in reversed(key.variables):
            if given := environ.get(variable, "").strip():
                value = _from_text(key, [given], lambda *_, variable=variable: variable)
                layer[name] = Set(value, Origin(Rank.ENVIRONMENT, lambda *_, v=variable: v))
    strange = sorted(name for name in environ if name.startswith("EVALUATOR_") and name not in ours)
    return layer, tuple(strange)


def from_command_line(given: Mapping[str, object]) -> Layer:
    """The settings of the command line, by the names that ``KEYS`` has.

    A value of None, or an empty list, was not given. Texts and lists of texts are read as text,
    anything else (a flag, a number, a path) is taken as a value. Raises UsageError for a value that
    makes no sense, KeyError for a key that is none: that is the caller's fault, not the user's.
    """
    layer = {}
    for name, value in given.items():
        key = KEYS[name]
        if value is None or value in ([], ()):
            continue

        said = f"--no-{name}" if value is False else key.option

        def where(*_: Step, option: str = said) -> str:
            return option

        layer[name] = Set(_from_option(key, value, where), Origin(Rank.COMMAND_LINE, where))
    return layer


def strongest(layers: Sequence[Layer], key: Key) -> Set:
    """What holds; ``layers`` from the weakest. Not for keys whose values merge."""
    found: Set = next(layer[key.name] for layer in reversed(layers) if key.name in layer)
    return found


def merged(layers: Sequence[Layer], key: Key) -> Iterator[tuple[str, Set]]:
    """What holds of a key whose values merge, name by name; what is switched off is left out."""
    found: dict[str, Set] = {}
    for layer in layers:
        if key.name in layer:
            value, origin = layer[key.name]
            for name, one in value.items():
                found[name] = Set(one, origin)
    for name, entry in found.items():
        if entry.value is not None:
            yield name, entry


def _from_file(key: Key, value: object, where: Where) -> Any:  # noqa: ANN401 (by the kind)
    if key.optional and value is False:
        return None
    try:
        return key.kind.toml(value, where)
    except Mismatch:
        raise _mismatch(key, described(value), where) from None


def _from_text(key: Key, words: Sequence[str], where: Where) -> Any:  # noqa: ANN401 (by the kind)
    if key.optional and words[-1].strip().casefold() == OFF:
        return None
    try:
        return key.kind.text(words, where)
    except Mismatch:
        raise _mismatch(key, repr(words[-1]), where) from None


def _from_option(key: Key, value: object, where: Where) -> Any:  # noqa: ANN401 (by the kind)
    if isinstance(value, str | os.PathLike):
        return _from_text(key, [os.fspath(value)], where)
    if isinstance(value, Sequence) and all(isinstance(one, str) for one in value):
        return _from_text(key, list(value), where)
    return _from_file(key, value, where)


def _mismatch(key: Key, found: str, where: Where) -> UsageError:
    off = ", or false to switch it off" if key.optional else ""
    return UsageError(f"{key.name!r} is {found}, expected {key.kind.expected}{off}", where=where())


def _anchored(key: Key, value: Any, anchor: Callable[[str], str]) -> Any:  # noqa: ANN401 (by the kind)
    if not key.kind.anchored or value is None:
        return value
    if isinstance(value, str):
        return anchor(value)
    return tuple(_anchored_one(one, anchor) for one in value)


def _anchored_one(one: str | Target, anchor: Callable[[str], str]) -> str | Target:
    if isinstance(one, str):
        return anchor(one)
    return one if one.path == STDOUT else Target(one.format, anchor(one.path))


def anchoring(folder: Path, directory: Path) -> Callable[[str], str]:
    """A function that turns a path seen from ``folder`` into one seen from ``directory``.

    Written with forward slashes; an absolute path, and one from the home folder, stays absolute.
    """

    def anchor(given: str) -> str:
        path = Path(given).expanduser()
        if path.is_absolute():
            return path.as_posix()
        full = folder / path
        try:
            return Path(os.path.relpath(full, directory)).as_posix()
        except ValueError:  # another drive, on Windows
            return full.as_posix()

    return anchor
