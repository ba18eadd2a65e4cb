"""All metrics on pairs of texts, each pair once, in several processes."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from benchmarks.encoder import encoder as _encoder
from benchmarks.encoder import encoder_ready as _encoder_ready
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from evaluator.encode.cached import CachedEncoder
from evaluator.encode.protocol import TokenVectors
from evaluator.metrics import text_metrics
from evaluator.pipeline import evaluate_pair

TextPair = tuple[str, str]
"""A reference and a candidate."""

METRICS = ("BLEU", "chrF", "TER", "similarity", "greedy", "mqm")
"""All of them so that more is better: TER stands with a minus sign."""

_CHUNK = 64
_PROGRESS_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Found:
    """What a benchmark needs of a finding; spans are half-open, in code points of each text."""

    rule: str
    severity: Severity
    start: int
    end: int
    reference_text: str
    candidate_text: str
    reference_span: tuple[int, int] = (0, 0)
    confidence: float = 1.0
    message: str = ""

    @property
    def family(self) -> str:
        """The rule's letters: ``NUM`` of ``NUM001``."""
        return self.rule.rstrip("0123456789")

    @property
    def major(self) -> bool:
        """Whether it is major or critical."""
        return self.severity.rank >= Severity.MAJOR.rank

    @property
    def minor(self) -> bool:
        """Whether it is minor or worse: neutral ones are remarks."""
        return self.severity.rank >= Severity.MINOR.rank


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one pair by the names of ``METRICS``, and its findings."""

    scores: dict[str, float]
    findings: tuple[Found, ...]


def greedy(reference: TokenVectors, candidate: TokenVectors) -> float:
    """F1 of greedy token matching, as BERTScore has it (Zhang et al. 2020), without idf.

    Each word piece counts with its best cosine on the other side; [CLS] and [SEP] are left out.
    """
    if not len(reference.vectors) or not len(candidate.vectors):
        return 0.0
    cosines = reference.vectors @ candidate.vectors.T
    recall, precision = float(cosines.max(axis=1).mean()), float(cosines.max(axis=0).mean())
    return 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0


def measure(
    pairs: Iterable[TextPair],
    processes: int,
    tell: Callable[[TextPair, Measured], None] = lambda _pair, _measured: None,
) -> dict[TextPair, Measured]:
    """Each of the pairs, measured once; pairs with an empty side are left out.

    ``tell`` is given each pair as soon as it is measured. Progress on stderr.
    """
    # In order of the references, so that their vectors are still held when they come again.
    wanted = sorted({pair for pair in pairs if pair[0].strip() and pair[1].strip()})
    chunks = [wanted[start : start + _CHUNK] for start in range(0, len(wanted), _CHUNK)]
    measured: dict[TextPair, Measured] = {}
    _encoder_ready()
    # The processes share the machine, and the matrices of a sentence are small: threads of OpenBLAS
    # wait for one another longer than they work on them.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    context = multiprocessing.get_context("spawn")
    begun = told = time.monotonic()
    with context.Pool(processes) as pool:
        for chunk, results in zip(chunks, pool.imap(_measure_chunk, chunks), strict=True):
            for pair, one in zip(chunk, results, strict=True):
                measured[pair] = one
                tell(pair, one)
            now = time.monotonic()
            if now - told > _PROGRESS_SECONDS:
                told = now
                line = f"{len(measured)} of {len(wanted)} pairs in {now - begun:.0f} s"
                print(line, file=sys.stderr, flush=True)
    return measured


def _measure_chunk(pairs: Sequence[TextPair]) -> list[Measured]:
    encoder = _encoder()
    texts = list(dict.fromkeys(text for pair in pairs for text in pair))
    encoder.encode(texts)
    tokens = dict(zip(texts, encoder.encode_tokens(texts), strict=True))
    return [_measure(pair, encoder, tokens) for pair in pairs]


def _measure(pair: TextPair, encoder: CachedEncoder, tokens: dict[str, TokenVectors]) -> Measured:
    reference, candidate = pair
    ours = Options(metrics=("similarity", "mqm"))
    evaluation = evaluate_pair(reference, candidate, ours, encoder=encoder)
    scores = {name: score(reference, candidate) for name, score in _text_scores().items()}
    scores |= {one.name: one.value for one in evaluation.scores}
    scores["greedy"] = greedy(tokens[reference], tokens[candidate])
    findings = tuple(
        Found(
            rule=one.rule,
            severity=one.severity,
            start=one.candidate_span.start,
            end=one.candidate_span.end,
            reference_text=one.reference_text,
            candidate_text=one.candidate_text,
            reference_span=(one.reference_span.start, one.reference_span.end),
            confidence=one.confidence,
            message=one.message,
        )
        for one in evaluation.findings
    )
    return Measured(scores, findings)


@cache
def _text_scores() -> dict[str, Callable[[str, str], float]]:
    """The numbers of sacrebleu for one raw segment; TER negated."""

    def scorer(name: str, sign: int) -> Callable[[str, str], float]:
        metric = text_metrics()[name].build("en", sentence=True)
        return lambda reference, candidate: (
            sign * float(metric.sentence_score(candidate, [reference]).score)
        )

    return {"BLEU": scorer("bleu", 1), "chrF": scorer("chrf", 1), "TER": scorer("ter", -1)}


def accuracy(pairs: Iterable[tuple[float, float]]) -> float | None:
    """The share of (better, worse) values in the right order; a tie is wrong. None of nothing."""
    right = [better > worse for better, worse in pairs]
    return float(np.mean(right)) if right else None
