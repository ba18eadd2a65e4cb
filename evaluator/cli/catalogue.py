"""Writes what the program says of its checks, as people or programs want it."""

from __future__ import annotations

from collections.abc import Callable

from evaluator.cli.output import StandardOutput, shows_colour, shows_unicode, width_of_lines
from evaluator.cli.words import one_of
from evaluator.report.view import View

_COLOURS = ("auto", "always", "never")


def write_catalogue(
    for_people: Callable[[View], str],
    for_programs: Callable[[], str],
    *,
    output_format: str | None,
    colour: str | None,
) -> None:
    """Writes one of the two to standard output.

    Raises:
        UsageError: there is no such format, or no such way to colour.
    """
    chosen = one_of(output_format or "terminal", ("terminal", "json"), "--output-format")
    wish = one_of(colour or "auto", _COLOURS, "--color")
    with StandardOutput() as out:
        if chosen == "json":
            out.write(for_programs(), utf8=True)
            return
        view = View(
            width=width_of_lines(), colour=shows_colour(out, wish), unicode=shows_unicode(out)
        )
        out.write(for_people(view), utf8=False)
