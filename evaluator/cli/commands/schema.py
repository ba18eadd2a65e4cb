"""Print the JSON Schema that 'score --output-format json' keeps to."""

from __future__ import annotations

import argparse

from evaluator.cli.output import write_out

USAGE = "[-h]"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001 (there are none)
    """Prints the schema."""
    from evaluator.report.formats.json import schema_text

    write_out(schema_text())
    return 0
