"""The options that several commands have, each with its help, for the signatures of commands.

An option that was not given is None: then the environment, the configuration file or the default
decides. Values stay texts here; they are read where the configuration's are, by the same rules.
"""

from __future__ import annotations

from typing import Annotated

from evaluator.cli.declare import Argument, Option
from evaluator.report.registry import format_names
from evaluator.report.view import DEFAULT_PAIRS

READING, EVALUATING, REPORTING = "Reading", "Evaluating", "Reporting"

Reference = Annotated[
    str, Argument("REFERENCE", help="The article as it should read: a file, or -.")
]
Candidate = Annotated[str, Argument("CANDIDATE", help="Its (back-)translation: a file, or -.")]
ConfigFile = Annotated[
    str | None,
    Option(
        "--config",
        metavar="FILE",
        help="The configuration (default: the nearest evaluator.toml, or pyproject.toml with "
        "[tool.evaluator], up to the repository's root).",
        group=READING,
    ),
]
Isolated = Annotated[
    bool,
    Option("--isolated", help="Read no configuration file.", group=READING),
]

InputFormat = Annotated[
    str | None,
    Option(
        "--input-format",
        metavar="FORMAT",
        help="Read both articles as text, markdown or html (default: by file name).",
        group=READING,
    ),
]
StdinFilename = Annotated[
    str | None,
    Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input; its ending tells the format.",
        group=READING,
    ),
]

Metrics = Annotated[
    list[str] | None,
    Option(
        "-m",
        "--metrics",
        metavar="NAMES",
        help="Scores to take, by comma or repeated: bleu, chrf, chrf++, ter, similarity "
        "(default: all).",
        group=EVALUATING,
    ),
]
Confidence = Annotated[
    bool | None,
    Option(
        "--confidence/--no-confidence",
        help="Add bootstrap intervals to the scores.",
        group=EVALUATING,
    ),
]
Select = Annotated[
    list[str] | None,
    Option(
        "--select",
        metavar="CHECKS",
        help="Run only these checks: codes, beginnings of codes, or names.",
        group=EVALUATING,
    ),
]
Ignore = Annotated[
    list[str] | None,
    Option(
        "--ignore",
        metavar="CHECKS",
        help="Leave these checks out; wins over --select.",
        group=EVALUATING,
    ),
]
MinSeverity = Annotated[
    str | None,
    Option(
        "--min-severity",
        metavar="SEVERITY",
        help="Drop findings that are less severe: neutral, minor, major or critical "
        "(default: neutral).",
        group=EVALUATING,
    ),
]
MinConfidence = Annotated[
    str | None,
    Option(
        "--min-confidence",
        metavar="NUMBER",
        help="Drop findings that are less certain, from 0 to 1 (default: 0).",
        group=EVALUATING,
    ),
]
Glossary = Annotated[
    list[str] | None,
    Option(
        "--glossary",
        metavar="FILE",
        help="Terms that the candidate must use, and must not: a table (.csv, .tsv, .txt) or TBX; "
        "may be repeated.",
        group=EVALUATING,
    ),
]
Keep = Annotated[
    list[str] | None,
    Option(
        "--keep",
        metavar="FILE",
        help="Names that must stay letter by letter, one a line; may be repeated.",
        group=EVALUATING,
    ),
]
Model = Annotated[
    str | None,
    Option(
        "--model",
        metavar="NAME|PATH",
        help="Another sentence-transformers model, from a folder or the hub's local cache.",
        group=EVALUATING,
    ),
]
Embeddings = Annotated[
    bool | None,
    Option(
        "--embeddings/--no-embeddings",
        help="Use a model, or none: faster, and sees less.",
        group=EVALUATING,
    ),
]
CacheDir = Annotated[
    str | None,
    Option(
        "--cache-dir",
        metavar="FOLDER",
        help="Where model and vectors are kept (default: the user's cache).",
        group=EVALUATING,
    ),
]

OutputFormat = Annotated[
    str | None,
    Option(
        "-f",
        "--output-format",
        metavar="FORMAT",
        help=f"{', '.join(format_names())} (default: terminal).",
        group=REPORTING,
    ),
]
Explain = Annotated[
    bool,
    Option(
        "--explain",
        help="Say of each finding why it is one, and what was seen.",
        group=REPORTING,
    ),
]
CatalogueFormat = Annotated[
    str | None,
    Option("-f", "--output-format", metavar="FORMAT", help="terminal or json."),
]
Output = Annotated[
    str | None,
    Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write the report to a file, whole or not at all.",
        group=REPORTING,
    ),
]
Reports = Annotated[
    list[str] | None,
    Option(
        "--report",
        metavar="FORMAT:PATH",
        help="A further report, into a file or (-) to standard output; may be repeated.",
        group=REPORTING,
    ),
]
Decimals = Annotated[
    str | None,
    Option(
        "-w",
        "--decimals",
        metavar="NUMBER",
        help="Decimals of scores up to 100 (default: 1); similarity, up to 1, gets two more.",
        group=REPORTING,
    ),
]
ShowPairs = Annotated[
    str | None,
    Option(
        "--show-pairs",
        metavar="NUMBER|all",
        help=f"How many pairs to list, the least alike first (default: {DEFAULT_PAIRS}).",
        group=REPORTING,
    ),
]
ShowWords = Annotated[
    bool | None,
    Option(
        "--show-words/--no-show-words",
        help="List what became of each word of those pairs.",
        group=REPORTING,
    ),
]
Colour = Annotated[
    str | None,
    Option(
        "--color",
        "--colour",
        metavar="WHEN",
        help="Colours: auto, always or never (default: auto; NO_COLOR is heeded).",
        group=REPORTING,
    ),
]
Quiet = Annotated[
    bool,
    Option(
        "-q",
        "--quiet",
        help="Nothing but errors beside the report.",
        group=REPORTING,
    ),
]
Verbose = Annotated[
    bool,
    Option(
        "-v",
        "--verbose",
        help="Say what is being done; show tracebacks.",
        group=REPORTING,
    ),
]
