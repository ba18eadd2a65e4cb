"""The programs that are timed, each a fresh process on the same 28 pairs or the two articles."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.machine import REPOSITORY
from evaluator.domain.evaluation import Options
from evaluator.encode.embedded import embedded_folder
from evaluator.pipeline import evaluate

_BIN = Path(sys.executable).parent
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
_SEEDS = ("seeds/moscow_times.txt", "seeds/back_translation.txt")

WARM, COLD, PLAIN, VERSION = "evaluator, warm", "evaluator, cold", "--no-embeddings", "--version"
BERT_SCORE, SACREBLEU, INTERPRETER = "bert-score", "sacrebleu", "python -c pass"


def _nothing() -> None:
    """Most need no preparation."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A command, what it does, and what must be done before each run (not timed)."""

    name: str
    what: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[], None] = _nothing


def surroundings(own: Mapping[str, str]) -> dict[str, str]:
    """The environment of a run: this process's, and the contender's own.

    Whoever is installed by pip comes compiled to bytecode; a checkout compiles itself at the first
    run, unless it is forbidden to, and would then do it again at each. It is not forbidden here.
    """
    inherited = {key: value for key, value in os.environ.items() if key != _NO_BYTECODE}
    return {**inherited, **own}


def contenders(work: Path) -> list[Contender]:
    """All of them, with their files in ``work``; the model is exported here, not later.

    Raises CalledProcessError where the program does not run at all.
    """
    warm, cold = work / "warm", work / "cold"
    evaluator = (str(_BIN / "evaluator"),)
    score = (*evaluator, "score", *_SEEDS)
    _run(score, {"EVALUATOR_CACHE": str(warm)})
    shutil.copytree(warm, cold)
    reference, candidate, pairs = _write_pairs(work, warm)
    return [
        Contender(WARM, "score, second run", score, {"EVALUATOR_CACHE": str(warm)}),
        Contender(
            COLD,
            "score, model exported, no vector cached",
            score,
            {"EVALUATOR_CACHE": str(cold)},
            lambda: _forget_vectors(cold),
        ),
        Contender(PLAIN, "score --no-embeddings", (*score, "--no-embeddings")),
        Contender(VERSION, "evaluator --version", (*evaluator, "--version")),
        Contender(INTERPRETER, "a bare interpreter start", (sys.executable, "-c", "pass")),
        Contender(
            BERT_SCORE,
            f"its command line, {pairs} pairs, the same model",
            _bert_score(reference, candidate),
            # Nothing is asked of the network, and no time is lost in trying.
            {"HF_HUB_OFFLINE": "1"},
        ),
        Contender(
            SACREBLEU,
            f"its command line, {pairs} pairs, -m bleu chrf ter",
            _sacrebleu(reference, candidate),
        ),
    ]


def _bert_score(reference: Path, candidate: Path) -> tuple[str, ...]:
    files = ("-r", str(reference), "-c", str(candidate))
    # All six layers: a path is in no table of bert-score's that would say which to use.
    model = ("-m", str(embedded_folder()), "-l", "6", "--use_fast_tokenizer")
    return (str(_BIN / "bert-score"), *files, *model)


def _sacrebleu(reference: Path, candidate: Path) -> tuple[str, ...]:
    options = ("-m", "bleu", "chrf", "ter")
    return (str(_BIN / "sacrebleu"), str(reference), "-i", str(candidate), *options)


def _write_pairs(work: Path, cache: Path) -> tuple[Path, Path, int]:
    """The aligned pairs of the two articles, line by line, as the others want them."""
    reference, candidate = (REPOSITORY / seed for seed in _SEEDS)
    pairs = evaluate(reference, candidate, Options(cache=cache)).pairs
    files = (work / "reference.txt", work / "candidate.txt")
    texts = ([one.reference.text for one in pairs], [one.candidate.text for one in pairs])
    for file, lines in zip(files, texts, strict=True):
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return (*files, len(pairs))


def _forget_vectors(cache: Path) -> None:
    """Back to a cache with the exported model and nothing else."""
    for file in cache.glob("vectors-*"):
        file.unlink()


def _run(command: tuple[str, ...], environment: Mapping[str, str]) -> None:
    subprocess.run(
        command,
        cwd=REPOSITORY,
        env=surroundings(environment),
        stdout=subprocess.DEVNULL,
        check=True,
    )
