"""``evaluator config``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.catalogue import write_catalogue
from evaluator.cli.settings import load_settings
from evaluator.config import Config, PairSpec, Setting
from evaluator.domain.errors import UsageError
from evaluator.text.nearest import nearest


@command
def config(
    ctx: typer.Context,
    *,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    pair: Annotated[
        str | None,
        typer.Option(
            "--pair",
            metavar="NAME",
            help="What holds for that one of the [[pairs]], overrides included.",
        ),
    ] = None,
    catalogue_format: given.CatalogueFormat = None,
) -> int:
    """Show all settings in force, and where each comes from."""
    settings = load_settings(ctx)
    shown = settings.effective(_pair(settings, pair) if pair is not None else None)
    write_catalogue(
        lambda _: _table(settings, shown),
        lambda: _json(settings, shown),
        output_format=catalogue_format,
        colour=None,
    )
    return 0


def _pair(settings: Config, name: str) -> PairSpec:
    """The pair of that name.

    Raises:
        UsageError: there is none; names the nearest.
    """
    known = {spec.name: spec for spec in settings.pairs}
    if name not in known:
        hint = f"did you mean {nearest(name, list(known))}?" if known else "there are no [[pairs]]"
        raise UsageError(f"no pair is called {name!r}", where="--pair", hint=hint)
    return known[name]


def _table(settings: Config, shown: Sequence[Setting]) -> str:
    """A line each, as it would stand in the file, and where it comes from behind it."""
    lines = [f"# {settings.file or 'no configuration file'}"]
    written = [f"{one.key} = {_value(one)}" for one in shown]
    width = min(48, max(map(len, written)))
    lines += [f"{text:{width}}  # {one.source}" for text, one in zip(written, shown, strict=True)]
    lines += [
        f"# pair {spec.name}: {spec.candidate} against {spec.reference}, {spec.place}"
        for spec in settings.pairs
    ]
    return "".join(f"{line}\n" for line in lines)


def _value(setting: Setting) -> str:
    return "(none)" if setting.value is None else json.dumps(setting.value, ensure_ascii=False)


def _json(settings: Config, shown: Sequence[Setting]) -> str:
    content = {
        "file": settings.file,
        "settings": [{"key": one.key, "value": one.value, "source": one.source} for one in shown],
        "pairs": [
            {"name": spec.name, "reference": spec.reference, "candidate": spec.candidate}
            for spec in settings.pairs
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
