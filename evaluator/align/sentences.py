"""Two documents' segments to an alignment: the steps in a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from evaluator.align import confidence
from evaluator.align.band import band
from evaluator.align.lexical import bags, common_weight, joined_cosine
from evaluator.align.moves import across, moved
from evaluator.align.path import Grid, Link, best_path
from evaluator.align.regroup import regroup
from evaluator.align.rivals import backgrounds, task
from evaluator.align.side import LARGEST, Side, side
from evaluator.align.similarity import Scale
from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Segment
from evaluator.encode.protocol import Vectors

# Logistic regressions of true pairs against the three likeliest false ones of each segment, on
# every second document of mqm-news-2021 (Apache-2.0), rounded; of the other half of it they judge
# 97 of 100 pairs right, of mqm-ted-2021, never seen, the same. The thresholds are some four units
# lower than fitted there: on a path, the neighbours vouch for a pair.
_VECTORS_AND_WORDS = Scale(cosine=8, words=11, length=2, threshold=4)
_VECTORS = Scale(cosine=14, words=0, length=2, threshold=4)
_WORDS = Scale(cosine=0, words=17, length=2, threshold=3)
# Below this share of common words, by weight, the languages differ, and words are no witnesses.
_COMMON = 0.15
# Languages differ in the length of a text, but not beyond this factor.
_FARTHEST = 3.0
# Decimals of similarities and confidences: more would claim too much.
_DIGITS = 4
# So many times the other's segments a text must have to be looked at the other way round.
_ASKEW = 64
_TINY = 1e-9

Encode = Callable[[Sequence[str]], Vectors]


def align(
    reference: Sequence[Segment],
    candidate: Sequence[Segment],
    *,
    vectors: tuple[Vectors, Vectors] | None,
    encode: Encode | None = None,
) -> Alignment:
    """Which segments of the candidate stand for which of the reference.

    ``reference`` and ``candidate`` are the scored segments in the documents' order; ``vectors``
    hold one unit row for each, or None for words and lengths alone. ``encode`` embeds the joined
    texts of beads of several segments, whose ``similarity`` is else that of the mean vectors;
    without vectors it is the cosine of the weighted words. Where a side is empty all is omitted or
    added. Equal input gives equal output.

    Raises ValueError where the numbers of rows and segments differ.
    """
    if vectors is not None and [len(v) for v in vectors] != [len(reference), len(candidate)]:
        raise ValueError("not one vector for each segment")
    if not reference or not candidate:
        return _nothing(reference, candidate, _signature(embedded=vectors is not None))
    if len(reference) > _ASKEW * len(candidate):
        # The steps go row by row; a text that has far more of them lies better across.
        swapped = (vectors[1], vectors[0]) if vectors is not None else None
        return _mirrored(align(candidate, reference, vectors=swapped, encode=encode))
    left, right = _sides(reference, candidate, vectors)
    scale = _scale(left, right)
    everything = task(left, right, scale)
    grid = Grid(everything, band(everything))
    path = regroup(grid, best_path(grid))
    links = sorted([*path, *across(everything, path)], key=lambda link: link.top)
    similarity = _similarities(left, right, links, (reference, candidate), encode)
    sure = confidence.of_links(grid, links)
    share = confidence.of_document(grid, links, sure)
    return Alignment(
        beads=_beads(grid, links, similarity, sure, (reference, candidate)),
        confidence=round(share, _DIGITS),
        related=share >= confidence.RELATED,
        signature=_signature(embedded=vectors is not None),
    )


def _sides(
    reference: Sequence[Segment],
    candidate: Sequence[Segment],
    vectors: tuple[Vectors, Vectors] | None,
) -> tuple[Side, Side]:
    """Both documents as the aligner sees them."""
    words = bags([s.text for s in reference], [s.text for s in candidate])
    if vectors is None:
        return side(reference, words[0]), side(candidate, words[1])
    ours, theirs = vectors
    return (
        side(reference, words[0], ours, backgrounds(ours, theirs)),
        side(candidate, words[1], theirs, backgrounds(theirs, ours)),
    )


def _scale(left: Side, right: Side) -> Scale:
    """The weights for what is at hand: vectors, words in common, or both."""
    if left.vectors is None:
        return _WORDS
    if common_weight(left.bags, right.bags) >= _COMMON:
        return _VECTORS_AND_WORDS
    ratio = float(right.length.sum() / left.length.sum())
    return _VECTORS._replace(ratio=min(max(ratio, 1 / _FARTHEST), _FARTHEST))


def _similarities(
    left: Side,
    right: Side,
    links: Sequence[Link],
    segments: tuple[Sequence[Segment], Sequence[Segment]],
    encode: Encode | None,
) -> list[float]:
    """Cosine of both sides of each link."""
    rows = [(link.top, link.bottom) for link in links]
    columns = [(link.first, link.last) for link in links]
    if left.vectors is None or right.vectors is None:
        return [
            joined_cosine(left.bags, a, right.bags, b) for a, b in zip(rows, columns, strict=True)
        ]
    ours = _joined(left, rows, segments[0], encode)
    theirs = _joined(right, columns, segments[1], encode)
    cosine = np.einsum("ij,ij->i", ours, theirs)
    return [float(value) for value in np.clip(cosine, -1, 1)]


def _joined(
    one: Side,
    ranges: Sequence[tuple[int, int]],
    segments: Sequence[Segment],
    encode: Encode | None,
) -> Vectors:
    """A unit vector for each run of segments: of its joined text, or the mean by length."""
    vectors = one.vectors
    made = np.zeros((len(ranges), 0 if vectors is None else vectors.shape[1]), np.float32)
    longer = [k for k, (start, end) in enumerate(ranges) if end - start > 1]
    for k, (start, end) in enumerate(ranges):
        if vectors is not None:
            mean = one.length[start:end] @ vectors[start:end]
            made[k] = mean / max(float(np.linalg.norm(mean)), _TINY)
    if encode is not None and longer:
        made[longer] = encode(
            [" ".join(s.text for s in segments[ranges[k][0] : ranges[k][1]]) for k in longer]
        )
    return made


def _beads(
    grid: Grid,
    links: Sequence[Link],
    similarity: Sequence[float],
    sure: Sequence[float],
    segments: tuple[Sequence[Segment], Sequence[Segment]],
) -> tuple[Bead, ...]:
    """All beads, in the reference's order."""
    rows, columns = ([segment.id for segment in side] for side in segments)
    strayed = moved(links, [confidence.length(grid, link) for link in links])
    omitted, added = confidence.of_unpaired(grid, links)
    beads = [
        Bead(
            tuple(rows[link.top : link.bottom]),
            tuple(columns[link.first : link.last]),
            round(similarity[k], _DIGITS),
            round(sure[k], _DIGITS),
            moved=k in strayed,
        )
        for k, link in enumerate(links)
    ]
    beads += [Bead((rows[row],), (), 0.0, round(value, _DIGITS)) for row, value in omitted.items()]
    beads += [
        Bead((), (columns[column],), 0.0, round(value, _DIGITS)) for column, value in added.items()
    ]
    return _in_order(beads)


