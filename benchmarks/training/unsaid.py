"""Additions that read well: a word that both sides have is taken from the reference.

What was a good candidate then says more than its reference. A word drawn at random and put anywhere
reads badly, and a network learns to look for that.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from benchmarks.training.sentence import Sentence
from benchmarks.training.sources import Contrast, Original
from evaluator.text.wordnet import senses

_VOWELS = "aeiou"
_MANNER = "ly"
_SHORTEST_MANNER = 5


def unsaid(originals: Iterable[Original], rng: random.Random) -> list[Contrast]:
    """For each original with such words one of them, drawn, is said by its candidate alone.

    They are adjectives and adverbs that both sides have once: without others a sentence breaks.
    """
    found = []
    for original in originals:
        sides = Sentence(original.reference), Sentence(original.good)
        places = [_spare(side) for side in sides]
        if shared := sorted(places[0].keys() & places[1].keys()):
            word = rng.choice(shared)
            reference, good = (
                side.cut(spare[word], spare[word])
                for side, spare in zip(sides, places, strict=True)
            )
            found.append(Contrast("unsaid", reference, good, original.good))
    return found


def _spare(sentence: Sentence) -> dict[str, int]:
    """The words that a sentence can do without and that it has once, with their places."""
    places: dict[str, list[int]] = {}
    for place in sentence.content:
        places.setdefault(sentence.tokens[place].norm, []).append(place)
    return {
        norm: found[0]
        for norm, found in places.items()
        if len(found) == 1 and _qualifies(norm) and _fits_without(sentence, found[0])
    }


def _qualifies(word: str) -> bool:
    """Whether it is an adjective of one of WordNet's clusters, or an adverb of manner."""
    manner = len(word) >= _SHORTEST_MANNER and word.endswith(_MANNER)
    return manner or bool(senses(word).heads)


def _fits_without(sentence: Sentence, place: int) -> bool:
    """Whether a word stands behind it, and an article before it would be the same without it."""
    tokens = sentence.tokens
    if place + 1 == len(tokens) or not tokens[place + 1].text[:1].isalpha():
        return False
    article = place and tokens[place - 1].norm in {"a", "an"}
    both = (tokens[place].norm[:1] in _VOWELS, tokens[place + 1].norm[:1] in _VOWELS)
    return not article or both[0] == both[1]
