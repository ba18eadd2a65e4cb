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
    """Explain a check: what it sees, examples, and how to switch it off.

    The gate's own rules, GATE001 and GATE002, are explained as well.
    """
    from evaluator.report.catalogue import as_json, gate_page, page
    from evaluator.report.gate_rules import gate_rules_meant
    from evaluator.verdict.rules import checks_meant, require_rule

    gate = gate_rules_meant(check)
    if not gate:
        require_rule(check, "CHECK")
    found = checks_meant(check)
    write_catalogue(
        lambda view: "\n\n".join(
            [page(one, view) for one in found] + [gate_page(one, view) for one in gate]
        ),
        lambda: as_json(found, gate),
        output_format=output_format,
        colour=color,
    )
    return 0
