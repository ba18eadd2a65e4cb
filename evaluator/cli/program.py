"""The program: finds the command, runs it, and turns whatever happens into an exit code.

Exit code 1 means that a gate failed and nothing else; whatever keeps a command from its work, a
crash too, is 2 and one line.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from types import ModuleType

from evaluator import __version__
from evaluator.cli.output import write_out
from evaluator.cli.stderr import error_line, note
from evaluator.domain.errors import EvaluatorError, UsageError

OK, NOT_EVALUATED, INTERRUPTED = 0, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Runs the command line, given without the program's name; the exit code is the answer."""
    _hush_libraries()
    try:
        return _dispatch(arguments)
    except EvaluatorError as error:
        error_line(str(error))
    except SystemExit as error:
        if not isinstance(error.code, str):
            return error.code or OK
        error_line(error.code)
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        error_line("out of memory; try --no-embeddings, or split the articles")
    except Exception as error:  # noqa: BLE001 (the program's edge: a crash must not read as 1)
        _report_crash(error, verbose="-v" in arguments or "--verbose" in arguments)
    return NOT_EVALUATED


def command_names() -> tuple[str, ...]:
    """The names of all commands, in alphabetical order; loads none of them."""
    import pkgutil

    from evaluator.cli import commands

    return tuple(sorted(module.name for module in pkgutil.iter_modules(commands.__path__)))


def _dispatch(arguments: Sequence[str]) -> int:
    match list(arguments):
        case []:
            note(_help())
            return NOT_EVALUATED
        case ["-h" | "--help" | "help", *_]:
            write_out(_help())
            return OK
        case ["-V" | "--version", *_]:
            write_out(f"evaluator {__version__}\n")
            return OK
        case [name, *rest]:
            return _run_command(name, rest)
    raise AssertionError(arguments)  # pragma: no cover (the cases above are all there are)


def _run_command(name: str, arguments: Sequence[str]) -> int:
    from evaluator.cli.parser import Parser

    names = command_names()
    if name not in names:
        from evaluator.text.nearest import nearest

        what = "option" if name.startswith("-") else "command"
        hint = f"did you mean 'evaluator {nearest(name, [*names, '--help', '--version'])}'?"
        raise UsageError(f"there is no {what} {name}", hint=hint)
    command = _load(name)
    exit_code: int = command.run(Parser(command).parse(arguments))
    return exit_code


def _load(name: str) -> ModuleType:
    return importlib.import_module(f"evaluator.cli.commands.{name}")


_HELP = """\
usage: evaluator [-h] [-V] COMMAND ...

Say what changed in meaning between an article and its (back-)translation.

Reads two raw articles, finds out which sentence became which, scores how close
they are, and lists what changed, where, and how badly. Nothing leaves this
machine.

commands:
{commands}

options:
  -h, --help     show this help; behind a command, the command's
  -V, --version  show the version
"""


def _help() -> str:
    """The program's help, with each command's first line."""
    names = command_names()
    widest = max(map(len, names))
    lines = [f"  {name:{widest}}  {(_load(name).__doc__ or '').splitlines()[0]}" for name in names]
    return _HELP.format(commands="\n".join(lines))


def _hush_libraries() -> None:
    """Keeps libraries from talking to users.

    Their warnings are for programmers, who ask with -W; what a user must know of is a notice in
    the report, or an error.
    """
    if not sys.warnoptions:
        import warnings

        warnings.simplefilter("ignore")


def _report_crash(error: Exception, *, verbose: bool) -> None:
    if verbose:
        import traceback

        note("".join(traceback.format_exception(error)))
    rerun = "" if verbose else "; rerun with -v for the traceback"
    error_line(f"internal error: {type(error).__name__}: {error}; this is a bug{rerun}")
