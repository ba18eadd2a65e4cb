"""Scales of strength: which step of which scale the words of a sentence stand on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from evaluator.data import load
from evaluator.domain.words import Token
from evaluator.text.lemmas import lemma


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale of ``data/scales.toml``.

    ``steps`` are sets of phrases, each a tuple of stems, the weakest step first; ``major`` is the
    number of steps from which on a change is major.
    """

    name: str
    code: str
    major: int
    steps: tuple[frozenset[tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Tokens ``[start, end)`` that stand on step ``level`` (from 0) of ``scale``."""

    scale: Scale
    level: int
    start: int
    end: int


@cache
def scales(code: str) -> tuple[Scale, ...]:
    """The scales of a family, ``MOD`` or ``STR``."""
    return tuple(
        Scale(
            row["name"],
            row["code"],
            row["major"],
            tuple(
                frozenset(tuple(lemma(word) for word in phrase.split()) for phrase in step)
                for step in row["steps"]
            ),
        )
        for row in load("scales")["scale"]
        if row["code"] == code
    )


def find_steps(tokens: tuple[Token, ...], code: str) -> tuple[Step, ...]:
    """Every phrase of the family's scales among the tokens, the longest at each place.

    One phrase may stand on several scales ("could": obligation and certainty): one step for each.
    """
    stems = tuple(token.lemma for token in tokens)
    found: list[Step] = []
    for scale in scales(code):
        taken = -1
        for start in range(len(stems)):
            step = _longest(scale, stems, start) if start > taken else None
            if step is not None:
                found.append(step)
                taken = step.end - 1
    return tuple(found)


def _longest(scale: Scale, stems: tuple[str, ...], start: int) -> Step | None:
    best: Step | None = None
    for level, phrases in enumerate(scale.steps):
        for phrase in phrases:
            end = start + len(phrase)
            if stems[start:end] == phrase and (best is None or end > best.end):
                best = Step(scale, level, start, end)
    return best
