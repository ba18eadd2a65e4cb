"""The settings of a run: what the command line says, before environment, file and defaults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import typer

from evaluator.cli.stderr import error_line
from evaluator.config import KEYS, Config, load


def load_settings(ctx: typer.Context, more: Mapping[str, object] | None = None) -> Config:
    """The configuration, with the command's options above it.

    A parameter of the command that has the name of a setting (``cache_dir``: ``cache-dir``) is
    taken for it; ``more`` sets others, or the same anew. What the configuration has to tell goes to
    standard error, unless the command is to be quiet.
    """
    parameters = {name.replace("_", "-"): value for name, value in ctx.params.items()}
    given = {name: parameters[name] for name in KEYS if name in parameters}
    file = ctx.params.get("config")
    config = load(
        {**given, **(more or {})},
        file=Path(file) if file else None,
        isolated=bool(ctx.params.get("isolated")),
    )
    for notice in config.notices if not ctx.params.get("quiet") else ():
        error_line(f"warning: {notice.text}")
    return config
