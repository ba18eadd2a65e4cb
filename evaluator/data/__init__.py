"""What the program knows about language, as TOML, each file with its source."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table kept in ``evaluator/data/<name>.toml``, read once; not to be changed by callers.

    Raises FileNotFoundError where there is no such table, tomllib.TOMLDecodeError where it is
    broken: both are faults of the package, which its tests catch, never of the user.
    """
    text = resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """The list of words at ``path`` inside the table ``name``, as a set.

    Raises KeyError where the table has no such list.
    """
    table: Any = load(name)
    for key in path:
        table = table[key]
    return frozenset(table)
