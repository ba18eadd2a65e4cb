"""argparse with this program's manners: errors are raised, and name what was probably meant.

Not typer: it imports pydantic to read the first option, and the two take as long to import as
`--no-embeddings` takes to align and score an article (0.2 s).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

from evaluator.cli.output import write_out
from evaluator.domain.errors import UsageError
from evaluator.text.nearest import nearest


class Parser(argparse.ArgumentParser):
    """The parser of one command, a module of ``commands``.

    The first line of the module's docstring is the summary, the rest says more; ``USAGE`` is what
    stands behind the command's name, and ``add_arguments`` takes this parser.
    """

    def __init__(self, command: ModuleType) -> None:
        name = command.__name__.rpartition(".")[2]
        super().__init__(
            prog=f"evaluator {name}",
            usage=f"evaluator {name} {command.USAGE}",
            description=command.__doc__,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(self)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options' values.

        Raises:
            UsageError: the arguments make no sense.
            SystemExit: help was asked for, and printed.
        """
        found, unknown = self.parse_known_args(arguments)
        options = [option for option in unknown if option.startswith("-") and option != "-"]
        if options:
            wrong = options[0].partition("=")[0]
            near = nearest(wrong, [name for name in self._option_string_actions if name[1] == "-"])
            hint = f"did you mean {near}? '{self.prog} --help' shows what there is"
            raise UsageError(f"there is no option {wrong}", hint=hint)
        if unknown:
            self.error(f"one argument too many: {unknown[0]}")
        return found

    def error(self, message: str) -> NoReturn:
        """Raises what argparse would print with the usage in front of it."""
        raise UsageError(message, hint=f"'{self.prog} --help' shows what there is")

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (the signature is argparse's)
        """Prints the help to standard output."""
        write_out(self.format_help())
