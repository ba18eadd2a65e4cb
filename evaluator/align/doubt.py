"""How doubtful each word of a pair is: does a reader who compares stumble over it?

A small network looks at each word where it stands, at the word vectors of the other side that come
near it, and at what can be counted of the word and of the pair (``traits.py``, ``closeness.py``).
It was trained on texts in which one thing was broken on purpose and on the marks of human
annotators; ``data/doubt.toml`` says which, and ``benchmarks/training`` does it again. It knows one
model's vectors and English, nothing else.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evaluator.align.closeness import COLUMNS, beside
from evaluator.align.meanings import Meanings
from evaluator.align.traits import LOCAL, VERSION, traits
from evaluator.data import FOLDER, load
from evaluator.domain.pair import Side
from evaluator.domain.words import Doubts, WordAlignment

Floats = NDArray[np.float32]

_SHARPNESS = 12.0  # of the softmax over the other side's words, as in the training


class Seen(NamedTuple):
    """What the network reads of one side's n words, all float32.

    ``known``: (n, ``COLUMNS``), the traits. ``rows``: (n, d), the words' meanings. ``heard``:
    (n, d), the means of the other side's meanings, the nearest weighing most.
    """

    known: Floats
    rows: Floats
    heard: Floats


class _Layers(NamedTuple):
    """The weights for one side; ``own`` and ``told`` are (d, k) with their (k,) shifts."""

    own: Floats
    own_shift: Floats
    told: Floats
    told_shift: Floats
    hidden: Floats
    hidden_shift: Floats
    out: Floats
    out_shift: Floats


def knows(model: str, language: str) -> bool:
    """Whether the network was trained for this encoder (its signature) and this language."""
    return model.startswith(load("doubt")["model"]) and knows_language(language)


def knows_language(language: str) -> bool:
    """Whether the network was trained in this language (ISO 639-1)."""
    return bool(language == load("doubt")["language"])


def doubt_words(
    reference: Side, candidate: Side, words: WordAlignment, meanings: tuple[Meanings, Meanings]
) -> Doubts:
    """The doubts about both sides' tokens."""
    lost, gained = look(reference, candidate, words, meanings)
    layers = _layers()
    reference_doubt, reference_cost = _judge(layers[0], lost)
    candidate_doubt, candidate_cost = _judge(layers[1], gained)
    return Doubts(reference_doubt, candidate_doubt, reference_cost, candidate_cost)


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
        Seen(beside(lost, gained), left.rows, _heard(nearness, right.rows)),
        Seen(beside(gained, lost), right.rows, _heard(nearness.T, left.rows)),
    )


def _heard(nearness: Floats, others: Floats) -> Floats:
    """For each word the mean of the other side's vectors, the nearest weighing most."""
    attention = np.exp(_SHARPNESS * (nearness - nearness.max(axis=1, keepdims=True)))
    attention /= attention.sum(axis=1, keepdims=True)
    heard: Floats = attention @ others
    return heard


def _judge(layers: _Layers, seen: Seen) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The network's two answers for each token: the chance of an error, and what it costs."""
    known, rows, heard = seen
    own = rows @ layers.own + layers.own_shift
    same = heard @ layers.own + layers.own_shift
    told = heard @ layers.told + layers.told_shift
    before, behind = _shifted(known[:, :LOCAL])
    own_before, own_behind = _shifted(own)
    read = (
        known,
        before,
        behind,
        own,
        told,
        same * own,
        np.abs(same - own),
        own_before,
        own_behind,
    )
    hidden = np.maximum(np.concatenate(read, axis=1) @ layers.hidden + layers.hidden_shift, 0.0)
    answers = hidden @ layers.out + layers.out_shift
    chance = 1.0 / (1.0 + np.exp(-answers[:, 0]))
    cost = np.logaddexp(0.0, answers[:, 1])
    return tuple(chance.round(4).tolist()), tuple(cost.round(4).tolist())


def _shifted(rows: Floats) -> tuple[Floats, Floats]:
    """The rows of the words before and behind; zeros at the ends."""
    nothing = np.zeros_like(rows[:1])
    return np.concatenate((nothing, rows[:-1])), np.concatenate((rows[1:], nothing))


@cache
def _layers() -> tuple[_Layers, _Layers]:
    """The weights for the reference's words and for the candidate's."""
    about = load("doubt")
    if (about["traits"], about["columns"]) != (VERSION, COLUMNS):
        raise ValueError("data/doubt.npz was trained with other traits: train it anew")
    with np.load(FOLDER / "doubt.npz") as stored:
        arrays = {name: stored[name].astype(np.float32) for name in stored.files}
    return _of_side(arrays, "reference"), _of_side(arrays, "candidate")


def _of_side(arrays: dict[str, Floats], side: str) -> _Layers:
    return _Layers(*(arrays[f"{side}.{name}"] for name in _Layers._fields))
