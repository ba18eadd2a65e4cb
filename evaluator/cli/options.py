"""The options that several commands have, each with its help, for the signatures of commands.

An option that was not given is None: then the environment, the configuration file or the default
decides. Values stay texts here; they are read where the configuration's are, by the same rules.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from evaluator.report.registry import format_names
from evaluator.report.view import DEFAULT_PAIRS

_READING, _EVALUATING, _GATING, _REPORTING = "Reading", "Evaluating", "Gating", "Reporting"

Reference = Annotated[
    str, typer.Argument(metavar="REFERENCE", help="The article as it should read: a file, or -.")
]
Candidate = Annotated[
    str, typer.Argument(metavar="CANDIDATE", help="Its (back-)translation: a file, or -.")
]
ReferenceOfPair = Annotated[
    str | None,
    typer.Argument(
        metavar="[REFERENCE]",
        help="The article as it should read: a file, or -. Without the two articles, and without "
        "folders, the [[pairs]] of the configuration are meant.",
    ),
]
CandidateOfPair = Annotated[
    str | None,
    typer.Argument(metavar="[CANDIDATE]", help="Its (back-)translation: a file, or -."),
]
ReferenceDir = Annotated[
    str | None,
    typer.Option(
        "--reference-dir",
        metavar="FOLDER|GLOB",
        help="References; each belongs to the candidate of its name, whatever the suffixes.",
        rich_help_panel=_READING,
    ),
]
CandidateDir = Annotated[
    str | None,
    typer.Option(
        "--candidate-dir",
        metavar="FOLDER|GLOB",
        help="The candidates.",
        rich_help_panel=_READING,
    ),
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration (default: the nearest evaluator.toml, or pyproject.toml with "
        "[tool.evaluator], up to the repository's root).",
        rich_help_panel=_READING,
    ),
]
Isolated = Annotated[
    bool,
    typer.Option("--isolated", help="Read no configuration file.", rich_help_panel=_READING),
]

InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format",
        metavar="FORMAT",
        help="Read both articles as text, markdown or html (default: by file name).",
        rich_help_panel=_READING,
    ),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input; its ending tells the format.",
        rich_help_panel=_READING,
    ),
]

Metrics = Annotated[
    list[str] | None,
    typer.Option(
        "-m",
        "--metrics",
        metavar="NAMES",
        help="Scores to take, by comma or repeated: bleu, chrf, chrf++, ter, similarity "
        "(default: all).",
        rich_help_panel=_EVALUATING,
    ),
]
Confidence = Annotated[
    bool | None,
    typer.Option(
        "--confidence/--no-confidence",
        help="Add bootstrap intervals to the scores.",
        rich_help_panel=_EVALUATING,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CHECKS",
        help="Run only these checks: codes, beginnings of codes, or names.",
        rich_help_panel=_EVALUATING,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CHECKS",
        help="Leave these checks out; wins over --select.",
        rich_help_panel=_EVALUATING,
    ),
]
MinSeverity = Annotated[
    str | None,
    typer.Option(
        "--min-severity",
        metavar="SEVERITY",
        help="Drop findings that are less severe: neutral, minor, major or critical "
        "(default: neutral).",
        rich_help_panel=_EVALUATING,
    ),
]
MinConfidence = Annotated[
    str | None,
    typer.Option(
        "--min-confidence",
        metavar="NUMBER",
        help="Drop findings that are less certain, from 0 to 1 (default: 0).",
        rich_help_panel=_EVALUATING,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME|PATH",
        help="Another sentence-transformers model, from a folder or the hub's local cache.",
        rich_help_panel=_EVALUATING,
    ),
]
Embeddings = Annotated[
    bool | None,
    typer.Option(
        "--embeddings/--no-embeddings",
        help="Use a model, or none: faster, and sees less.",
        rich_help_panel=_EVALUATING,
    ),
]
CacheDir = Annotated[
    Path | None,
    typer.Option(
        "--cache-dir",
        metavar="FOLDER",
        help="Where model and vectors are kept (default: the user's cache).",
        rich_help_panel=_EVALUATING,
    ),
]

FailUnder = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-under",
        metavar="METRIC=VALUE",
        help="The score must reach it (for TER: not exceed it); segment:METRIC=VALUE for each "
        "pair of sentences, normalised:METRIC=VALUE on the normalised texts.",
        rich_help_panel=_GATING,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="No new finding may be as severe or worse: neutral, minor, major, critical; or off.",
        rich_help_panel=_GATING,
    ),
]
MaxFindings = Annotated[
    list[str] | None,
    typer.Option(
        "--max-findings",
        metavar="[WHAT=]N",
        help="So many new findings may be there; of a check or a severity: NUM=0, minor=5.",
        rich_help_panel=_GATING,
    ),
]
MaxDrop = Annotated[
    list[str] | None,
    typer.Option(
        "--max-drop",
        metavar="METRIC=VALUE",
        help="The score may be worse than the baseline's by so much.",
        rich_help_panel=_GATING,
    ),
]
MinPassRate = Annotated[
    str | None,
    typer.Option(
        "--min-pass-rate",
        metavar="SHARE",
        help="So many of the pairs must pass: 0.9 or 90% (default: all).",
        rich_help_panel=_GATING,
    ),
]
RequireReason = Annotated[
    bool | None,
    typer.Option(
        "--require-reason/--no-require-reason",
        help="Refuse suppressions that give no reason.",
        rich_help_panel=_GATING,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="What was found before, and accepted: see 'evaluator baseline'; or off.",
        rich_help_panel=_GATING,
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "-j",
        "--jobs",
        metavar="NUMBER",
        help="How many pairs are evaluated at a time (default: auto).",
        rich_help_panel=_EVALUATING,
    ),
]

OutputFormat = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--output-format",
        metavar="FORMAT",
        help=f"{', '.join(format_names())} (default: terminal).",
        rich_help_panel=_REPORTING,
    ),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Say of each finding why it is one, and what was seen.",
        rich_help_panel=_REPORTING,
    ),
]
CatalogueFormat = Annotated[
    str | None,
    typer.Option("-f", "--output-format", metavar="FORMAT", help="terminal or json."),
]
Output = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write the report to a file, whole or not at all.",
        rich_help_panel=_REPORTING,
    ),
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT:PATH",
        help="A further report, into a file or (-) to standard output; may be repeated.",
        rich_help_panel=_REPORTING,
    ),
]
Decimals = Annotated[
    str | None,
    typer.Option(
        "-w",
        "--decimals",
        metavar="NUMBER",
        help="Decimals of scores up to 100 (default: 1); similarity, up to 1, gets two more.",
        rich_help_panel=_REPORTING,
    ),
]
ShowPairs = Annotated[
    str | None,
    typer.Option(
        "--show-pairs",
        metavar="NUMBER|all",
        help=f"How many pairs to list, the least alike first (default: {DEFAULT_PAIRS}).",
        rich_help_panel=_REPORTING,
    ),
]
ShowWords = Annotated[
    bool | None,
    typer.Option(
        "--show-words/--no-show-words",
        help="List what became of each word of those pairs.",
        rich_help_panel=_REPORTING,
    ),
]
Colour = Annotated[
    str | None,
    typer.Option(
        "--color",
        "--colour",
        metavar="WHEN",
        help="Colours: auto, always or never (default: auto; NO_COLOR is heeded).",
        rich_help_panel=_REPORTING,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "-q",
        "--quiet",
        help="Nothing but errors beside the report.",
        rich_help_panel=_REPORTING,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "-v",
        "--verbose",
        help="Say what is being done; show tracebacks.",
        rich_help_panel=_REPORTING,
    ),
]
