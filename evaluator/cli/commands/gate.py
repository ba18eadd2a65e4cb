"""``evaluator gate``."""

from __future__ import annotations

from typing import Annotated

import typer

from evaluator.batch.engine import workers_for
from evaluator.batch.judging import Court, decide, judge_all
from evaluator.cli import gate_options as gated
from evaluator.cli import options as given
from evaluator.cli.app import command
from evaluator.cli.pairs import Asked, Pairs, find_pairs
from evaluator.cli.reports import Reports, targets
from evaluator.cli.settings import load_settings
from evaluator.cli.stderr import Pace, Progress
from evaluator.config import Config
from evaluator.domain.verdict import Status
from evaluator.verdict.baseline_file import load
from evaluator.verdict.policy import require_bar

_EXIT_CODES = {Status.PASSED: 0, Status.FAILED: 1, Status.ERROR: 2}
_INTERRUPTED = 130


@command
def gate(
    ctx: typer.Context,
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
    jobs: gated.Jobs = None,
    fail_under: gated.FailUnder = None,
    fail_on: gated.FailOn = None,
    max_findings: gated.MaxFindings = None,
    max_drop: gated.MaxDrop = None,
    min_pass_rate: gated.MinPassRate = None,
    require_reason: gated.RequireReason = None,
    baseline: gated.Baseline = None,
    exit_zero: Annotated[
        bool,
        typer.Option(
            "--exit-zero",
            help="Exit 0 where the gate failed; what could not be evaluated still exits 2.",
            rich_help_panel=gated.GATING,
        ),
    ] = False,
    output_format: given.OutputFormat = None,
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
    """Decide whether articles are good enough, as one pair or as many.

    Exits 0 if the gate passed, 1 if it failed, 2 if a pair could not be evaluated.
    """
    settings = load_settings(ctx)
    asked = Asked(reference, candidate, reference_dir, candidate_dir, stdin_filename)
    pairs = find_pairs(asked, settings)
    _require_bar(pairs, settings)
    general = settings.general
    court = _court(settings)
    wanted = targets(general, output=output, asked=output_format is not None)
    files = (str(path) for path in (settings.file, general.baseline) if path)
    read = (*pairs.paths, *files, *settings.glossaries)
    with (
        Reports(wanted, read, general, explain=explain, gate=True) as places,
        Progress(quiet=quiet, verbose=verbose) as progress,
    ):
        pace = Pace(progress, len(pairs.tasks))
        run = judge_all(
            pairs.tasks,
            court,
            workers=workers_for(len(pairs.tasks), general.jobs),
            notify=progress,
            done=lambda judgement: pace(judgement.status is Status.PASSED),
        )
        verdict = decide(run, settings.policy(), court, whole=pairs.whole)
        progress.wipe()
        places.write_verdict(verdict)
    if run.interrupted:
        return _INTERRUPTED
    code = _EXIT_CODES[verdict.status]
    return 0 if exit_zero and verdict.status is Status.FAILED else code


def _require_bar(pairs: Pairs, settings: Config) -> None:
    """Refuses a gate that nothing could fail; a bar that holds for some pairs is one."""
    if not any(task.policy.sets_a_bar for task in pairs.tasks):
        require_bar(settings.policy())


def _court(settings: Config) -> Court:
    general = settings.general
    known = load(general.baseline) if general.baseline else None
    return Court(known, settings.suppressions, general.decimals)
