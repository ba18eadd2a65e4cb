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
    phrases = _by_first_stem(code)
    found: list[Step] = []
    ends: dict[str, int] = {}
    for start, stem in enumerate(stems):
        longest: dict[str, Step] = {}
        for phrase, scale, level in phrases.get(stem, ()):
            end = start + len(phrase)
            best = longest.get(scale.name)
            if stems[start:end] == phrase and (best is None or end > best.end):
                longest[scale.name] = Step(scale, level, start, end)
        for name, step in longest.items():
            if start >= ends.get(name, 0):
                found.append(step)
                ends[name] = step.end
    return tuple(found)


@cache
def _by_first_stem(code: str) -> dict[str, list[tuple[tuple[str, ...], Scale, int]]]:
    table: dict[str, list[tuple[tuple[str, ...], Scale, int]]] = {}
    for scale in scales(code):
        for level, phrases in enumerate(scale.steps):
            for phrase in sorted(phrases):
                table.setdefault(phrase[0], []).append((phrase, scale, level))
    return table
