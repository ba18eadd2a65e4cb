"""mqm: what the findings cost, and what no finding explains, as one number from 0 to 100."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from evaluator.data import load
from evaluator.domain.finding import Finding
from evaluator.domain.pair import Comparison, Pair, Side
from evaluator.domain.score import Score, Variant
from evaluator.domain.spans import Span
from evaluator.domain.version import __version__
from evaluator.domain.words import LinkKind, Token, TokenKind, WordAlignment
from evaluator.metrics.comparison import unpaired
from evaluator.metrics.registry import MQM, Scorer, text_metrics
from evaluator.text.normalise import normalise

_SCALE = 100.0
_BY_LETTERS = "chrf++"
_NO_WORDS = 1  # a text of marks alone is divided by one word


def with_mqm(
    comparison: Comparison,
    findings: Sequence[Finding],
    scores: Sequence[Score],
    rules: str,
    *,
    model: str = "none",
) -> tuple[tuple[Score, ...], tuple[Pair, ...]]:
    """The documents' scores and the pairs with ``mqm`` put in front of each.

    The value is 100·exp(-p/100), p being the penalty for each 100 words of the reference: near
    100 - p, MQM's own quality score, while p is small; and a text full of errors is still told
    from a worse one, where 100 - p would have reached zero. The penalty of a pair is the sum of
    its findings' weights (``data/mqm.toml``) times their confidence, and of what each word is
    doubted (``WordAlignment.doubts``); texts that are the same but for quotes, dashes and spaces
    are doubted nowhere. A finding explains the doubt about its own words: of the two, the greater
    counts. Of what neither sees, a little is charged by letters: a tenth of a point for each word,
    times one minus chrF++ of the normalised texts. The documents' penalty is that of all pairs and
    of the findings that belong to none, such as a sentence left out; where the alignment found the
    documents unrelated, nothing was compared and the value is 0. ``rules`` says what was looked
    for, and stands in the signature as a digest; beside it stands what the findings hang on too:
    the program, the candidate's language and ``model``, the encoder's signature.
    """
    weights, letters = load("mqm")["weights"], load("mqm")["rest"]["letters"]
    doubted = all(pair.words.doubts is not None for pair in comparison.pairs)
    signature = (
        f"mqm|evaluator:{__version__}|weights:{_said(weights)}"
        f"|rest:{_rest(doubted=doubted)}|letters:{letters:g}"
        f"|rules:{_digest(rules)}|lang:{comparison.candidate.language or 'unknown'}|model:{model}"
    )
    by_pair: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_pair[finding.pair].append(finding)
    penalties = [
        _penalty(pair, by_pair[pair.index], weights) + letters * distance
        for pair, distance in zip(comparison.pairs, _letters(comparison), strict=True)
    ]
    pairs = tuple(
        replace(pair, scores=(_score(cost, _words(pair.reference.tokens), signature), *pair.scores))
        for pair, cost in zip(comparison.pairs, penalties, strict=True)
    )
    loose = sum(weights[one.severity] * one.confidence for one in by_pair[None])
    words = sum(_words(pair.reference.tokens) for pair in comparison.pairs)
    words += sum(len(left.split()) for left, _ in unpaired(comparison))
    penalty = sum(penalties) + loose if comparison.alignment.related else math.inf
    return (_score(penalty, words, signature), *scores), pairs


def _score(penalty: float, words: int, signature: str) -> Score:
    value = _SCALE * math.exp(-penalty / max(words, _NO_WORDS))
    return Score(MQM, value, _SCALE, higher_is_better=True, signature=signature)


def _penalty(pair: Pair, findings: Sequence[Finding], weights: dict[str, float]) -> float:
    """What the pair's findings cost, and beside them the doubts that they do not explain."""
    sides = pair.reference, pair.candidate
    costs = [list(costs) for costs in _costs(pair)]
    priced = [(weights[one.severity] * one.confidence, one) for one in findings]
    total = 0.0
    # The dearest first: a doubt that two findings share is explained by the dearer.
    for weight, finding in sorted(priced, key=lambda both: -both[0]):
        if weight > 0:
            spans = finding.reference_span, finding.candidate_span
            total += max(weight, sum(map(_taken, costs, sides, spans)))
    return total + sum(map(sum, costs))


def _letters(comparison: Comparison) -> list[float]:
    """For each pair one minus chrF++ of the normalised texts, in [0, 1], times the words."""
    metric = text_metrics()[_BY_LETTERS]
    scorer = metric.build(comparison.candidate.language or "en", sentence=True)
    return [
        (1.0 - _chrf(pair, metric.label, scorer) / _SCALE) * _words(pair.reference.tokens)
        for pair in comparison.pairs
    ]


def _chrf(pair: Pair, label: str, scorer: Scorer) -> float:
    """chrF++ of the normalised texts, in [0, 100]: where the pair has it, it is not taken again."""
    if pair.remember(_alike):
        # Marks alone have no letters to compare, and chrF++ is 0 of them.
        return _SCALE
    for one in pair.scores:
        if (one.name, one.variant) == (label, Variant.NORMALISED):
            return one.value
    reference, candidate = normalise(pair.reference.text), normalise(pair.candidate.text)
    return float(scorer.sentence_score(candidate, [reference]).score)


def _alike(pair: Pair) -> bool:
    """Whether the texts are the same but for quotes, dashes and spaces."""
    return normalise(pair.reference.text) == normalise(pair.candidate.text)


def _taken(costs: list[float], side: Side, span: Span) -> float:
    """The doubts about the words in a span of the file; they are zero from then on."""
    total = 0.0
    for index, token in enumerate(side.tokens):
        if costs[index] and side.mapped.locate(token.start, token.end).overlaps(span):
            total += costs[index]
            costs[index] = 0.0
    return total


def _costs(pair: Pair) -> tuple[Sequence[float], Sequence[float]]:
    """What the doubt about each token costs, on both sides."""
    if pair.remember(_alike):
        # The network doubts every word a little, and would let a text fall short of itself.
        return _nothing(pair.reference), _nothing(pair.candidate)
    doubts = pair.words.doubts
    if doubts is not None:
        return doubts.reference_cost, doubts.candidate_cost
    words = pair.words
    return (
        _distances(pair.reference, words, words.reference_support, candidate=False),
        _distances(pair.candidate, words, words.candidate_support, candidate=True),
    )


def _nothing(side: Side) -> list[float]:
    return [0.0] * len(side.tokens)


def _distances(
    side: Side, words: WordAlignment, support: Sequence[float], *, candidate: bool
) -> list[float]:
    """Without doubts: how far each word of content is from what stands for it, in [0, 1]."""
    links = words.to_reference if candidate else words.to_candidate
    found = []
    for index, token in enumerate(side.tokens):
        link = links.get(index)
        if not token.content:
            found.append(0.0)
        elif link is None:
            found.append(1.0 - support[index])
        else:
            near = link.kind in (LinkKind.VECTOR, LinkKind.SLOT)
            found.append(1.0 - link.score if near else 0.0)
    return found


def _words(tokens: Iterable[Token]) -> int:
    return sum(token.kind is not TokenKind.PUNCTUATION for token in tokens)


def _digest(rules: str) -> str:
    return hashlib.sha256(rules.encode()).hexdigest()[:8]


def _said(weights: dict[str, float]) -> str:
    return "/".join(f"{weight:g}" for weight in weights.values())


def _rest(*, doubted: bool) -> str:
    """What stands for the distance that no finding explains."""
    return f"doubts-{load('doubt')['version']}" if doubted else "links"
