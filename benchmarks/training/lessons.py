"""A share of the data to what the network is taught by, or measured by: first texts, then records.

"Lessons" are of four kinds. Contrasts of DEMETR and contrasts made here have a good candidate and a
broken copy of it; benign pairs have nothing to doubt; segments have candidates in an order.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from benchmarks.quality.measure import TextPair
from benchmarks.training.benign import benign
from benchmarks.training.corrupt import corrupted
from benchmarks.training.labels import Labels, labels
from benchmarks.training.records import Record
from benchmarks.training.sources import Contrast, Judged, Share
from benchmarks.training.unsaid import unsaid
from benchmarks.training.vocabulary import gather
from evaluator.encode.protocol import Vectors

_TIMES = 2  # how often each original is broken
_UNSAID = 3  # one original in so many says a word more than its reference


class Material(NamedTuple):
    """The lessons as texts."""

    demetr: Sequence[Contrast]
    broken: Sequence[Contrast]
    benign: Sequence[TextPair]
    judged: Sequence[Judged]

    def pairs(self) -> Iterator[TextPair]:
        """Every pair that a lesson needs, some of them several times."""
        for contrast in (*self.demetr, *self.broken):
            yield contrast.reference, contrast.good
            yield contrast.reference, contrast.bad
        yield from self.benign
        for segment in self.judged:
            for candidate, _ in segment.candidates:
                yield segment.reference, candidate


class Contrasted(NamedTuple):
    """A good candidate, its broken copy, and which words of that pair are to be doubted."""

    kind: str
    good: Record
    bad: Record
    labels: Labels


class Segment(NamedTuple):
    """Candidates of one segment, at least two of them with different MQM scores."""

    file: str
    records: tuple[Record, ...]
    scores: tuple[float, ...]


class Lessons(NamedTuple):
    """The lessons as the network reads them."""

    demetr: Sequence[Contrasted]
    broken: Sequence[Contrasted]
    benign: Sequence[Record]
    judged: Sequence[Segment]


def to_learn(
    share: Share, encode: Callable[[Sequence[str]], Vectors], rng: random.Random
) -> Material:
    """Lessons of all kinds; ``encode`` is asked which words are near each other."""
    originals = rng.sample(share.originals, len(share.originals))
    words = gather(list(dict.fromkeys(original.good for original in originals)), encode)
    return Material(
        share.contrasts,
        corrupted(originals * _TIMES, words, rng) + unsaid(originals[::_UNSAID], rng),
        benign(share.texts, rng),
        share.judged,
    )


def to_measure(share: Share, rng: random.Random) -> Material:
    """Lessons of all kinds but those made here: to know those again would prove little."""
    return Material(share.contrasts, (), benign(share.texts, rng), share.judged)


def lessons(material: Material, records: Mapping[TextPair, Record]) -> Lessons:
    """What the network reads of them; what has no record, having no tokens, is left out."""
    segments = (_segment(judged, records) for judged in material.judged)
    return Lessons(
        _contrasted(material.demetr, records),
        _contrasted(material.broken, records),
        [records[pair] for pair in material.benign if pair in records],
        [segment for segment in segments if len(set(segment.scores)) > 1],
    )


def _contrasted(
    contrasts: Sequence[Contrast], records: Mapping[TextPair, Record]
) -> list[Contrasted]:
    found = []
    for kind, reference, good, bad in contrasts:
        before, behind = records.get((reference, good)), records.get((reference, bad))
        if before and behind:
            size = len(behind.reference.known)
            wanted = labels(good, bad, before.partners, size)
            if len(wanted.candidate) != len(behind.candidate.known):
                raise ValueError(f"a record and its labels were cut by two tokenisers: {bad!r}")
            found.append(Contrasted(kind, before, behind, wanted))
    return found


def _segment(judged: Judged, records: Mapping[TextPair, Record]) -> Segment:
    kept = [
        (records[judged.reference, candidate], score)
        for candidate, score in judged.candidates
        if (judged.reference, candidate) in records
    ]
    return Segment(
        judged.file, tuple(record for record, _ in kept), tuple(score for _, score in kept)
    )
