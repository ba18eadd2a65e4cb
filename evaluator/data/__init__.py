"""What the program knows about language, as TOML, each file with its source.

Reading all tables takes a sixteenth of a second, which is much of a short run; Python's own cache
of compiled modules (``__pycache__``) therefore keeps them as it keeps modules: made at first use,
made again whenever the table changes, done without where nothing may be written.
"""

from __future__ import annotations

from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

FOLDER = Path(__file__).parent
"""Where the tables lie, and the weights beside them."""


class _Table(SourceFileLoader):
    """Loads a table as Python loads a module: from its cache while the source is unchanged."""

    def source_to_code(self, data: Any, path: Any, *, _optimize: int = -1) -> CodeType:  # type: ignore[override]  # noqa: ANN401  the signature is importlib's
        """A code object that does nothing; its one constant is the table."""
        import tomllib

        try:
            table = tomllib.loads(bytes(data).decode("utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise tomllib.TOMLDecodeError(f"{Path(str(path)).name}: {error}") from error
        nothing = compile("", str(path), "exec", optimize=_optimize)
        return nothing.replace(co_consts=(table,))


@cache
def load(name: str) -> dict[str, Any]:
    """The table kept in ``evaluator/data/<name>.toml``, read once; not to be changed by callers.

    Raises FileNotFoundError where there is no such table, tomllib.TOMLDecodeError where it is
    broken: both are faults of the package, which its tests catch, never of the user.
    """
    code = _Table(f"{__name__}.{name}", str(FOLDER / f"{name}.toml")).get_code(f"{__name__}.{name}")
    table: dict[str, Any] = code.co_consts[0] if code else {}
    return table


@cache
def words(name: str, *path: str) -> frozenset[str]:
    """The list of words at ``path`` inside the table ``name``, as a set.

    Raises KeyError where the table has no such list.
    """
    table: Any = load(name)
    for key in path:
        table = table[key]
    return frozenset(table)
