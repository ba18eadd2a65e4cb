"""Which word became which, inside one pair.

Every token of one side is compared with every token of the other: by form (equal, inflected,
spelt otherwise) and, where there are vectors, by meaning in context. What the neighbours say counts
too, since a text is full of "the" and "of" that fit anywhere. Then the best links are taken first,
each token once (greedy matching: an optimal assignment would cost 0.3 s of import for scipy).
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from evaluator.align.meanings import Meanings
from evaluator.align.strays import REACH, uncrossed, without_stray_words
from evaluator.data import words
from evaluator.domain.words import LinkKind, Token, TokenKind, WordAlignment, WordLink
from evaluator.text.acronyms import said_in_short
from evaluator.text.closed_classes import is_closed, is_open, is_replaceable, may_stand_for
from evaluator.text.lemmas import lemma
from evaluator.text.phrases import said_otherwise
from evaluator.text.variants import read_as, spelling_key

_POSSESSIVES = {"'s", "s"}  # which may be "is", too

_Matrix = NDArray[np.float32]

VECTOR_FLOOR = 0.45
"""A cosine below this is no link: what was tried is in shared/libraries.md ("word alignment")."""
FUNCTION_FLOOR = 0.60
"""Function words resemble one another in every context, so they must be closer to be linked."""
MIXED_FLOOR = 0.75
"""A content word takes on the meaning of the function word beside it: closer still."""

SLOT_SCORE = 0.2
"""The least score of two words that are held together by their place alone."""

_FORM_SCORE = {LinkKind.EXACT: 1.0, LinkKind.VARIANT: 0.98, LinkKind.LEMMA: 0.95}
_NEIGHBOUR_WEIGHT = 0.3  # enough to choose between equal words, too little to make a link
_PLACE_WEIGHT = 0.03  # breaks ties: a word tends to keep its place


def align_words(
    reference: tuple[Token, ...],
    candidate: tuple[Token, ...],
    vectors: tuple[Meanings, Meanings] | None = None,
) -> WordAlignment:
    """Links the tokens of the two sides of a pair.

    ``vectors`` are the meanings of the same tokens; without them only forms are compared.
    Links of kind VECTOR carry the cosine as their score, the others a constant by kind.
    """
    if not reference or not candidate:
        return WordAlignment((), (0.0,) * len(reference), (0.0,) * len(candidate))
    form, kinds = _forms(reference, candidate)
    meaning = _meanings(reference, candidate, vectors)
    base = np.maximum(form, np.where(_linkable(reference, candidate, meaning), meaning, 0.0))
    telling = np.where(_content(reference)[:, None] & _content(candidate)[None, :], base, base / 2)
    score = base + _NEIGHBOUR_WEIGHT * _neighbours(telling) + _PLACE_WEIGHT * _places(base.shape)
    score[base <= 0.0] = 0.0
    chosen = _greedy(score)
    chosen = uncrossed(chosen, kinds)
    chosen = without_stray_words(chosen, kinds, reference, candidate)
    links = [
        WordLink(i, j, round(min(float(base[i, j]), 1.0), 4), kinds.get((i, j), LinkKind.VECTOR))
        for i, j in sorted(chosen.items())
    ]
    links += [
        WordLink(i, j, round(max(float(meaning[i, j]), SLOT_SCORE), 4), LinkKind.SLOT)
        for i, j in _slots(chosen, reference, candidate)
    ]
    by_form = {(link.reference, link.candidate) for link in links if link.kind in _FORM_SCORE}
    said, given = said_otherwise(reference, candidate)
    said |= said_in_short(reference, candidate)
    given |= said_in_short(candidate, reference)
    return WordAlignment(
        tuple(sorted(links, key=lambda link: link.reference)),
        _support(meaning, {j for _, j in by_form}, said),
        _support(meaning.T, {i for i, _ in by_form}, given),
        said,
        given,
    )


def _support(meaning: _Matrix, spoken_for: set[int], said: frozenset[int]) -> tuple[float, ...]:
    """For each row the best cosine with a column that does not stand for its own form already.

    In context "will" comes near to "eventually" beside it; but "will" is there for "will". Rows
    that are ``said`` on the other side need no such column.
    """
    free = [j for j in range(meaning.shape[1]) if j not in spoken_for]
    best = np.clip(meaning[:, free].max(axis=1, initial=0.0), 0.0, 1.0)
    best[list(said)] = 1.0
    return tuple(round(float(value), 4) for value in best)


def _forms(
    reference: tuple[Token, ...], candidate: tuple[Token, ...]
) -> tuple[_Matrix, dict[tuple[int, int], LinkKind]]:
    """Scores by form alone, and the kind behind each."""
    scores: _Matrix = np.zeros((len(reference), len(candidate)), dtype=np.float32)
    kinds: dict[tuple[int, int], LinkKind] = {}
    # The weakest kind first, so that a stronger one is written over it.
    for kind, key in (
        (LinkKind.LEMMA, _stem),
        (LinkKind.VARIANT, _spelling),
        (LinkKind.EXACT, _norm),
    ):
        places: dict[str, list[int]] = {}
        for j, token in enumerate(candidate):
            places.setdefault(key(token), []).append(j)
        places.pop("", None)
        for i, token in enumerate(reference):
            for j in places.get(key(token), ()):
                kinds[i, j] = kind
    if kinds:
        rows, columns = zip(*kinds, strict=True)
        scores[rows, columns] = [_FORM_SCORE[kind] for kind in kinds.values()]
    return scores, kinds


def _norm(token: Token) -> str:
    return token.norm


def _stem(token: Token) -> str:
    if token.kind is TokenKind.PUNCTUATION:
        return lemma(read_as(token.text))  # "%" stands for "percent"
    return token.lemma if token.kind is TokenKind.WORD else ""


def _spelling(token: Token) -> str:
    return spelling_key(token.norm) if token.kind is TokenKind.WORD else ""


def _meanings(
    reference: tuple[Token, ...],
    candidate: tuple[Token, ...],
    vectors: tuple[Meanings, Meanings] | None,
) -> _Matrix:
    """Cosines between the tokens' vectors; zeros where there are none."""
    if vectors is None:
        return np.zeros((len(reference), len(candidate)), dtype=np.float32)
    return np.asarray(vectors[0].rows @ vectors[1].rows.T, dtype=np.float32)


