"""Numbers, each with what is needed to compare it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from evaluator.domain.finding import Severity
from evaluator.domain.record import record


class Variant(StrEnum):
    """Which text a score was taken on."""

    RAW = "raw"
    NORMALISED = "normalised"


@record
class Interval:
    """A confidence interval, in the score's own unit: ``level`` 0.95 by bootstrap resampling."""

    low: float
    high: float
    mean: float
    level: float = 0.95


@record
class Account:
    """Where a value of ``mqm`` comes from, in penalty points for each 100 words of the reference.

    ``words`` is how many the reference has. ``findings`` holds what those of each severity cost,
    ``doubts`` what words cost beyond the findings that explain them, ``letters`` what is charged
    for letters that differ.
    """

    words: int
    findings: Mapping[Severity, float] = field(hash=False)
    doubts: float
    letters: float

    @property
    def penalty(self) -> float:
        """The sum p of all of it; the value is 100·exp(-p/100)."""
        return sum(self.findings.values()) + self.doubts + self.letters


@record
class Score:
    """One number.

    ``name`` as sacrebleu writes it (``BLEU``, ``chrF2``, ``chrF2++``, ``TER``), ``similarity`` or
    ``mqm``; ``value`` from 0 to ``scale`` (TER may exceed it); ``signature`` says how it was
    computed, and two scores may be compared only where their signatures are equal. ``account`` is
    there for the documents' ``mqm`` where their meaning was compared.
    """

    name: str
    value: float
    scale: float
    higher_is_better: bool
    signature: str
    variant: Variant = Variant.RAW
    interval: Interval | None = None
    account: Account | None = None
