"""A command's arguments and options, read from the signature of its function.

    @command
    def score(reference: Annotated[str, Argument("REFERENCE", help="…")],
              *, quiet: Annotated[bool, Option("-q", "--quiet", help="…")] = False) -> int: ...

The annotated type says what a value is: ``bool`` is a switch, ``list[str]`` may be repeated, all
else is one text. What was not given is the parameter's default. Texts stay texts: they are read
where the configuration's are, by the same rules.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import click


class Argument:
    """A value that is known by its place; ``metavar`` is what help calls it."""

    def __init__(self, metavar: str, *, help: str) -> None:  # noqa: A002 (what click calls it)
        self.metavar = metavar
        self.help = help


class Option:
    """A value or a switch that is known by its ``names``, in the ``group`` of help so called."""

    def __init__(
        self,
        *names: str,
        help: str,  # noqa: A002 (what click calls it)
        metavar: str | None = None,
        group: str = "Options",
    ) -> None:
        self.names = names
        self.help = help
        self.metavar = metavar
        self.group = group


class GivenArgument(click.Argument):
    """An argument as click has it, and its help: click took none before 8.5."""

    def __init__(self, name: str, declared: Argument, **attributes: Any) -> None:  # noqa: ANN401
        super().__init__([name], metavar=declared.metavar, **attributes)
        self.summary = declared.help


class GivenOption(click.Option):
    """An option as click has it, and its group."""

    def __init__(self, name: str, declared: Option, **attributes: Any) -> None:  # noqa: ANN401
        super().__init__(
            [name, *declared.names], metavar=declared.metavar, help=declared.help, **attributes
        )
        self.group = declared.group


def parameters(function: Callable[..., object]) -> list[click.Parameter]:
    """The parameters that are declared, in the signature's order; others are passed over."""
    hints = get_type_hints(function, include_extras=True)
    defaults = inspect.signature(function).parameters
    found: list[click.Parameter] = []
    for name, hint in hints.items():
        if get_origin(hint) is not Annotated:
            continue
        kind, declared = get_args(hint)
        default = defaults[name].default
        if isinstance(declared, Option):
            found.append(_option(name, declared, kind, default))
        elif default is inspect.Parameter.empty:
            found.append(GivenArgument(name, declared, required=True))
        else:
            found.append(GivenArgument(name, declared, required=False, default=default))
    return found


def _option(name: str, declared: Option, kind: object, default: object) -> GivenOption:
    if bool in (kind, *get_args(kind)):
        return GivenOption(name, declared, is_flag=True, default=default)
    if any(get_origin(one) is list for one in (kind, *get_args(kind))):
        return GivenOption(name, declared, multiple=True, callback=_all_or_none)
    return GivenOption(name, declared, default=default)


def _all_or_none(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> object:
    """What was repeated as a list; None, not an empty one, where it was not given."""
    return list(value) or None
