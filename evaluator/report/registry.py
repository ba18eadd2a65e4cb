"""Which output formats there are. A format is a module in ``formats`` that holds ``FORMAT``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from evaluator.domain.errors import UsageError
from evaluator.report import formats
from evaluator.report.view import View
from evaluator.text.nearest import nearest

if TYPE_CHECKING:
    from evaluator.domain.evaluation import Evaluation
    from evaluator.domain.verdict import Verdict


class Format(NamedTuple):
    """One way to write an evaluation down, or a gate's verdict.

    ``summary`` says in a few words whom it is for. ``render`` and ``render_verdict`` give the whole
    report, ending in a newline; a format that cannot hold a verdict has None there.
    ``for_machines`` formats are UTF-8 wherever they go, never in colour, and never shaped by the
    terminal's width.
    """

    summary: str
    render: Callable[[Evaluation, View], str]
    render_verdict: Callable[[Verdict, View], str] | None = None
    for_machines: bool = False


def format_names() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order; loads none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(formats.__path__)))


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: there is none; names the nearest.
    """
    names = format_names()
    if name not in names:
        hint = f"did you mean {nearest(name, names)}? There are {', '.join(names)}"
        raise UsageError(f"no output format is called {name!r}", hint=hint)
    module = importlib.import_module(f"{formats.__name__}.{name}")
    found: Format = module.FORMAT
    return found
