"""Compare two articles: alignment, scores, and what changed in meaning.

Exits 0 whatever the scores and findings are, 2 if the articles could not be
evaluated.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from evaluator.cli.inputs import check_sides, read_side
from evaluator.cli.output import open_output, shows_colour, shows_unicode, width_of_lines
from evaluator.cli.stderr import Progress
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Options
from evaluator.report.registry import find_format, format_names
from evaluator.report.view import DEFAULT_PAIRS, View

USAGE = "[options] REFERENCE CANDIDATE"

_MOST_DECIMALS = 10


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The articles and the options, in groups."""
    add = parser.add_argument
    add("reference", metavar="REFERENCE", help="the article as it should read: a file, or -")
    add("candidate", metavar="CANDIDATE", help="its (back-)translation: a file, or -")
    _add_reading(parser.add_argument_group("reading"))
    _add_evaluating(parser.add_argument_group("evaluating"))
    _add_reporting(parser.add_argument_group("reporting"))


def _add_reading(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--input-format",
        metavar="FORMAT",
        help="read both articles as text, markdown or html (default: by file name)",
    )
    group.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="what to call standard input; its ending tells the format",
    )


def _add_evaluating(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-m",
        "--metrics",
        metavar="NAMES",
        action="append",
        help="scores to take, by comma or repeated: bleu, chrf, chrf++, ter, similarity "
        "(default: all)",
    )
    group.add_argument(
        "--confidence", action="store_true", help="add bootstrap intervals to the scores"
    )
    group.add_argument(
        "--select",
        metavar="CHECKS",
        action="append",
        help="run only these checks: codes, beginnings of codes, or names",
    )
    group.add_argument(
        "--ignore",
        metavar="CHECKS",
        action="append",
        help="leave these checks out; wins over --select",
    )
    group.add_argument(
        "--model",
        metavar="NAME|PATH",
        help="another sentence-transformers model, from a folder or the hub's local cache",
    )
    group.add_argument(
        "--no-embeddings", action="store_true", help="use no model: faster, and sees less"
    )
    group.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        type=Path,
        help="where model and vectors are kept (default: the user's cache)",
    )


def _add_reporting(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-f",
        "--output-format",
        metavar="FORMAT",
        help=f"{', '.join(format_names())} (default: terminal)",
    )
    group.add_argument(
        "-b",
        "--score-only",
        action="store_true",
        help="only the numbers, one a line, on the raw texts; short for -f numbers",
    )
    group.add_argument(
        "-o", "--output", metavar="FILE", help="write the report to a file, whole or not at all"
    )
    group.add_argument(
        "-w",
        "--decimals",
        metavar="NUMBER",
        type=_decimals,
        default=1,
        help="decimals of scores up to 100 (default: 1); similarity, up to 1, gets two more",
    )
    group.add_argument(
        "--show-pairs",
        metavar="NUMBER|all",
        type=_pairs,
        default=DEFAULT_PAIRS,
        help=f"how many pairs to list, the least alike first (default: {DEFAULT_PAIRS})",
    )
    group.add_argument(
        "--show-words", action="store_true", help="list what became of each word of those pairs"
    )
    group.add_argument(
        "--color",
        "--colour",
        metavar="WHEN",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto, always or never (default: auto; NO_COLOR is heeded)",
    )
    group.add_argument(
        "-q", "--quiet", action="store_true", help="nothing but errors beside the report"
    )
    group.add_argument(
        "-v", "--verbose", action="store_true", help="say what is being done; show tracebacks"
    )


def run(arguments: argparse.Namespace) -> int:
    """Evaluates the two articles and reports."""
    sides = (arguments.reference, arguments.candidate)
    check_sides(*sides, arguments.stdin_filename)
    chosen = find_format(_format_name(arguments.output_format, arguments.score_only))
    options = _options(arguments)
    with (
        open_output(arguments.output, sides) as out,
        Progress(quiet=arguments.quiet, verbose=arguments.verbose) as progress,
    ):
        from evaluator.pipeline import evaluate

        reference, candidate = (
            read_side(
                path,
                stdin_filename=arguments.stdin_filename,
                format_name=arguments.input_format,
            )
            for path in sides
        )
        evaluation = evaluate(reference, candidate, options, notify=progress)
        view = View(
            pairs=arguments.show_pairs,
            words=arguments.show_words,
            decimals=arguments.decimals,
            width=width_of_lines(),
            colour=shows_colour(out, arguments.color),
            unicode=shows_unicode(out),
        )
        report = chosen.render(evaluation, view)
        progress.wipe()
        out.write(report, utf8=chosen.for_machines)
    return 0


def _options(arguments: argparse.Namespace) -> Options:
    embeddings = not arguments.no_embeddings
    if arguments.model is not None and not embeddings:
        raise UsageError(
            "rules out what --model asks for", where="--no-embeddings", hint="drop one of the two"
        )
    return Options(
        metrics=_metrics(arguments.metrics, embeddings=embeddings),
        model=arguments.model,
        embeddings=embeddings,
        confidence=arguments.confidence,
        select=_names(arguments.select),
        ignore=_names(arguments.ignore),
        cache=arguments.cache_dir,
    )


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


def _format_name(given: str | None, score_only: bool) -> str:  # noqa: FBT001 (a flag's value)
    if score_only and given not in (None, "numbers"):
        raise UsageError(
            f"cannot be had as {given}", where="--score-only", hint="drop one of the two"
        )
    return "numbers" if score_only else given or "terminal"


def _pairs(given: str) -> int | None:
    if given == "all":
        return None
    if not (given.isascii() and given.isdecimal()):
        raise argparse.ArgumentTypeError(f"{given!r} is neither a number nor all")
    return int(given)


def _decimals(given: str) -> int:
    if not (given.isascii() and given.isdecimal() and int(given) <= _MOST_DECIMALS):
        raise argparse.ArgumentTypeError(f"{given!r} is no number from 0 to {_MOST_DECIMALS}")
    return int(given)
