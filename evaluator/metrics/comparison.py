"""All metrics over an aligned pair of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evaluator.domain.alignment import Bead
from evaluator.domain.document import Document, Role
from evaluator.domain.evaluation import Options
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.score import Score
from evaluator.encode.protocol import Encoder
from evaluator.metrics.registry import SIMILARITY, label, resolve
from evaluator.metrics.scoring import score_document, score_pairs
from evaluator.metrics.similarity import cosines, document_similarity, pair_similarity


def score_comparison(
    comparison: Comparison, options: Options, encoder: Encoder | None
) -> tuple[tuple[Score, ...], tuple[Pair, ...]]:
    """The documents' scores, and the pairs with theirs.

    The documents' are taken over all beads: a sentence left out or put in stands against an empty
    one and lowers them. A heading without a partner does not, since it is no prose. ``similarity``
    is left out where ``encoder`` is None. Raises UsageError where ``options.metrics`` names no
    metric.
    """
    names = resolve(options.metrics)
    language = comparison.candidate.language or "en"
    left = [pair.reference.text for pair in comparison.pairs]
    right = [pair.candidate.text for pair in comparison.pairs]
    each = score_pairs(names, left, right, language=language)
    lone = unpaired(comparison)
    all_left, all_right = [*left, *(one for one, _ in lone)], [*right, *(two for _, two in lone)]
    whole = score_document(
        names, all_left, all_right, language=language, confidence=options.confidence
    )
    if encoder is None or SIMILARITY not in names:
        return whole, _with_scores(comparison.pairs, each)
    near = _cosines(left, right, encoder)
    each = [
        (*scores, pair_similarity(cosine, encoder.signature))
        for scores, cosine in zip(each, near, strict=True)
    ]
    everywhere = [*near, *(0.0 for _ in lone)]
    similarity = document_similarity(everywhere, all_left, all_right, encoder.signature)
    return (*whole, *([similarity] if similarity else [])), _with_scores(comparison.pairs, each)


def in_order(scores: Sequence[Score], names: Sequence[str]) -> tuple[Score, ...]:
    """The scores in the order in which their metrics were asked for, raw before normalised.

    Raises UsageError where a name is unknown.
    """
    places = {label(name): place for place, name in enumerate(resolve(names))}
    return tuple(sorted(scores, key=lambda score: places[score.name]))


def _cosines(left: Sequence[str], right: Sequence[str], encoder: Encoder) -> list[float]:
    if not left:
        return []
    vectors = encoder.encode([*left, *right])
    return cosines(vectors[: len(left)], vectors[len(left) :])


def _with_scores(pairs: Sequence[Pair], scores: Sequence[tuple[Score, ...]]) -> tuple[Pair, ...]:
    return tuple(replace(pair, scores=own) for pair, own in zip(pairs, scores, strict=True))


def unpaired(comparison: Comparison) -> list[tuple[str, str]]:
    """The texts of omissions and additions, each beside an empty one."""
    beads = [bead for bead in comparison.alignment.beads if not bead.paired]
    texts = [
        (_prose(comparison.reference, bead, 0), _prose(comparison.candidate, bead, 1))
        for bead in beads
    ]
    return [pair for pair in texts if any(pair)]


def _prose(document: Document, bead: Bead, side: int) -> str:
    ids = bead.candidate_ids if side else bead.reference_ids
    segments = [document.segments[one] for one in ids]
    return " ".join(one.text for one in segments if one.role is Role.PROSE)
