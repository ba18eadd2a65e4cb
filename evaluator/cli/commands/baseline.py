"""``evaluator baseline``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from evaluator.batch.engine import workers_for
from evaluator.batch.judging import Court, judge_all
from evaluator.cli import gate_options as gated
from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.output import StandardOutput
from evaluator.cli.pairs import Asked, Pairs, find_pairs
from evaluator.cli.settings import load_settings
from evaluator.cli.stderr import Pace, Progress, error_line
from evaluator.cli.words import one_of
from evaluator.config import Config
from evaluator.domain.errors import UsageError
from evaluator.domain.verdict import Judgement, Status
from evaluator.report.wording import counted
from evaluator.verdict import baseline_file
from evaluator.verdict.baseline import Baseline, prune, show, update, write

_ACTIONS = ("write", "update", "prune", "show")
_NOT_EVALUATED = 2


@command
def baseline(
    ctx: typer.Context,
    action: Annotated[
        str,
        typer.Argument(
            metavar="ACTION",
            help="write: accept all that is there now, and nothing else. update: accept it as "
            "well. prune: forget what is fixed. show: print what is accepted.",
        ),
    ],
    reference: gated.ReferenceOfPair = None,
    candidate: gated.CandidateOfPair = None,
    *,
    reference_dir: gated.ReferenceDir = None,
    candidate_dir: gated.CandidateDir = None,
    input_format: given.InputFormat = None,
    stdin_filename: given.StdinFilename = None,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    metrics: given.Metrics = None,
    select: given.Select = None,
    ignore: given.Ignore = None,
    min_severity: given.MinSeverity = None,
    min_confidence: given.MinConfidence = None,
    glossary: given.Glossary = None,
    keep: given.Keep = None,
    model: given.Model = None,
    embeddings: given.Embeddings = None,
    cache_dir: given.CacheDir = None,
    jobs: gated.Jobs = None,
    baseline: gated.Baseline = None,
    quiet: given.Quiet = False,
    verbose: given.Verbose = False,
) -> int:
    """Keep what a gate accepts: the findings and scores of today, in a file.

    Exits 2 if a pair could not be evaluated; 'update' and 'prune' then leave it as it was.
    """
    chosen = one_of(action, _ACTIONS, "ACTION")
    settings = load_settings(ctx)
    path = settings.general.baseline
    if path is None:
        raise UsageError(
            "no baseline is named",
            hint="give --baseline FILE, or set baseline in evaluator.toml, so that the gate knows",
        )
    known = Baseline() if chosen == "write" else baseline_file.load(path)
    asked = Asked(reference, candidate, reference_dir, candidate_dir, stdin_filename)
    if chosen == "show":
        return _show(known, asked)
    pairs = find_pairs(asked, settings)
    with StandardOutput() as out, Progress(quiet=quiet, verbose=verbose) as progress:
        judgements = _judgements(pairs, settings, progress)
        progress.wipe()
        made = _made(chosen, known, judgements, whole=pairs.whole)
        baseline_file.save(made, path)
        if not quiet:
            out.write(_summary(made, path), utf8=False)
    missing = [one for one in judgements if one.status is Status.ERROR]
    for one in missing:
        error_line(one.error or f"{one.name}: the texts look unrelated")
    return _NOT_EVALUATED if missing else 0


def _show(known: Baseline, asked: Asked) -> int:
    if asked != Asked():
        raise UsageError("'show' evaluates nothing", hint="leave the articles out")
    with StandardOutput() as out:
        out.write(show(known), utf8=False)
    return 0


def _judgements(
    pairs: Pairs, settings: Config, progress: Callable[[str], None]
) -> tuple[Judgement, ...]:
    """All of them: half a baseline would let the other half's findings fail the gate."""
    pace = Pace(progress, len(pairs.tasks))
    run = judge_all(
        pairs.tasks,
        Court(None, settings.suppressions, settings.general.decimals),
        workers=workers_for(len(pairs.tasks), settings.general.jobs),
        notify=progress,
        done=lambda judgement: pace(judgement.evaluation is not None),
    )
    if run.interrupted:
        raise KeyboardInterrupt
    return run.judgements


def _made(
    action: str, known: Baseline, judgements: tuple[Judgement, ...], *, whole: bool
) -> Baseline:
    match action:
        case "write":
            return write(judgements)
        case "update":
            return update(known, judgements)
    return prune(known, judgements, names={one.name for one in judgements} if whole else None)


def _summary(made: Baseline, path: Path) -> str:
    findings = sum(len(entry.findings) for entry in made.pairs.values())
    pairs = counted(len(made.pairs), "pair")
    return f"{path}: {counted(findings, 'finding')} accepted in {pairs} of articles\n"
