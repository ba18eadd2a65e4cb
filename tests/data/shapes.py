"""What each table of knowledge must look like, and what is said of one that does not.

A shape takes a value and the steps that lead to it, and yields what is wrong there. `mistakes`
turns that into lines such as ``scales.toml:41: scale.3.steps: holds 'may' twice``: the file, the
line on which the entry stands, and the path of keys.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluator.config.toml import Step, TomlFile

Problem = tuple[tuple[Step, ...], str]
Shape = Callable[[Any, tuple[Step, ...]], Iterator[Problem]]

_LEAF = re.compile(
    r"#[^\n]*|'''.*?'''|\"\"\".*?\"\"\"|\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[\w.+-]+", re.DOTALL
)


def mistakes(path: Path, shape: Shape) -> list[str]:
    """All mistakes of a table, each with file and line; the TOML itself may be broken as well."""
    text = path.read_text(encoding="utf-8")
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = line[1] if line else str(text.count("\n") + 1)
        return [f"{path.name}:{place}: broken TOML: {error}"]
    file = TomlFile(path, path.name, text, tree)
    found = [*_source(text), *shape(tree, ())]
    return [
        f"{path.name}:{_line(file, steps)}: {'.'.join(map(str, steps)) or 'the file'}: {what}"
        for steps, what in found
    ]


def _source(text: str) -> Iterator[Problem]:
    comments = " ".join(line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))
    if not any(word in comments.casefold() for word in ("source", "compiled")):
        yield (), "does not say where its entries come from"


def _line(file: TomlFile, steps: tuple[Step, ...]) -> int:
    """The line of an entry; of one inside a list of several lines, that of its own text."""
    line = int(file.where(*steps).rpartition(":")[2]) if steps else 1
    depth = len(steps)
    while depth and isinstance(steps[depth - 1], int):
        depth -= 1
    if depth == len(steps):
        return line
    value: Any = file.tree
    for step in steps[:depth]:
        value = value[step]
    if any(isinstance(one, Mapping) for one in value):
        return line  # an array of tables: each has lines of its own
    before = _leaves_before(value, steps[depth:])
    start = _offset(file.text, line)
    body = file.text.index("[", file.text.index("=", start))
    leaves = (one for one in _LEAF.finditer(file.text, body) if not one[0].startswith("#"))
    leaf = next((one for index, one in enumerate(leaves) if index == before), None)
    return file.text.count("\n", 0, leaf.start()) + 1 if leaf else line


def _leaves_before(value: Any, steps: tuple[Step, ...]) -> int:
    if not steps or not isinstance(value, list):
        return 0
    index = int(steps[0])
    return sum(map(_count, value[:index])) + _leaves_before(value[index], steps[1:])


def _count(value: Any) -> int:
    return sum(map(_count, value)) if isinstance(value, list) else 1


def _offset(text: str, line: int) -> int:
    return sum(len(one) + 1 for one in text.split("\n")[: line - 1])


def words(*, lower: bool = True, single: bool = False, pattern: str = "") -> Shape:
    """A list of texts, none empty, none twice; in small letters unless told otherwise."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield steps, f"is {value!r}, expected a list of texts"
            return
        if not value:
            yield steps, "is an empty list"
        seen: set[str] = set()
        for index, entry in enumerate(value):
            place = (*steps, index)
            yield from text(lower=lower, single=single, pattern=pattern)(entry, place)
            if isinstance(entry, str):
                if entry in seen:
                    yield place, f"holds {entry!r} twice"
                seen.add(entry)

    return shape


def text(*, lower: bool = False, single: bool = False, pattern: str = "") -> Shape:
    """A text without spaces at its ends."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, str) or not value.strip():
            yield steps, f"is {value!r}, expected a text"
        elif value != value.strip():
            yield steps, f"{value!r} has spaces around it"
        elif lower and value != value.lower():
            yield steps, f"{value!r} is not in small letters"
        elif single and len(value.split()) > 1:
            yield steps, f"{value!r} is not one word"
        elif pattern and not re.fullmatch(pattern, value):
            yield steps, f"{value!r} is not of the form {pattern}"

    return shape


def regex() -> Shape:
    """A regular expression that compiles; names in braces stand for what is filled in."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, str) or not value:
            yield steps, f"is {value!r}, expected a regular expression"
            return
        try:
            re.compile(re.sub(r"\{[a-z_.|]+\}", "x", value))
        except re.error as error:
            yield steps, f"is no regular expression: {error}"

    return shape


def number(least: float | None = None, most: float | None = None, *, whole: bool = False) -> Shape:
    """A number in a range, ends included."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
            yield steps, f"is {value!r}, expected a {'whole ' if whole else ''}number"
        elif (least is not None and value < least) or (most is not None and value > most):
            yield steps, f"is {value!r}, expected a number from {least} to {most}"

    return shape


def flag(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
    """True or false."""
    if not isinstance(value, bool):
        yield steps, f"is {value!r}, expected true or false"


def table(needed: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """A table with these keys and no others."""
    known = {**needed, **(optional or {})}

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, Mapping):
            yield steps, f"is {value!r}, expected a table"
            return
        for key in needed:
            if key not in value:
                yield steps, f"has no {key!r}"
        for key, one in value.items():
            if key in known:
                yield from known[key](one, (*steps, key))
            else:
                yield (*steps, key), "is a key that nothing reads"

    return shape


def mapping(inner: Shape, key: str = ".+", *, lower: bool = False) -> Shape:
    """A table whose keys are words of the language, or codes of the form ``key``; not empty."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, Mapping):
            yield steps, f"is {value!r}, expected a table"
            return
        if not value:
            yield steps, "is an empty table"
        for name, one in value.items():
            place = (*steps, name)
            if not re.fullmatch(key, name):
                yield place, f"{name!r} is not of the form {key}"
            elif lower and name != name.lower():
                yield place, f"{name!r} is not in small letters"
            yield from inner(one, place)

    return shape


def rows(inner: Shape, *, least: int = 1) -> Shape:
    """A list of such, ``least`` at least."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        if not isinstance(value, list):
            yield steps, f"is {value!r}, expected a list"
            return
        if len(value) < least:
            yield steps, f"has {len(value)} entries, expected {least} or more"
        for index, one in enumerate(value):
            yield from inner(one, (*steps, index))

    return shape


def either(one: Shape, other: Shape) -> Shape:
    """What fits the second, where the value is a list or a table; else what fits the first."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        yield from (other if isinstance(value, list | Mapping) else one)(value, steps)

    return shape


def both(*shapes: Shape) -> Shape:
    """All of these; the later ones only where the earlier have nothing to say."""

    def shape(value: Any, steps: tuple[Step, ...]) -> Iterator[Problem]:
        for one in shapes:
            problems = list(one(value, steps))
            if problems:
                yield from problems
                return

    return shape
