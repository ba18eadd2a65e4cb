"""sacrebleu without what it needs for other work than ours.

It imports with itself what locks and reads its downloads, draws its tables, colours its warnings
and averages its resamples: more than two thirds of the time that ``import sacrebleu`` takes.
Nothing here asks for any of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import Any

_LOCK = Lock()
_SPARED = ("colorama", "lxml", "lxml.etree", "portalocker", "statistics", "tabulate")


class _Later(ModuleType):
    """Stands for a module that is imported when something of it is used."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever the module has
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is not self:
            return getattr(import_module(self.__name__), name)
        return _called_later(self.__name__, name)  # "from tabulate import tabulate"


def _called_later(module: str, name: str) -> Callable[..., Any]:
    def call(*args: Any, **options: Any) -> Any:  # noqa: ANN401  whatever it takes and gives
        return getattr(import_module(module), name)(*args, **options)

    return call


def import_sacrebleu() -> None:
    """Imports it, once; what is spared works, too, and is imported when sacrebleu uses it.

    What is imported already stays as it is, and whoever imports these modules afterwards gets them
    themselves. Another thread that imports one at this very moment gets what stands for it, which
    has its functions.
    """
    with _LOCK:
        if "sacrebleu" not in sys.modules:
            _import_lean()


def _import_lean() -> None:
    standing_in = {name: _Later(name) for name in _SPARED if name not in sys.modules}
    for name, module in standing_in.items():
        parent, _, child = name.rpartition(".")
        if parent in standing_in:
            setattr(standing_in[parent], child, module)
    sys.modules.update(standing_in)
    try:
        import_module("sacrebleu")
    finally:
        for name in standing_in:
            sys.modules.pop(name, None)
