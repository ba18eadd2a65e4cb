"""The options that several commands have, each with its help, for the signatures of commands.

An option that was not given is None: then the environment, the configuration file or the default
decides. Values stay texts here; they are read where the configuration's are, by the same rules.
"""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.report.registry import format_names
from evaluator.report.view import DEFAULT_PAIRS

READING, EVALUATING, REPORTING = "Reading", "Evaluating", "Reporting"

Reference = Annotated[
    str, typer.Argument(metavar="REFERENCE", help="The article as it should read: a file, or -.")
]
Candidate = Annotated[
    str, typer.Argument(metavar="CANDIDATE", help="Its (back-)translation: a file, or -.")
]
ConfigFile = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="The configuration (default: the nearest evaluator.toml, or pyproject.toml with "
        "[tool.evaluator], up to the repository's root).",
        rich_help_panel=READING,
    ),
]
Isolated = Annotated[
    bool,
    typer.Option("--isolated", help="Read no configuration file.", rich_help_panel=READING),
]

InputFormat = Annotated[
    str | None,
    typer.Option(
        "--input-format",
        metavar="FORMAT",
        help="Read both articles as text, markdown or html (default: by file name).",
        rich_help_panel=READING,
    ),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input; its ending tells the format.",
        rich_help_panel=READING,
    ),
]

Metrics = Annotated[
    list[str] | None,
    typer.Option(
        "-m",
        "--metrics",
        metavar="NAMES",
        help="Scores to take, by comma or repeated: mqm, bleu, chrf, chrf++, ter, "
        "similarity (default: all).",
        rich_help_panel=EVALUATING,
    ),
]
Confidence = Annotated[
    bool | None,
    typer.Option(
        "--confidence/--no-confidence",
        help="Add bootstrap intervals to the scores.",
        rich_help_panel=EVALUATING,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CHECKS",
        help="Run only these checks: codes, beginnings of codes, or names.",
        rich_help_panel=EVALUATING,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="CHECKS",
        help="Leave these checks out; wins over --select.",
        rich_help_panel=EVALUATING,
    ),
]
MinSeverity = Annotated[
    str | None,
    typer.Option(
        "--min-severity",
        metavar="SEVERITY",
        help="Drop findings that are less severe: neutral, minor, major or critical "
        "(default: neutral).",
        rich_help_panel=EVALUATING,
    ),
]
MinConfidence = Annotated[
    str | None,
    typer.Option(
        "--min-confidence",
        metavar="NUMBER",
        help="Drop findings that are less certain, from 0 to 1 (default: 0).",
        rich_help_panel=EVALUATING,
    ),
]
Glossary = Annotated[
    list[str] | None,
    typer.Option(
        "--glossary",
        metavar="FILE",
        help="Terms that the candidate must use, and must not: a table (.csv, .tsv, .txt) or TBX; "
        "may be repeated.",
        rich_help_panel=EVALUATING,
    ),
]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep",
        metavar="FILE",
        help="Names that must stay letter by letter, one a line; may be repeated.",
        rich_help_panel=EVALUATING,
    ),
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME|PATH",
        help="Another sentence-transformers model, from a folder or the hub's local cache.",
        rich_help_panel=EVALUATING,
    ),
]
Embeddings = Annotated[
    bool | None,
    typer.Option(
        "--embeddings/--no-embeddings",
        help="Use a model, or none: faster, and sees less.",
        rich_help_panel=EVALUATING,
    ),
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir",
        metavar="FOLDER",
        help="Where model and vectors are kept (default: the user's cache).",
        rich_help_panel=EVALUATING,
    ),
]

OutputFormat = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--output-format",
        metavar="FORMAT",
        help=f"{', '.join(format_names())} (default: terminal).",
        rich_help_panel=REPORTING,
    ),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain",
        help="Say of each finding why it is one and what was seen, and of mqm what it comes from.",
        rich_help_panel=REPORTING,
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
        rich_help_panel=REPORTING,
    ),
]
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT:PATH",
        help="A further report, into a file or (-) to standard output; may be repeated.",
        rich_help_panel=REPORTING,
    ),
]
Decimals = Annotated[
    str | None,
    typer.Option(
        "-w",
        "--decimals",
        metavar="NUMBER",
        help="Decimals of scores up to 100 (default: 1); similarity, up to 1, gets two more.",
        rich_help_panel=REPORTING,
    ),
]
ShowPairs = Annotated[
    str | None,
    typer.Option(
        "--show-pairs",
        metavar="NUMBER|all",
        help=f"How many pairs to list, the least alike first (default: {DEFAULT_PAIRS}).",
        rich_help_panel=REPORTING,
    ),
]
ShowWords = Annotated[
    bool | None,
    typer.Option(
        "--show-words/--no-show-words",
        help="List what became of each word of those pairs, and words in doubt that no finding "
        "holds.",
        rich_help_panel=REPORTING,
    ),
]
Colour = Annotated[
    str | None,
    typer.Option(
        "--color",
        "--colour",
        metavar="WHEN",
        help="Colours: auto, always or never (default: auto; NO_COLOR is heeded).",
        rich_help_panel=REPORTING,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "-q",
        "--quiet",
        help="Nothing but errors beside the report.",
        rich_help_panel=REPORTING,
    ),
]
Verbose = Annotated[
    bool,
    typer.Option(
        "-v",
        "--verbose",
        help="Say what is being done; show tracebacks.",
        rich_help_panel=REPORTING,
    ),
]
