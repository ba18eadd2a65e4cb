"""``evaluator explain``."""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.catalogue import write_catalogue


@command
def explain(
    check: Annotated[
        str,
        typer.Argument(
            metavar="CHECK", help="A code, its beginning or a name: NUM001, NUM, number-changed."
        ),
    ],
    *,
    output_format: given.CatalogueFormat = None,
    color: given.Colour = None,
) -> int:
    """Explain a check: what it sees, examples, and how to switch it off."""
    from evaluator.checks.registry import selected_checks
    from evaluator.report.catalogue import as_json, page
    from evaluator.verdict.rules import require_rule

    found = selected_checks([require_rule(check, "CHECK")])
    write_catalogue(
        lambda view: "\n\n".join(page(one, view) for one in found),
        lambda: as_json(found),
        output_format=output_format,
        colour=color,
    )
    return 0
