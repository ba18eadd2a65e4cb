"""Scales of strength: which step of which scale the words of a sentence stand on."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from evaluator.data import load, words
from evaluator.domain.words import Token, TokenKind
from evaluator.text.inflections import graded, is_past_form
from evaluator.text.lemmas import lemma
from evaluator.text.number_words import number_words
from evaluator.text.tokens import tokenise

_Phrase = tuple[str, ...]


class Scale(NamedTuple):
    """A scale of ``data/scales.toml``.

    ``steps`` are sets of phrases, each a tuple of stems, the weakest step first; ``major`` is the
    number of steps from which on a change is major. ``verbs``: its words count as verbs;
    ``number``: they count before a number; ``negated``: its steps differ under a negation too;
    ``denied``: they differ there alone ("must not" forbids, "need not" does not).
    """

    name: str
    code: str
    major: int
    steps: tuple[frozenset[_Phrase], ...]
    verbs: bool = False
    number: bool = False
    negated: bool = True
    denied: bool = False


class Step(NamedTuple):
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
            tuple(frozenset(_stems(phrase) for phrase in step) for step in row["steps"]),
            verbs=row.get("verbs", False),
            number=row.get("number", False),
            negated=row.get("negated", True),
            denied=row.get("denied", False),
        )
        for row in load("scales")["scale"]
        if row["code"] == code
    )


def find_steps(tokens: tuple[Token, ...], code: str) -> tuple[Step, ...]:
    """Every phrase of the family's scales among the tokens, the longest at each place.

    One phrase may stand on several scales ("could": obligation and certainty): one step for each.
    Words that are something else there are left out: those of idioms ("after all"), the month of
    May and other nouns that look like modals, nouns on a scale of verbs, and bounds that bound no
    number ("over the river").
    """
    stems = tuple(token.lemma for token in tokens)
    phrases = _by_first_stem(code)
    idle = _in_idioms(stems)
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
                ends[name] = step.end
                there = range(start, step.end)
                if idle.isdisjoint(there) and _are_forms(tokens, step) and _meant(tokens, step):
                    found.append(step)
    return tuple(found)


def _meant(tokens: tuple[Token, ...], step: Step) -> bool:
    """Whether the words have the sense that puts them on the scale."""
    first = tokens[step.start]
    before = tokens[step.start - 1].norm if step.start else ""
    behind = tokens[step.end].norm if step.end < len(tokens) else ""
    noun = before in words("syntax", "en", "noun_openers")
    counts = number_follows(tokens, step.end)
    if step.scale.number or first.norm == "some":
        return counts == step.scale.number
    if first.norm in words("syntax", "en", "modal_homonyms"):
        return not (noun or counts or (step.start and first.text[0].isupper()))
    if not step.scale.verbs:
        return True
    if behind == "to" and first.norm in words("factuality", "en", "hearsay", "being"):
        return before not in words("syntax", "en", "passive")  # "is said to": MOD003
    complement = behind in words("syntax", "en", "noun_complements")
    verbal = is_past_form(first.norm) or first.norm.endswith("ing")
    if complement and not verbal:
        return False  # "a plan for", "demand for"; but "planned for", "preparing for"
    return not noun or behind in words("syntax", "en", "content_clause")


def _are_forms(tokens: tuple[Token, ...], step: Step) -> bool:
    """Whether the words are forms of the phrase's own: a "margin" has the stem of "marginal"."""
    here = tokens[step.start : step.end]
    phrases = _written(step.scale.code)[step.scale.name, tuple(token.lemma for token in here)]
    return any(
        all(_is_form(token.norm, word) for token, word in zip(here, phrase, strict=True))
        for phrase in phrases
    )


@lru_cache(maxsize=65536)
def _is_form(norm: str, word: str) -> bool:
    """Whether one is a form of the other, "possible" of "possibly" among them."""
    return norm == word or any(
        one in {base for base, _ in graded(other)} for one, other in ((norm, word), (word, norm))
    )


@cache
def _written(code: str) -> dict[tuple[str, _Phrase], list[_Phrase]]:
    """The phrases of a family as they are written, by the name of their scale and their stems."""
    table: dict[tuple[str, _Phrase], list[_Phrase]] = {}
    for row in load("scales")["scale"]:
        for phrase in (one for step in row["steps"] if row["code"] == code for one in step):
            words_ = tuple(token.norm for token in tokenise(phrase))
            table.setdefault((row["name"], _stems(phrase)), []).append(words_)
    return table


def number_follows(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a number stands at ``index``, or behind the sign of its currency or an article."""
    while index < len(tokens) and tokens[index].norm in words("syntax", "en", "before_numbers"):
        index += 1
    if index == len(tokens):
        return False
    known, norm = number_words("en"), tokens[index].norm
    numeral = known.value(norm) is not None or known.scale(norm) is not None
    vague = norm in known.vague or norm in known.fractions
    return numeral or vague or tokens[index].kind is TokenKind.NUMBER


def _in_idioms(stems: _Phrase) -> set[int]:
    """The places of tokens that belong to an idiom."""
    found: set[int] = set()
    for start, stem in enumerate(stems):
        for idiom in _idioms().get(stem, ()):
            if stems[start : start + len(idiom)] == idiom:
                found.update(range(start, start + len(idiom)))
    return found


@cache
def _idioms() -> dict[str, list[_Phrase]]:
    table: dict[str, list[_Phrase]] = {}
    for phrase in load("scales")["idioms"]:
        stems = _stems(phrase)
        table.setdefault(stems[0], []).append(stems)
    return table


@cache
def _by_first_stem(code: str) -> dict[str, list[tuple[_Phrase, Scale, int]]]:
    table: dict[str, list[tuple[_Phrase, Scale, int]]] = {}
    for scale in scales(code):
        for level, phrases in enumerate(scale.steps):
            for phrase in sorted(phrases):
                table.setdefault(phrase[0], []).append((phrase, scale, level))
    return table


def _stems(phrase: str) -> _Phrase:
    """A phrase as it is found in a text: tokenised like one."""
    words = phrase.split()
    if all(word.isalpha() and word.islower() for word in words):
        return tuple(map(lemma, words))  # which is the same, and most phrases are such
    return tuple(token.lemma for token in tokenise(phrase))
