"""Numbers, each with what is needed to compare it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Variant(StrEnum):
    """Which text a score was taken on."""

    RAW = "raw"
    NORMALISED = "normalised"


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval, in the score's own unit: ``level`` 0.95 by bootstrap resampling."""

    low: float
    high: float
    mean: float
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Score:
    """One number.

    ``name`` as sacrebleu writes it (``BLEU``, ``chrF2``, ``chrF2++``, ``TER``), ``similarity`` or
    ``mqm``; ``value`` from 0 to ``scale`` (TER may exceed it); ``signature`` says how it was
    computed, and two scores may be compared only where their signatures are equal.
    """

    name: str
    value: float
    scale: float
    higher_is_better: bool
    signature: str
    variant: Variant = Variant.RAW
    interval: Interval | None = None
