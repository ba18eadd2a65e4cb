"""Phrases replaced by a word that says the opposite: "turned down", "accepted"."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.polarity import is_negated
from evaluator.checks.view import View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.text.antonyms import are_contrasts, are_opposites
from evaluator.text.phrases import PhrasalVerb, phrasal_verbs
from evaluator.text.tokens import tokenise

_NEAR = 4  # tokens between a verb and what it governs


def phrases_opposed(pair: Pair) -> Iterator[Shift]:
    """A shift for each phrasal verb and the word that was put for it.

    A word stands for the phrase where it is linked with one of its words, or where no link holds
    either and the same word of content follows both.
    """
    sides = lost(pair), gained(pair)
    for view, back in (sides, sides[::-1]):
        for phrase in phrasal_verbs(view.tokens):
            if view.is_kept(phrase.start) or phrase.start in view.said:
                continue
            for j in _in_its_place(view, back, phrase):
                if _opposed(view, back, phrase, j):
                    yield _shift(view, back, phrase, j)
                    break


def _in_its_place(view: View, back: View, phrase: PhrasalVerb) -> list[int]:
    linked = [view.links[i] for i in range(phrase.start, phrase.end) if i in view.links]
    head = view.linked_behind(phrase.end - 1)
    if head is None or not view.same_form(head) or head - phrase.end > _NEAR:
        return linked
    there = view.links[head]
    return linked + [j for j in range(max(0, there - _NEAR), there) if j not in back.links]


def _opposed(view: View, back: View, phrase: PhrasalVerb, j: int) -> bool:
    other = back.tokens[j]
    if not other.content or is_negated(view, phrase.start) != is_negated(back, j):
        return False
    return any(
        are_opposites(synonym, other) or are_contrasts(synonym, other)
        for word in phrase.synonyms
        for synonym in tokenise(word)
    )


def _shift(view: View, back: View, phrase: PhrasalVerb, j: int) -> Shift:
    texts = view.text(phrase.start, phrase.end), back.tokens[j].text
    left, right = texts if view.from_reference else texts[::-1]
    return view.shift(
        f"“{left}” became its opposite, “{right}”",
        view.span(phrase.start, phrase.end),
        back.span(j, j + 1),
        Severity.MAJOR,
        0.7,
    )
