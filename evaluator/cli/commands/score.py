"""``evaluator score``."""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.inputs import STDIN, check_sides, read_side
from evaluator.cli.reports import Reports, targets
from evaluator.cli.settings import load_settings
from evaluator.cli.stderr import Progress
from evaluator.domain.errors import UsageError


@command
def score(
    ctx: typer.Context,
    reference: given.Reference,
    candidate: given.Candidate,
    *,
    input_format: given.InputFormat = None,
    stdin_filename: given.StdinFilename = None,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    metrics: given.Metrics = None,
    confidence: given.Confidence = None,
    select: given.Select = None,
    ignore: given.Ignore = None,
    min_severity: given.MinSeverity = None,
    min_confidence: given.MinConfidence = None,
    glossary: given.Glossary = None,
    keep: given.Keep = None,
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
            rich_help_panel=given.REPORTING,
        ),
    ] = False,
    output: given.Output = None,
    reports: given.Reports = None,
    decimals: given.Decimals = None,
    show_pairs: given.ShowPairs = None,
    show_words: given.ShowWords = None,
    explain: given.Explain = False,
    color: given.Colour = None,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
) -> int:
    """Compare two articles: alignment, scores, and what changed in meaning.

    Exits 0 whatever the scores and findings are, 2 if the articles could not be evaluated.
    """
    check_sides(reference, candidate, stdin_filename)
    chosen = _format_name(output_format, score_only=score_only)
    settings = load_settings(ctx, {"output-format": chosen})
    pair = settings.pair(
        reference, candidate, stdin_filename or "<stdin>" if candidate == STDIN else ""
    )
    options = settings.options(pair, judged=False)
    general = settings.general
    wanted = targets(general, output=output, asked=chosen is not None)
    with (
        Reports(
            wanted, (reference, candidate, *settings.glossaries), general, explain=explain
        ) as places,
        Progress(quiet=quiet, verbose=verbose) as progress,
    ):
        from evaluator.pipeline import evaluate

        format_name = settings.input_format(pair)
        left, right = (
            read_side(path, stdin_filename=stdin_filename, format_name=format_name)
            for path in (reference, candidate)
        )
        evaluation = evaluate(left, right, options, notify=progress)
        progress.wipe()
        places.write_evaluation(evaluation)
    return 0


def _format_name(given_name: str | None, *, score_only: bool) -> str | None:
    if score_only and given_name not in (None, "numbers"):
        raise UsageError(
            f"cannot be had as {given_name}", where="--score-only", hint="drop one of the two"
        )
    return "numbers" if score_only else given_name
