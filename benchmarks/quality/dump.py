"""What was measured, as JSON lines: to read errors, and to compute again without measuring again.

One line a pair: ``reference``, ``candidate``, ``scores`` by metric, ``findings`` each with code,
severity, confidence, both spans (half-open, in code points of each text), both texts and message.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from benchmarks.quality.measure import METRICS, Found, Measured, TextPair
from evaluator.domain.finding import Severity


def write(lines: TextIO, pair: TextPair, measured: Measured) -> None:
    """One line, complete on disk when this returns, so that a run cut short leaves what it had."""
    findings = [
        {
            "code": one.rule,
            "severity": str(one.severity),
            "confidence": one.confidence,
            "candidate_span": [one.start, one.end],
            "reference_span": list(one.reference_span),
            "candidate_text": one.candidate_text,
            "reference_text": one.reference_text,
            "message": one.message,
        }
        for one in measured.findings
    ]
    row = {
        "reference": pair[0],
        "candidate": pair[1],
        "scores": measured.scores,
        "findings": findings,
    }
    lines.write(f"{json.dumps(row, ensure_ascii=False)}\n")
    lines.flush()


def read(file: Path) -> Iterator[tuple[TextPair, Measured]]:
    """The pairs of a file that ``write`` wrote.

    Raises ValueError, naming the line, where it is no such line or lacks a metric of today.
    """
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                pair = (row["reference"], row["candidate"])
                scores = {name: float(row["scores"][name]) for name in METRICS}
                findings = tuple(_found(one) for one in row["findings"])
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{file}:{number}: not a line of a dump: {error!r}") from error
            yield pair, Measured(scores, findings)


def _found(one: dict[str, object]) -> Found:
    match one:
        case {
            "code": str(code),
            "severity": str(severity),
            "confidence": float() | int() as confidence,
            "candidate_span": [int(start), int(end)],
            "reference_span": [int(left), int(right)],
            "candidate_text": str(candidate),
            "reference_text": str(reference),
            "message": str(message),
        }:
            return Found(
                code,
                Severity(severity),
                start,
                end,
                reference,
                candidate,
                (left, right),
                float(confidence),
                message,
            )
    raise TypeError(f"no finding: {sorted(one)}")
