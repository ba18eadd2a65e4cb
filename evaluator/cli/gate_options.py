"""The options that say which pairs are meant, and what a gate holds them to."""

from __future__ import annotations

from typing import Annotated

from evaluator.cli.declare import Argument, Option
from evaluator.cli.options import EVALUATING, READING

GATING = "Gating"

ReferenceOfPair = Annotated[
    str | None,
    Argument(
        "[REFERENCE]",
        help="The article as it should read: a file, or -. Without the two articles, and without "
        "folders, the [[pairs]] of the configuration are meant.",
    ),
]
CandidateOfPair = Annotated[
    str | None,
    Argument("[CANDIDATE]", help="Its (back-)translation: a file, or -."),
]
ReferenceDir = Annotated[
    str | None,
    Option(
        "--reference-dir",
        metavar="FOLDER|GLOB",
        help="References; each belongs to the candidate of its name, whatever the suffixes.",
        group=READING,
    ),
]
CandidateDir = Annotated[
    str | None,
    Option(
        "--candidate-dir",
        metavar="FOLDER|GLOB",
        help="The candidates.",
        group=READING,
    ),
]
FailUnder = Annotated[
    list[str] | None,
    Option(
        "--fail-under",
        metavar="METRIC=VALUE",
        help="The score must reach it (for TER: not exceed it); segment:METRIC=VALUE for each "
        "pair of sentences, normalised:METRIC=VALUE on the normalised texts.",
        group=GATING,
    ),
]
FailOn = Annotated[
    str | None,
    Option(
        "--fail-on",
        metavar="SEVERITY",
        help="No new finding may be as severe or worse: neutral, minor, major, critical; or off.",
        group=GATING,
    ),
]
MaxFindings = Annotated[
    list[str] | None,
    Option(
        "--max-findings",
        metavar="[WHAT=]N",
        help="So many new findings may be there; of a check or a severity: NUM=0, minor=5.",
        group=GATING,
    ),
]
MaxDrop = Annotated[
    list[str] | None,
    Option(
        "--max-drop",
        metavar="METRIC=VALUE",
        help="The score may be worse than the baseline's by so much.",
        group=GATING,
    ),
]
MinPassRate = Annotated[
    str | None,
    Option(
        "--min-pass-rate",
        metavar="SHARE",
        help="So many of the pairs must pass: 0.9 or 90% (default: all).",
        group=GATING,
    ),
]
RequireReason = Annotated[
    bool | None,
    Option(
        "--require-reason/--no-require-reason",
        help="Refuse suppressions that give no reason.",
        group=GATING,
    ),
]
Baseline = Annotated[
    str | None,
    Option(
        "--baseline",
        metavar="FILE",
        help="What was found before, and accepted: see 'evaluator baseline'; or off.",
        group=GATING,
    ),
]
Jobs = Annotated[
    str | None,
    Option(
        "-j",
        "--jobs",
        metavar="NUMBER",
        help="How many pairs are evaluated at a time (default: auto).",
        group=EVALUATING,
    ),
]
