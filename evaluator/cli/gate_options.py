"""The options that say which pairs are meant, and what a gate holds them to."""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.cli.options import EVALUATING, READING

GATING = "Gating"

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
        rich_help_panel=READING,
    ),
]
CandidateDir = Annotated[
    str | None,
    typer.Option(
        "--candidate-dir",
        metavar="FOLDER|GLOB",
        help="The candidates.",
        rich_help_panel=READING,
    ),
]
FailUnder = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-under",
        metavar="METRIC=VALUE",
        help="The score must reach it (for TER: not exceed it); segment:METRIC=VALUE for each "
        "pair of sentences, normalised:METRIC=VALUE on the normalised texts.",
        rich_help_panel=GATING,
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="No new finding may be as severe or worse: neutral, minor, major, critical; or off.",
        rich_help_panel=GATING,
    ),
]
MaxFindings = Annotated[
    list[str] | None,
    typer.Option(
        "--max-findings",
        metavar="[WHAT=]N",
        help="So many new findings may be there; of a check or a severity: NUM=0, minor=5.",
        rich_help_panel=GATING,
    ),
]
MaxDrop = Annotated[
    list[str] | None,
    typer.Option(
        "--max-drop",
        metavar="METRIC=VALUE",
        help="The score may be worse than the baseline's by so much.",
        rich_help_panel=GATING,
    ),
]
MinPassRate = Annotated[
    str | None,
    typer.Option(
        "--min-pass-rate",
        metavar="SHARE",
        help="So many of the pairs must pass: 0.9 or 90% (default: all).",
        rich_help_panel=GATING,
    ),
]
RequireReason = Annotated[
    bool | None,
    typer.Option(
        "--require-reason/--no-require-reason",
        help="Refuse suppressions that give no reason.",
        rich_help_panel=GATING,
    ),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="What was found before, and accepted: see 'evaluator baseline'; or off.",
        rich_help_panel=GATING,
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "-j",
        "--jobs",
        metavar="NUMBER",
        help="How many pairs are evaluated at a time (default: auto).",
        rich_help_panel=EVALUATING,
    ),
]
