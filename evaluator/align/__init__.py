"""Segments to an alignment; and the word alignment inside one pair."""

from __future__ import annotations

from evaluator.align.confidence import RELATED
from evaluator.align.sentences import align

__all__ = ["RELATED", "align"]
