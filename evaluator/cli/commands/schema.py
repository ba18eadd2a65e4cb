"""``evaluator schema``."""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.cli.app import command
from evaluator.cli.output import write_out
from evaluator.cli.words import one_of


@command
def schema(
    what: Annotated[
        str,
        typer.Argument(metavar="[WHAT]", help="evaluation (the default), or verdict: of a gate."),
    ] = "evaluation",
) -> int:
    """Print the JSON Schema that '-f json' keeps to."""
    from evaluator.report.formats.json import SCHEMAS, schema_text

    write_out(schema_text(one_of(what, tuple(SCHEMAS), "WHAT")))
    return 0
