"""The program: runs the command, and turns whatever happens into an exit code.

Exit code 1 means that a gate failed and nothing else; whatever keeps a command from its work, a
crash too, is 2 and one line.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from evaluator.cli.output import write_out
from evaluator.cli.stderr import error_line, note
from evaluator.domain.errors import EvaluatorError
from evaluator.domain.version import __version__

OK, NOT_EVALUATED, INTERRUPTED = 0, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Runs the command line, given without the program's name; the exit code is the answer."""
    _hush_libraries()
    try:
        return _dispatch(arguments)
    except EvaluatorError as error:
        error_line(str(error))
    except SystemExit as error:
        error_line(f"a library ended the program: {error.code}; rerun with -v")
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        error_line("out of memory; try --no-embeddings, or split the articles")
    except Exception as error:  # noqa: BLE001 (the program's edge: a crash must not read as 1)
        _report_crash(error, verbose="-v" in arguments or "--verbose" in arguments)
    return NOT_EVALUATED


def _dispatch(arguments: Sequence[str]) -> int:
    """Answers what needs no parser by itself: typer takes seven times a bare interpreter."""
    match list(arguments):
        case ["-V" | "--version"]:
            write_out(f"evaluator {__version__}\n")
            return OK
        case []:
            from evaluator.cli.app import help_text

            note(help_text())
            return NOT_EVALUATED
        case ["help", *rest]:
            arguments = [*rest, "--help"]
    from evaluator.cli.app import invoke

    return invoke(arguments)


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
