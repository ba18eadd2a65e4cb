"""``evaluator rules``."""

from __future__ import annotations

from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.catalogue import write_catalogue


@command
def rules(*, output_format: given.CatalogueFormat = None, color: given.Colour = None) -> int:
    """List all checks: code, name, severity, languages, and what each sees."""
    from evaluator.checks.registry import all_checks
    from evaluator.report.catalogue import as_json, table

    checks = all_checks()
    write_catalogue(
        lambda view: table(checks, view),
        lambda: as_json(checks),
        output_format=output_format,
        colour=color,
    )
    return 0