def _in_order(beads: Sequence[Bead]) -> tuple[Bead, ...]:
    """The beads in the reference's order, additions behind what stands before them."""
    placed = [((bead.reference_ids[0], -1), bead) for bead in beads if bead.reference_ids]
    last = -1
    columns = [(column, bead) for bead in beads for column in bead.candidate_ids]
    for column, bead in sorted(columns, key=lambda item: item[0]):
        if bead.reference_ids:
            last = bead.reference_ids[0]
        else:
            placed.append(((last, column), bead))
    return tuple(bead for _, bead in sorted(placed, key=lambda item: item[0]))


def _mirrored(alignment: Alignment) -> Alignment:
    """The same with the sides exchanged."""
    beads = [
        replace(bead, reference_ids=bead.candidate_ids, candidate_ids=bead.reference_ids)
        for bead in alignment.beads
    ]
    return replace(alignment, beads=_in_order(beads))


def _nothing(
    reference: Sequence[Segment], candidate: Sequence[Segment], signature: str
) -> Alignment:
    """The alignment where a side is empty."""
    return Alignment(
        beads=(
            *(Bead((segment.id,), (), 0.0, 1.0) for segment in reference),
            *(Bead((), (segment.id,), 0.0, 1.0) for segment in candidate),
        ),
        confidence=0.0,
        related=False,
        signature=signature,
    )


def _signature(*, embedded: bool) -> str:
    """Method, version, and what the figures rest on."""
    return f"align:v1|beads:{LARGEST}|by:{'vectors+words' if embedded else 'words'}|moves:yes"
