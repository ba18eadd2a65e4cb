"""Negation: the words that carry it."""

from __future__ import annotations

from functools import cache

from evaluator.data import load


@cache
def negations(language: str) -> frozenset[str]:
    """The negators of a language, case-folded as tokens carry them; empty where none are known."""
    table = load("negation").get(language)
    return frozenset(table["negators"]) if table else frozenset()
