"""mqm: what the findings cost, and what no finding explains, as one number from 0 to 100."""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import add

from evaluator.data import load
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.score import Account, Score, Variant
from evaluator.domain.version import __version__
from evaluator.domain.words import Token, TokenKind
from evaluator.metrics.comparison import unpaired
from evaluator.metrics.doubts import Priced, alike, unexplained
from evaluator.metrics.registry import MQM, Scorer, text_metrics
from evaluator.text.normalise import normalise

_SCALE = 100.0
_HUNDRED = 100.0  # words that a penalty is told for
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
    documents unrelated, nothing was compared and the value is 0. Otherwise their score has the
    account of their penalty. ``rules`` says what was looked for, and stands in the signature as a
    digest; beside it stands what the findings hang on too: the program, the candidate's language
    and ``model``, the encoder's signature.
    """
    weights, letters = load("mqm")["weights"], load("mqm")["rest"]["letters"]
    doubted = all(pair.words.doubts is not None for pair in comparison.pairs)
    signature = (
        f"mqm|evaluator:{__version__}|weights:{_said(weights)}"
        f"|rest:{_rest(doubted=doubted)}|letters:{letters:g}"
        f"|rules:{_digest(rules)}|lang:{comparison.candidate.language or 'unknown'}|model:{model}"
    )
    priced = [(weights[one.severity] * one.confidence, one) for one in findings]
    by_pair: dict[int | None, list[Priced]] = defaultdict(list)
    for price, finding in priced:
        by_pair[finding.pair].append((price, finding))
    doubts = [unexplained(pair, by_pair[pair.index]) for pair in comparison.pairs]
    by_letters = [letters * distance for distance in _letters(comparison)]
    pairs = tuple(
        _with_score(pair, sum(price for price, _ in by_pair[pair.index]) + rest, signature)
        for pair, rest in zip(comparison.pairs, map(add, doubts, by_letters), strict=True)
    )
    if not comparison.alignment.related:
        return (_score(math.inf, signature), *scores), pairs
    account = _account(priced, sum(doubts), sum(by_letters), _all_words(comparison))
    return (replace(_score(account.penalty, signature), account=account), *scores), pairs


def _with_score(pair: Pair, cost: float, signature: str) -> Pair:
    own = _score(_in_hundred(cost, _words(pair.reference.tokens)), signature)
    return replace(pair, scores=(own, *pair.scores))


def _score(penalty: float, signature: str) -> Score:
    """The value for so many points for each 100 words."""
    value = _SCALE * math.exp(-penalty / _HUNDRED)
    return Score(MQM, value, _SCALE, higher_is_better=True, signature=signature)


def _account(priced: Sequence[Priced], doubts: float, letters: float, words: int) -> Account:
    """Where the documents' penalty comes from."""
    costs = dict.fromkeys(Severity, 0.0)
    for price, finding in priced:
        costs[finding.severity] += price
    return Account(
        words=words,
        findings={severity: _in_hundred(cost, words) for severity, cost in costs.items()},
        doubts=_in_hundred(doubts, words),
        letters=_in_hundred(letters, words),
    )


def _in_hundred(cost: float, words: int) -> float:
    """Points for each 100 words."""
    return _HUNDRED * cost / max(words, _NO_WORDS)


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
    if alike(pair):
        # Marks alone have no letters to compare, and chrF++ is 0 of them.
        return _SCALE
    for one in pair.scores:
        if (one.name, one.variant) == (label, Variant.NORMALISED):
            return one.value
    reference, candidate = normalise(pair.reference.text), normalise(pair.candidate.text)
    return float(scorer.sentence_score(candidate, [reference]).score)


def _words(tokens: Iterable[Token]) -> int:
    return sum(token.kind is not TokenKind.PUNCTUATION for token in tokens)


def _all_words(comparison: Comparison) -> int:
    """The words of the reference, those of sentences without a counterpart among them."""
    paired = sum(_words(pair.reference.tokens) for pair in comparison.pairs)
    return paired + sum(len(left.split()) for left, _ in unpaired(comparison))


def _digest(rules: str) -> str:
    return hashlib.sha256(rules.encode()).hexdigest()[:8]


def _said(weights: dict[str, float]) -> str:
    return "/".join(f"{weight:g}" for weight in weights.values())


def _rest(*, doubted: bool) -> str:
    """What stands for the distance that no finding explains."""
    return f"doubts-{load('doubt')['version']}" if doubted else "links"
