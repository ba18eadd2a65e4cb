"""Breaks one thing in good texts, on purpose and by a seed.

DEMETR has each kind of error in a few hundred texts of news only; here are some more kinds, in more
texts, and in candidates that already are some way from their reference.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from typing import NamedTuple

from benchmarks.training import wording, writing
from benchmarks.training.sentence import Sentence, UnfitError
from benchmarks.training.sources import Contrast, Original
from benchmarks.training.vocabulary import Vocabulary

Break = Callable[[Sentence, random.Random, Vocabulary], str]
"""Gives the broken text; raises UnfitError where there is nothing to break in this way."""

_TRIES = 4


class Kind(NamedTuple):
    """A kind of error, and how often it is drawn relative to the others."""

    breaks: Break
    weight: float


# Losses are drawn most: they are what readers of a translation mind most and see least.
KINDS = (
    Kind(wording.content_lost, 5.0),
    Kind(wording.opposite, 4.5),
    Kind(wording.near_replaced, 3.0),
    Kind(wording.inflected, 2.5),
    Kind(wording.function_replaced, 2.5),
    Kind(wording.word_added, 2.2),
    Kind(writing.swapped, 2.2),
    Kind(wording.content_replaced, 1.5),
    Kind(writing.misspelt, 1.5),
    Kind(wording.function_lost, 1.2),
    Kind(wording.phrase_lost, 1.2),
    Kind(wording.negated, 1.2),
    Kind(wording.auxiliary_changed, 1.2),
    Kind(wording.number_changed, 1.2),
    Kind(wording.name_changed, 1.2),
    Kind(writing.mark_added, 1.0),
    Kind(wording.untranslated, 0.8),
    Kind(writing.stretched, 0.8),
    Kind(wording.gender_changed, 0.6),
    Kind(writing.repeated, 0.6),
    Kind(writing.spaced, 0.5),
    Kind(writing.lowered, 0.5),
    Kind(writing.unended, 0.4),
    Kind(writing.shuffled, 0.3),
)


def corrupt(original: Original, words: Vocabulary, rng: random.Random) -> Contrast | None:
    """The original and its broken copy; None where it withstood four kinds of error."""
    sentence = Sentence(original.good, original.source)
    weights = [kind.weight for kind in KINDS]
    for kind in rng.choices(KINDS, weights, k=_TRIES):
        try:
            broken = kind.breaks(sentence, rng, words)
        except UnfitError:
            continue
        if broken.strip() and broken != original.good:
            name = kind.breaks.__name__
            return Contrast(name, original.reference, original.good, broken)
    return None


def corrupted(
    originals: Iterable[Original], words: Vocabulary, rng: random.Random
) -> list[Contrast]:
    """Broken copies of all originals that can be broken, in their order, no two alike."""
    found = [corrupt(original, words, rng) for original in originals]
    return list(dict.fromkeys(one for one in found if one))
