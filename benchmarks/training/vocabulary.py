"""Words to put where they do not belong, gathered from the texts themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from evaluator.domain.words import TokenKind
from evaluator.encode.protocol import Vectors
from evaluator.text.tokens import tokenise
from evaluator.text.wordnet import are_like, senses

_TEXTS = 8000
# Words seen less often are left out: among them are misspelt ones.
_LEAST_COMMON, _LEAST_NAME, _LEAST_FUNCTION = 3, 2, 20
_NEIGHBOURS = 12
_ROWS = 512  # of cosines at once
# What tells an adverb, a participle, a degree and a third person or plural apart.
_ENDINGS = ("ly", "ing", "ed", "er", "est", "s")


class Vocabulary(NamedTuple):
    """Words by their norms, sorted.

    ``common`` are content words in small letters, ``names`` those that mostly begin with a capital,
    as they are mostly written; ``function`` words; ``forms`` the words of each lemma; ``near`` for
    content words those whose vectors are nearest; ``opposites``, where there are any, the common
    words that WordNet has for opposites, in a form with the same ending.
    """

    common: tuple[str, ...]
    names: tuple[str, ...]
    function: tuple[str, ...]
    forms: dict[str, tuple[str, ...]]
    near: dict[str, tuple[str, ...]]
    opposites: dict[str, tuple[str, ...]]


def gather(texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]) -> Vocabulary:
    """The words of at most 8000 of the texts; ``encode`` gives unit vectors."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    forms: dict[str, set[str]] = defaultdict(set)
    content: set[str] = set()
    for text in texts[:_TEXTS]:
        for token in tokenise(text):
            if token.kind is TokenKind.WORD:
                written[token.norm][token.text] += 1
                forms[token.lemma].add(token.norm)
                if token.content:
                    content.add(token.norm)
    seen = {word: spellings.total() for word, spellings in written.items()}
    usual = {word: spellings.most_common(1)[0][0] for word, spellings in written.items()}
    letters = sorted(word for word in content if word.isalpha())
    common = [word for word in letters if seen[word] >= _LEAST_COMMON]
    uncapped = tuple(word for word in common if usual[word].islower())
    function = sorted(word for word in written if word not in content)
    return Vocabulary(
        common=uncapped,
        names=tuple(
            usual[word]
            for word in letters
            if seen[word] >= _LEAST_NAME and usual[word][:1].isupper()
        ),
        function=tuple(word for word in function if seen[word] >= _LEAST_FUNCTION),
        forms={lemma: tuple(sorted(words)) for lemma, words in forms.items()},
        near=_near(common, encode),
        opposites=_opposites(uncapped),
    )


def _near(
    words: Sequence[str], encode: Callable[[Sequence[str]], Vectors]
) -> dict[str, tuple[str, ...]]:
    """For each word those with the greatest cosines, itself left out."""
    if not words:
        return {}
    vectors = encode(words)
    found = {}
    for start in range(0, len(words), _ROWS):
        cosines = vectors[start : start + _ROWS] @ vectors.T
        nearest = np.argsort(-cosines, axis=1, kind="stable")[:, : _NEIGHBOURS + 1]
        for place, row in enumerate(nearest.tolist(), start):
            found[words[place]] = tuple(words[j] for j in row if j != place)[:_NEIGHBOURS]
    return found


def _opposites(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """For each word the others that are its opposites and of no like sense, in their order."""
    known = {word: senses(word) for word in words}
    meant = defaultdict(set)
    for word, one in known.items():
        for number in one.own | one.heads:
            meant[number].add(word)
    found: dict[str, set[str]] = defaultdict(set)
    for word, one in known.items():
        for number in one.opposites:
            for other in meant.get(number, ()):
                if _ending(word) == _ending(other) and not are_like(one, known[other]):
                    found[word].add(other)
                    found[other].add(word)
    return {word: tuple(sorted(found[word])) for word in words if word in found}


def _ending(word: str) -> str:
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "")
