"""sacrebleu without what it needs for its downloads and its tables alone.

It imports portalocker and tabulate with itself, and each of these reads the metadata of installed
packages: together two thirds of the time that ``import sacrebleu`` takes, for a lock around a
download and for a table on the terminal. Nothing here asks for either.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

_SPARED = ("portalocker", "tabulate")


class _Later(ModuleType):
    """Stands for a module whose functions import it when they are called."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)

        def call(*args: Any, **options: Any) -> Any:  # noqa: ANN401  whatever the module has
            return getattr(import_module(self.__name__), name)(*args, **options)

        return call


def import_sacrebleu() -> None:
    """Imports it, once; its downloads and tables work, too, and import what they need then.

    What is imported already stays as it is, and whoever imports these modules afterwards gets them
    themselves.
    """
    standing_in = {name: _Later(name) for name in _SPARED if name not in sys.modules}
    sys.modules.update(standing_in)
    try:
        import_module("sacrebleu")
    finally:
        for name in standing_in:
            del sys.modules[name]
