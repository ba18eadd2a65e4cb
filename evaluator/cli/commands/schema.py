"""``evaluator schema``."""

from __future__ import annotations

from evaluator.cli.app import Command, new_app
from evaluator.cli.output import write_out

app = new_app()


@app.command(cls=Command)
def schema() -> int:
    """Print the JSON Schema that 'score -f json' keeps to."""
    from evaluator.report.formats.json import schema_text

    write_out(schema_text())
    return 0
