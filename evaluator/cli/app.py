"""The program as Typer commands that are loaded one at a time.

Each module of ``commands`` holds one command, made by `command` from a function. Only the module of
the command that is run is imported; the program's help imports all.

Two habits of Typer are kept out. It carries its own copy of click, whose types are private: they
are called `Private` here, and nothing of it is imported. And its ``main`` exits 1 where a pipe
breaks, which would read as a failed gate: `invoke` parses and runs the command itself.

From 0.29 on Typer reads every value that is no flag through pydantic, whatever its annotation,
``parser=`` too (``typer._coercion.build_runtime_param``): 0.1 s of CPU time for a command that
takes values. ``constraints.txt`` holds the last version that does without; later ones work.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from evaluator.cli import commands
from evaluator.cli.output import write_out
from evaluator.domain.errors import UsageError
from evaluator.domain.version import __version__
from evaluator.text.nearest import nearest

Private = Any
"""What typer's signatures name by a private type: a context, a command, an option, a formatter."""

PROGRAM = "evaluator"

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Command(TyperCommand):
    """A command whose help lists its arguments, and its options by group (``rich_help_panel``)."""

    def parse_args(self, ctx: Private, args: list[str]) -> list[str]:
        """Reads the arguments.

        Raises:
            UsageError: they make no sense.
        """
        with _explaining(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Private) -> Private:
        """The ``--help`` option, printing as everything else of this program does."""
        return _printing_whole(super().get_help_option(ctx))

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 (typer's signature)
        """What stands in the list of commands: the first paragraph, wrapped there, not cut off."""
        return (self.help or "").partition("\n\n")[0]

    def collect_usage_pieces(self, ctx: Private) -> list[str]:
        """What stands behind the command's name in the usage line, without typer's braces."""
        arguments = [one for one in self.get_params(ctx) if one.param_type_name == "argument"]
        return ["[OPTIONS]", *(str(one.metavar) for one in arguments)]

    def format_options(self, ctx: Private, formatter: Private) -> None:
        """Arguments first, then each group of options, in the order of the signature."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in cast("list[Private]", self.get_params(ctx)):
            if param.param_type_name == "argument":
                groups.setdefault("Arguments", []).append((param.metavar, param.help))
            else:
                record = param.get_help_record(ctx)
                groups.setdefault(param.rich_help_panel or "Options", []).append(record)
        for name, records in groups.items():
            with formatter.section(name):
                formatter.write_dl(records)


class Program(TyperGroup):
    """All commands in the folder ``commands``, each loaded when it is asked for."""

    def parse_args(self, ctx: Private, args: list[str]) -> list[str]:
        """Reads the arguments in front of the command.

        Raises:
            UsageError: they make no sense.
        """
        with _explaining(ctx):
            return super().parse_args(ctx, args)

    def get_help_option(self, ctx: Private) -> Private:
        """The ``--help`` option, printing as everything else of this program does."""
        return _printing_whole(super().get_help_option(ctx))

    def list_commands(self, ctx: Private) -> list[str]:  # noqa: ARG002 (typer's signature)
        """The names of all commands; loads none."""
        return list(command_names())

    def get_command(self, ctx: Private, cmd_name: str) -> Private:
        """Loads the command of that name.

        Raises:
            UsageError: there is none; names the nearest.
        """
        known = command_names()
        if cmd_name not in known:
            hint = f"did you mean '{ctx.command_path} {nearest(cmd_name, known)}'?"
            raise UsageError(f"there is no command {cmd_name}", hint=hint)
        return load_command(cmd_name)


def command(function: Callable[..., int]) -> Command:
    """A command from a function: its parameters are the options, its docstring is the help."""
    alone = _app()
    alone.command(cls=Command, context_settings=_SETTINGS)(function)
    return cast("Command", get_command(alone))


def command_names() -> tuple[str, ...]:
    """The names of all commands, in alphabetical order; loads none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(commands.__path__)))


def load_command(name: str) -> Command:
    """Imports the module of ``commands`` of that name, which holds the command."""
    module = importlib.import_module(f"{commands.__name__}.{name}")
    return cast("Command", getattr(module, name))


def invoke(arguments: Sequence[str]) -> int:
    """Runs the command line; the exit code is the answer.

    Raises whatever the command raises, and UsageError where the arguments make no sense.
    """
    program = get_command(app)
    try:
        # Of the arguments as a whole, only now: that no command is among them.
        with program.make_context(PROGRAM, list(arguments)) as ctx, _explaining(ctx):
            return cast("int", program.invoke(ctx))
    except typer.Exit as done:
        return done.exit_code


def help_text() -> str:
    """The program's help, with what each command says of itself in a line."""
    program = get_command(app)
    with program.make_context(PROGRAM, [], resilient_parsing=True) as ctx:
        return f"{ctx.get_help()}\n"


def _app(cls: type[TyperGroup] = TyperGroup) -> typer.Typer:
    """An app without commands, with this program's manners."""
    return typer.Typer(
        cls=cls,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings=_SETTINGS,
        subcommand_metavar="COMMAND ...",
    )


app = _app(Program)


@app.callback()
def _program(
    *,
    version: Annotated[
        bool, typer.Option("-V", "--version", is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Say what changed in meaning between an article and its (back-)translation.

    Reads two raw articles, finds out which sentence became which, scores how close they are, and
    lists what changed, where, and how badly. Nothing leaves this machine.
    """
    if version:
        write_out(f"{PROGRAM} {__version__}\n")
        raise typer.Exit


def _printing_whole(option: Private) -> Private:
    """The option, so that help on a full disk or a closed stream is an error in one line.

    Its value is False where it was not given: typer leaves it None, which later ones read by
    pydantic.
    """

    def show(ctx: Private, _: Private, wanted: bool) -> None:  # noqa: FBT001 (typer's signature)
        if wanted and not ctx.resilient_parsing:
            write_out(f"{ctx.get_help()}\n")
            raise typer.Exit

    option.callback, option.default = show, False
    return option


@contextmanager
def _explaining(ctx: Private) -> Iterator[None]:
    """Raises what typer says of the arguments as a UsageError."""
    try:
        yield
    except typer.TyperException as error:
        raise _explained(error, ctx) from error


def _explained(error: Private, ctx: Private) -> UsageError:
    """What typer says of the arguments, as this program says it."""
    hint = f"'{ctx.command_path} --help' shows what there is"
    options = [name for param in ctx.command.get_params(ctx) for name in param.opts]
    wrong = getattr(error, "option_name", None)
    if wrong is not None and wrong not in options:
        near = nearest(wrong, [name for name in options if name.startswith("--")])
        return UsageError(f"there is no option {wrong}", hint=f"did you mean {near}? {hint}")
    said = error.format_message().rstrip(".")
    return UsageError(said[:1].lower() + said[1:], hint=hint)
