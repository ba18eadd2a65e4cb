"""The program as click commands that are loaded one at a time.

Each module of ``commands`` holds one command, made by `command` from a function. Only the module of
the command that is run is imported; the program's help imports all.

click's own ``main`` would exit 1 where a pipe breaks, which would read as a failed gate: `invoke`
parses and runs the command itself.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Sequence
from typing import cast

import click

from evaluator.cli import commands
from evaluator.cli.declare import GivenArgument, GivenOption, parameters
from evaluator.cli.output import write_out
from evaluator.domain.errors import UsageError
from evaluator.domain.version import __version__
from evaluator.text.nearest import nearest

PROGRAM = "evaluator"

_DESCRIPTION = """\
Say what changed in meaning between an article and its (back-)translation.

Reads two raw articles, finds out which sentence became which, scores how close they are, and
lists what changed, where, and how badly. Nothing leaves this machine.
"""


class Command(click.Command):
    """A command whose help lists its arguments, and its options by group."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the arguments.

        Raises:
            UsageError: they make no sense.
        """
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise _explained(error, ctx) from error

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 (click's signature)
        """What stands in the list of commands: the first paragraph, wrapped there, not cut off."""
        return (self.help or "").partition("\n\n")[0]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Arguments first, then each group of options, in the order of the signature."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            if isinstance(param, GivenArgument):
                groups.setdefault("Arguments", []).append((param.make_metavar(ctx), param.summary))
            elif record := param.get_help_record(ctx):
                group = param.group if isinstance(param, GivenOption) else "Options"
                groups.setdefault(group, []).append(record)
        for name, records in groups.items():
            with formatter.section(name):
                formatter.write_dl(records)


class Program(Command, click.Group):
    """All commands in the folder ``commands``, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """The names of all commands; loads none."""
        return list(command_names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Loads the command of that name.

        Raises:
            UsageError: there is none; names the nearest.
        """
        known = command_names()
        if cmd_name not in known:
            hint = f"did you mean '{ctx.command_path} {nearest(cmd_name, known)}'?"
            raise UsageError(f"there is no command {cmd_name}", hint=hint)
        return load_command(cmd_name)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The few options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)


def command(function: Callable[..., int]) -> Command:
    """A command from a function: its parameters are the options, its docstring is the help."""
    return Command(
        function.__name__,
        callback=function,
        params=[*parameters(function), _help_option()],
        help=inspect.getdoc(function),
        add_help_option=False,
    )


def command_names() -> tuple[str, ...]:
    """The names of all commands, in alphabetical order; loads none of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(commands.__path__)))


def load_command(name: str) -> click.Command:
    """Imports the module of ``commands`` of that name, which holds the command."""
    module = importlib.import_module(f"{commands.__name__}.{name}")
    return cast("click.Command", getattr(module, name))


def invoke(arguments: Sequence[str]) -> int:
    """Runs the command line; the exit code is the answer.

    Raises whatever the command raises, and UsageError where the arguments make no sense.
    """
    program = _program()
    try:
        with program.make_context(PROGRAM, list(arguments)) as ctx:
            return cast("int", program.invoke(ctx))
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.UsageError as error:
        # Of the arguments as a whole: that no command is among them.
        raise _explained(error, ctx) from error


def help_text() -> str:
    """The program's help, with what each command says of itself in a line."""
    program = _program()
    with program.make_context(PROGRAM, [], resilient_parsing=True) as ctx:
        return f"{ctx.get_help()}\n"


def _program() -> Program:
    return Program(
        PROGRAM,
        params=[_telling(("-V", "--version"), "Show the version.", _version), _help_option()],
        help=_DESCRIPTION,
        add_help_option=False,
        subcommand_metavar="COMMAND ...",
    )


def _help_option() -> click.Option:
    return _telling(("-h", "--help"), "Show this message and exit.", _help)


def _telling(
    names: tuple[str, str], summary: str, text: Callable[[click.Context], str]
) -> click.Option:
    """An option that prints a text, as everything else of this program does, and ends.

    click's own would crash on a full disk or a closed stream; here that is an error in one line.
    """

    def tell(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 (click's signature)
        if wanted and not ctx.resilient_parsing:
            write_out(f"{text(ctx)}\n")
            ctx.exit()

    return click.Option(
        names, is_flag=True, is_eager=True, expose_value=False, help=summary, callback=tell
    )


def _help(ctx: click.Context) -> str:
    return ctx.get_help()


def _version(_: click.Context) -> str:
    return f"{PROGRAM} {__version__}"


def _explained(error: click.UsageError, ctx: click.Context) -> UsageError:
    """What click says of the arguments, as this program says it."""
    hint = f"'{ctx.command_path} --help' shows what there is"
    if isinstance(error, click.NoSuchOption):
        options = [name for param in ctx.command.get_params(ctx) for name in param.opts]
        near = nearest(error.option_name, [name for name in options if name.startswith("--")])
        hint = f"did you mean {near}? {hint}"
        return UsageError(f"there is no option {error.option_name}", hint=hint)
    said = error.format_message().rstrip(".")
    return UsageError(said[:1].lower() + said[1:], hint=hint)
