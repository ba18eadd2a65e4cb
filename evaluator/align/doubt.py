"""How doubtful each word of a pair is: does a reader who compares stumble over it?

Small networks of two kinds look at the words' meanings and at what can be counted of each and of
the pair (``traits.py``, ``closeness.py``): ``narrow.py`` at a word, what comes near it and its
neighbours, ``wide.py`` at both sides at once. There are two of each kind, trained from other
beginnings. What all say is averaged: each sees what the others miss. They were trained on texts in
which one thing was broken on purpose and on the marks of human annotators; ``data/doubt.toml`` says
which, and ``benchmarks/training`` does it again. They know one model's vectors and English, nothing
else. Elsewhere all are spoken of as the network.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.align.attention import Floats, Weights
from evaluator.align.closeness import COLUMNS, beside
from evaluator.align.meanings import Meanings
from evaluator.align.narrow import heard, narrow
from evaluator.align.settled import settled
from evaluator.align.traits import VERSION, traits
from evaluator.align.weights import read_weights
from evaluator.align.wide import wide
from evaluator.data import FOLDER, load
from evaluator.domain.pair import Side
from evaluator.domain.words import Doubts, WordAlignment


class Seen(NamedTuple):
    """What the networks read of one side's n words, all float32.

    ``known``: (n, ``COLUMNS``), the traits. ``rows``: (n, d), the words' meanings. ``near``:
    (n, d), the means of the other side's meanings, the nearest weighing most.
    """

    known: Floats
    rows: Floats
    near: Floats


class Answers(NamedTuple):
    """Of one side's n words: the chance that a reader stumbles, in [0, 1], and what it costs."""

    chance: NDArray[np.floating[Any]]
    cost: NDArray[np.floating[Any]]


def knows(model: str, language: str) -> bool:
    """Whether the network was trained for this encoder (its signature) and this language."""
    return model.startswith(load("doubt")["model"]) and knows_language(language)


def knows_language(language: str) -> bool:
    """Whether the network was trained in this language (ISO 639-1)."""
    return bool(language == load("doubt")["language"])


class Worded(NamedTuple):
    """A pair to be doubted, both sides of at least one token: its words, and what they mean."""

    reference: Side
    candidate: Side
    words: WordAlignment
    meanings: tuple[Meanings, Meanings]


def doubt_words(pairs: Sequence[Worded]) -> list[Doubts]:
    """The doubts about both sides' tokens of each pair; none about words that are ``settled``.

    What the networks read of all pairs is in memory at once, and they are the faster for it.
    """
    if not pairs:
        return []
    answers = judge(_weights(), [look(*pair) for pair in pairs])
    return [_doubts(pair, *both) for pair, both in zip(pairs, answers, strict=True)]


def _doubts(pair: Worded, lost: Answers, wrong: Answers) -> Doubts:
    words = pair.words
    sides = (
        (lost, pair.reference.tokens, words.reference_said, words.to_candidate, False),
        (wrong, pair.candidate.tokens, words.candidate_said, words.to_reference, True),
    )
    for answers, tokens, said, links, added in sides:
        sure = settled(tokens, said, links, answers.chance, added=added)
        answers.chance[sure] = answers.cost[sure] = 0.0
    columns = (lost.chance, wrong.chance, lost.cost, wrong.cost)
    return Doubts(*(tuple(column.round(4).tolist()) for column in columns))


def look(
    reference: Side, candidate: Side, words: WordAlignment, meanings: tuple[Meanings, Meanings]
) -> tuple[Seen, Seen]:
    """What the network reads of both sides, each of at least one token; the training sees no more.

    ``words`` is the alignment of the sides' tokens, ``meanings`` are theirs.
    """
    left, right = meanings
    nearness = left.rows @ right.rows.T
    lost = traits(
        reference.text,
        reference.tokens,
        candidate.tokens,
        words.to_candidate,
        flipped=False,
        nearest=nearness.max(axis=1).tolist(),
        support=words.reference_support,
        pieces=left.pieces.tolist(),
    )
    gained = traits(
        candidate.text,
        candidate.tokens,
        reference.tokens,
        words.to_reference,
        flipped=True,
        nearest=nearness.max(axis=0).tolist(),
        support=words.candidate_support,
        pieces=right.pieces.tolist(),
    )
    return (
        Seen(beside(lost, gained), left.rows, heard(nearness, right.rows)),
        Seen(beside(gained, lost), right.rows, heard(nearness.T, left.rows)),
    )


def judge(weights: Weights, pairs: Sequence[tuple[Seen, Seen]]) -> list[tuple[Answers, Answers]]:
    """What the networks say of each word of both sides of each pair, in the mean.

    Each gives the logit of the chance of an error and, through a softplus, its cost.
    """
    sizes = [(len(lost.known), len(gained.known)) for lost, gained in pairs]
    reference, candidate = (_joined(side) for side in zip(*pairs, strict=True))
    lost, gained = zip(*sizes, strict=True)
    by_wide = wide(weights, reference[:2], candidate[:2], sizes)
    by_narrow = (
        narrow(weights, "reference", *reference, sizes=lost),
        narrow(weights, "candidate", *candidate, sizes=gained),
    )
    answers = (_mean(np.concatenate(said)) for said in zip(by_wide, by_narrow, strict=True))
    parts = (_parted(*both) for both in zip(answers, (lost, gained), strict=True))
    return list(zip(*parts, strict=True))


def _joined(texts: Sequence[Seen]) -> Seen:
    """Several texts' words, one behind the other."""
    return texts[0] if len(texts) == 1 else Seen(*map(np.concatenate, zip(*texts, strict=True)))


def _parted(answers: Answers, sizes: Sequence[int]) -> list[Answers]:
    """The answers of several texts as those of each."""
    ends = np.cumsum(sizes)[:-1]
    parts = zip(*(np.split(column, ends) for column in answers), strict=True)
    return [Answers(*part) for part in parts]


def _mean(answers: Floats) -> Answers:
    """Of (networks, n, 2)."""
    logits, costs = answers[:, :, 0].mean(axis=0), np.logaddexp(0.0, answers[:, :, 1]).mean(axis=0)
    return Answers(1.0 / (1.0 + np.exp(-logits)), costs)


@cache
def _weights() -> Weights:
    about = load("doubt")
    if (about["traits"], about["columns"]) != (VERSION, COLUMNS):
        raise ValueError("data/doubt.npz was trained with other traits: train it anew")
    return read_weights(FOLDER / "doubt.npz")
