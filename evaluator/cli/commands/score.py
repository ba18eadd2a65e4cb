"""``evaluator score``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from evaluator.cli import options as given
from evaluator.cli.app import Command, new_app
from evaluator.cli.inputs import check_sides, read_side
from evaluator.cli.output import open_output, shows_colour, shows_unicode, width_of_lines
from evaluator.cli.stderr import Progress
from evaluator.cli.words import one_of
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.report.registry import find_format
from evaluator.report.view import DEFAULT_PAIRS, View

_MOST_DECIMALS = 10

app = new_app()


@app.command(cls=Command)
def score(
    reference: Annotated[
        str,
        typer.Argument(metavar="REFERENCE", help="The article as it should read: a file, or -."),
    ],
    candidate: Annotated[
        str, typer.Argument(metavar="CANDIDATE", help="Its (back-)translation: a file, or -.")
    ],
    *,
    input_format: given.InputFormat = None,
    stdin_filename: given.StdinFilename = None,
    metrics: given.Metrics = None,
    confidence: given.Confidence = None,
    select: given.Select = None,
    ignore: given.Ignore = None,
    min_severity: given.MinSeverity = None,
    min_confidence: given.MinConfidence = None,
    model: given.Model = None,
    embeddings: given.Embeddings = None,
    cache_dir: given.CacheDir = None,
    output_format: given.OutputFormat = None,
    score_only: Annotated[
        bool,
        typer.Option(
            "-b",
            "--score-only",
            help="Only the numbers, one a line, on the raw texts; short for -f numbers.",
            rich_help_panel="Reporting",
        ),
    ] = False,
    output: given.Output = None,
    decimals: given.Decimals = None,
    show_pairs: given.ShowPairs = None,
    show_words: given.ShowWords = None,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Say of each finding why it is one, and what was seen.",
            rich_help_panel="Reporting",
        ),
    ] = False,
    color: given.Colour = None,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
) -> int:
    """Compare two articles: alignment, scores, and what changed in meaning.

    Exits 0 whatever the scores and findings are, 2 if the articles could not be evaluated.
    """
    sides = (reference, candidate)
    check_sides(*sides, stdin_filename)
    chosen = find_format(_format_name(output_format, score_only=score_only))
    options = Options(
        metrics=_metrics(metrics, embeddings=embeddings is not False),
        model=model,
        embeddings=_embeddings(model, wanted=embeddings is not False),
        confidence=bool(confidence),
        select=_names(select),
        ignore=_names(ignore),
        min_severity=_severity(min_severity),
        min_confidence=_share(min_confidence),
        cache=cache_dir,
    )
    pairs = DEFAULT_PAIRS if show_pairs is None else _pairs(show_pairs)
    places = 1 if decimals is None else _decimals(decimals)
    wish = _colour(color or "auto")
    with (
        open_output(output, sides) as out,
        Progress(quiet=quiet, verbose=verbose) as progress,
    ):
        from evaluator.pipeline import evaluate

        left, right = (
            read_side(path, stdin_filename=stdin_filename, format_name=input_format)
            for path in sides
        )
        evaluation = evaluate(left, right, options, notify=progress)
        view = View(
            pairs=pairs,
            words=bool(show_words),
            decimals=places,
            width=width_of_lines(),
            colour=shows_colour(out, wish),
            unicode=shows_unicode(out),
            explain=explain,
        )
        report = chosen.render(evaluation, view)
        progress.wipe()
        out.write(report, utf8=chosen.for_machines)
    return 0


def _embeddings(model: str | None, *, wanted: bool) -> bool:
    if model is not None and not wanted:
        raise UsageError(
            "rules out what --model asks for", where="--no-embeddings", hint="drop one of the two"
        )
    return wanted


def _names(given: Iterable[str] | None) -> tuple[str, ...]:
    """Names from a repeated option, each value of which may hold several, by comma."""
    parts = (part.strip() for value in given or () for part in value.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def _metrics(given: list[str] | None, *, embeddings: bool) -> tuple[str, ...]:
    if given is None:
        return tuple(name for name in Options().metrics if embeddings or name != "similarity")
    from evaluator.metrics import resolve

    names = resolve(_names(given))
    if not names:
        raise UsageError("names no metric", where="--metrics", hint="leave it out for all")
    if "similarity" in names and not embeddings:
        raise UsageError(
            "similarity needs the model", where="--no-embeddings", hint="drop one of the two"
        )
    return names


def _format_name(given: str | None, *, score_only: bool) -> str:
    if score_only and given not in (None, "numbers"):
        raise UsageError(
            f"cannot be had as {given}", where="--score-only", hint="drop one of the two"
        )
    return "numbers" if score_only else given or "terminal"


def _pairs(given: str) -> int | None:
    if given == "all":
        return None
    if not (given.isascii() and given.isdecimal()):
        raise UsageError(f"{given!r} is neither a number nor all", where="--show-pairs")
    return int(given)


def _decimals(given: str) -> int:
    if not (given.isascii() and given.isdecimal() and int(given) <= _MOST_DECIMALS):
        what = f"{given!r} is no number from 0 to {_MOST_DECIMALS}"
        raise UsageError(what, where="--decimals")
    return int(given)


def _share(given: str | None) -> float:
    try:
        found = float(given or 0)
    except ValueError:
        found = -1
    if not 0 <= found <= 1:
        raise UsageError(f"{given!r} is no number from 0 to 1", where="--min-confidence")
    return found


def _severity(given: str | None) -> Severity:
    return Severity(one_of(given or "neutral", [one.value for one in Severity], "--min-severity"))


def _colour(given: str) -> str:
    return one_of(given, ("auto", "always", "never"), "--color")
