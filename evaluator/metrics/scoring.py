"""The text metrics on aligned segments: each pair, and the document; raw and normalised."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from evaluator.domain.score import Interval, Score, Variant
from evaluator.metrics.registry import Scorer, TextMetric, resolve, text_metrics
from evaluator.text.normalise import NORMALISATION, normalise

# sacrebleu's own number of resamples; the seed is its own too (12345) and stands in the signature.
_RESAMPLES = 1000
_LEVEL = 0.95
# Digits of the interval that are read back from sacrebleu.
_DIGITS = 9


def score_pairs(
    names: Sequence[str], references: Sequence[str], hypotheses: Sequence[str], *, language: str
) -> list[tuple[Score, ...]]:
    """For each pair of texts the scores in the order of ``names``, raw before normalised.

    ``references`` and ``hypotheses`` are of one length; ``language`` is the texts' (ISO 639-1 or
    ``""``) and decides how words are told apart. ``similarity`` among the names is passed over: it
    needs vectors. Raises UsageError where a name is unknown.
    """
    variants = _variants(references, hypotheses)
    columns = [
        _column(chosen, scorer, variant, left, right)
        for chosen in _chosen(names)
        # One for both variants: it remembers the words of texts that are the same in both.
        for scorer in [chosen.build(language, sentence=True)]
        for variant, left, right in variants
    ]
    return [tuple(column[index] for column in columns) for index in range(len(references))]


def _column(
    metric: TextMetric,
    scorer: Scorer,
    variant: Variant,
    references: Sequence[str],
    hypotheses: Sequence[str],
) -> list[Score]:
    """One metric's score for each pair of texts."""
    results = [
        scorer.sentence_score(hypothesis, [reference])
        for reference, hypothesis in zip(references, hypotheses, strict=True)
    ]
    # The scorer knows its signature, the same for all, once it has scored.
    signature = str(scorer.get_signature()) if results else ""
    return [_as_score(metric, result, signature, variant) for result in results]


def score_document(
    names: Sequence[str],
    references: Sequence[str],
    hypotheses: Sequence[str],
    *,
    language: str,
    confidence: bool = False,
) -> tuple[Score, ...]:
    """The scores of all pairs together, in the order of ``names``, raw before normalised.

    The raw ones are what sacrebleu's command line prints for the same lines. With ``confidence``
    each has the 95 % interval that sacrebleu finds by bootstrap over the pairs. A text may be empty
    (an omission, an addition); with no pairs at all there are no scores. Otherwise as
    ``score_pairs``.
    """
    chosen = _chosen(names)
    if not references:
        return ()
    variants = _variants(references, hypotheses)
    return tuple(
        _as_score(one, result, str(scorer.get_signature()), variant, confidence=confidence)
        for one in chosen
        for scorer in [one.build(language, sentence=False)]
        for variant, left, right in variants
        for result in [
            scorer.corpus_score(right, [left], n_bootstrap=_RESAMPLES if confidence else 1)
        ]
    )


def _chosen(names: Sequence[str]) -> list[TextMetric]:
    known = text_metrics()
    return [known[name] for name in resolve(names) if name in known]


def _variants(
    references: Sequence[str], hypotheses: Sequence[str]
) -> list[tuple[Variant, list[str], list[str]]]:
    return [
        (Variant.RAW, list(references), list(hypotheses)),
        (
            Variant.NORMALISED,
            [normalise(text) for text in references],
            [normalise(text) for text in hypotheses],
        ),
    ]


def _as_score(
    metric: TextMetric,
    result: Any,  # noqa: ANN401
    signature: str,
    variant: Variant,
    *,
    confidence: bool = False,
) -> Score:
    return Score(
        name=metric.label,
        value=float(result.score),
        scale=metric.scale,
        higher_is_better=metric.higher_is_better,
        signature=f"{signature}|text:{NORMALISATION}"
        if variant is Variant.NORMALISED
        else signature,
        variant=variant,
        interval=_interval(result, signature) if confidence else None,
    )


def _interval(result: Any, signature: str) -> Interval:  # noqa: ANN401
    """What sacrebleu found; its JSON is the public way to it, and leaves it out where it is 0."""
    printed = json.loads(result.format(width=_DIGITS, signature=signature, is_json=True))
    mean, half = printed.get("confidence_mean", 0.0), printed.get("confidence_var", 0.0)
    return Interval(low=mean - half, high=mean + half, mean=mean, level=_LEVEL)