def _linkable(
    reference: tuple[Token, ...], candidate: tuple[Token, ...], meaning: _Matrix
) -> NDArray[np.bool_]:
    """Where a cosine alone may make a link: content with content, and no marks.

    Of function words an auxiliary stands for an auxiliary alone: "did" is not "to"; and a content
    word of a closed class for one of its class.
    """
    left, right = _content(reference)[:, None], _content(candidate)[None, :]
    open_left = np.array([is_open(token) for token in reference])[:, None]
    open_right = np.array([is_open(token) for token in candidate])[None, :]
    floor = np.where(left == right, np.where(left, VECTOR_FLOOR, FUNCTION_FLOOR), MIXED_FLOOR)
    alike = left | right | (_auxiliary(reference)[:, None] == _auxiliary(candidate)[None, :])
    found = (meaning >= floor) & open_left & open_right & alike
    for i, j in np.argwhere(found & (_closed(reference)[:, None] | _closed(candidate)[None, :])):
        found[i, j] = may_stand_for(reference[i], candidate[j])
    return np.asarray(found)


def _content(tokens: tuple[Token, ...]) -> NDArray[np.bool_]:
    return np.array([token.content for token in tokens])


def _auxiliary(tokens: tuple[Token, ...]) -> NDArray[np.bool_]:
    return np.array([token.norm in _auxiliaries() for token in tokens])


@cache
def _auxiliaries() -> frozenset[str]:
    return words("function_words", "en", "primary_verbs") - _POSSESSIVES


def _closed(tokens: tuple[Token, ...]) -> NDArray[np.bool_]:
    return np.array([is_closed(token) for token in tokens])


def _neighbours(base: _Matrix) -> _Matrix:
    """For each cell, the mean of the cells diagonally beside it: do the neighbours fit as well?

    Function words among them should count less: "and" stands beside anything.
    """
    total = np.zeros_like(base)
    rows, columns = base.shape
    for step in range(1, min(REACH, rows - 1, columns - 1) + 1):
        total[step:, step:] += base[:-step, :-step]
        total[:-step, :-step] += base[step:, step:]
    return total / np.float32(2 * REACH)


def _places(shape: tuple[int, ...]) -> _Matrix:
    """1 where two tokens stand at the same relative place, down to 0 at opposite ends."""
    left = np.linspace(0.0, 1.0, shape[0], dtype=np.float32)[:, None]
    right = np.linspace(0.0, 1.0, shape[1], dtype=np.float32)[None, :]
    return np.asarray(1.0 - np.abs(left - right), dtype=np.float32)


def _greedy(score: _Matrix) -> dict[int, int]:
    """The best cell first, then the best of what is left, until no positive cell is."""
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    rows, columns = np.nonzero(score > 0.0)
    # A stable sort on rounded scores: the same links on every machine.
    order = np.argsort(-np.round(score[rows, columns], 5), kind="stable")
    for index in order:
        i, j = int(rows[index]), int(columns[index])
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return chosen


def _slots(
    chosen: dict[int, int], reference: tuple[Token, ...], candidate: tuple[Token, ...]
) -> list[tuple[int, int]]:
    """Content words that are left over in the same place on both sides, paired in order.

    Where "a [swath] of" meets "a [strip] of", one was put for the other however little they
    resemble one another. A place is what lies between two links that follow one another on both
    sides, with the same number of content words (numbers with numbers) left over in it.
    """
    ends = [(-1, -1), *sorted(chosen.items()), (len(reference), len(candidate))]
    taken = set(chosen.values())
    found: list[tuple[int, int]] = []
    for (i, j), (next_i, next_j) in pairwise(ends):
        left = [k for k in range(i + 1, next_i) if is_replaceable(reference[k])]
        right = [k for k in range(j + 1, next_j) if is_replaceable(candidate[k])]
        kinds_fit = [reference[k].kind for k in left] == [candidate[k].kind for k in right]
        if left and kinds_fit and taken.isdisjoint(range(j + 1, next_j)):
            found.extend(zip(left, right, strict=True))
    return found
