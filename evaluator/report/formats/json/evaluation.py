"""An evaluation as a JSON object, as ``schema/evaluation-1.json`` describes it."""

from __future__ import annotations

import math

from evaluator.domain.alignment import Bead
from evaluator.domain.document import Document, Segment
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.finding import Finding
from evaluator.domain.pair import Pair, Side
from evaluator.domain.score import Account, Interval, Score
from evaluator.domain.spans import Span
from evaluator.domain.words import Token
from evaluator.report.doubted import DoubtedWords, doubted_words

Object = dict[str, object]

VERSION = 1
"""The version of the schema: goes up when a field is renamed, removed or means something else."""


def evaluation_object(evaluation: Evaluation, *, words: bool) -> Object:
    """All of it; with the words of each pair where ``words`` is set."""
    reference, candidate = evaluation.reference, evaluation.candidate
    beads = {(bead.reference_ids, bead.candidate_ids): bead for bead in evaluation.alignment.beads}
    places = {ids: index for index, ids in enumerate(beads)}
    pairs = {(p.bead.reference_ids, p.bead.candidate_ids): p.index for p in evaluation.pairs}
    doubted = doubted_words(evaluation.pairs, evaluation.findings)
    return {
        "schema": "evaluator/evaluation",
        "version": VERSION,
        "signature": evaluation.signature,
        "reference": _document(reference),
        "candidate": _document(candidate),
        "alignment": {
            "confidence": _number(evaluation.alignment.confidence),
            "related": evaluation.alignment.related,
            "signature": evaluation.alignment.signature,
            "beads": [_bead(bead, pairs.get(ids)) for ids, bead in beads.items()],
        },
        "pairs": [
            {
                "bead": places[pair.bead.reference_ids, pair.bead.candidate_ids],
                "reference": _side(reference, pair.reference, words=words),
                "candidate": _side(candidate, pair.candidate, words=words),
                "scores": [_score(score) for score in pair.scores],
            }
            | ({"links": _links(pair)} if words else {})
            | _doubted(evaluation, doubted.get(pair.index))
            for pair in evaluation.pairs
        ],
        "scores": [_score(score) for score in evaluation.scores],
        "findings": [_finding(evaluation, finding) for finding in evaluation.findings],
        "notices": [notice_object(notice) for notice in evaluation.notices],
    }


def notice_object(notice: Notice) -> Object:
    """Something the reader must know."""
    return {"code": notice.code, "text": notice.text}


def _document(document: Document) -> Object:
    return {
        "name": document.name,
        "format": document.format,
        "encoding": document.encoding,
        "language": document.language,
        "length": len(document.text),
        "segments": [_segment(document, segment) for segment in document.segments],
    }


def _segment(document: Document, segment: Segment) -> Object:
    return {
        "id": segment.id,
        "role": segment.role.value,
        "scored": segment.role.scored,
        "paragraph": segment.paragraph,
        "text": segment.text,
        "span": _span(document, segment.span),
    }


def _span(document: Document, span: Span) -> Object:
    start, end = document.position(span.start), document.position(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    }


def _bead(bead: Bead, pair: int | None) -> Object:
    return {
        "kind": bead.kind.value,
        "reference_ids": list(bead.reference_ids),
        "candidate_ids": list(bead.candidate_ids),
        "similarity": _number(bead.similarity),
        "confidence": _number(bead.confidence),
        "moved": bead.moved,
        "pair": pair,
    }


def _side(document: Document, side: Side, *, words: bool) -> Object:
    tokens: Object = {"tokens": [_token(token) for token in side.tokens]} if words else {}
    return {
        "text": side.text,
        "language": side.language,
        "span": _span(document, side.mapped.span),
    } | tokens


def _token(token: Token) -> Object:
    return {
        "start": token.start,
        "end": token.end,
        "text": token.text,
        "lemma": token.lemma,
        "kind": token.kind.value,
        "content": token.content,
    }


def _links(pair: Pair) -> list[Object]:
    return [
        {
            "reference": link.reference,
            "candidate": link.candidate,
            "score": _number(link.score),
            "kind": link.kind.value,
        }
        for link in pair.words.links
    ]


def _doubted(evaluation: Evaluation, words: DoubtedWords | None) -> Object:
    """Nothing where no network was asked, which is not the same as no doubt."""
    if words is None:
        return {}
    sides = (
        ("reference", evaluation.reference, words.reference),
        ("candidate", evaluation.candidate, words.candidate),
    )
    return {
        "doubted": [
            {
                "side": side,
                "text": word.text,
                "span": _span(document, word.span),
                "doubt": _number(round(word.doubt, 4)),
            }
            for side, document, found in sides
            for word in found
        ]
    }


def _score(score: Score) -> Object:
    account = {} if score.account is None else {"account": _account(score.account)}
    return {
        "name": score.name,
        "variant": score.variant.value,
        "value": _number(score.value),
        "scale": score.scale,
        "higher_is_better": score.higher_is_better,
        "signature": score.signature,
        "interval": None if score.interval is None else _interval(score.interval),
        **account,
    }


def _account(account: Account) -> Object:
    return {
        "words": account.words,
        "penalty": _number(account.penalty),
        "findings": {severity.value: _number(cost) for severity, cost in account.findings.items()},
        "doubts": _number(account.doubts),
        "letters": _number(account.letters),
    }


def _interval(interval: Interval) -> Object:
    return {
        "low": _number(interval.low),
        "high": _number(interval.high),
        "mean": _number(interval.mean),
        "level": interval.level,
    }


def _finding(evaluation: Evaluation, finding: Finding) -> Object:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "confidence": _number(finding.confidence),
        "reference": {
            "text": finding.reference_text,
            "span": _span(evaluation.reference, finding.reference_span),
        },
        "candidate": {
            "text": finding.candidate_text,
            "span": _span(evaluation.candidate, finding.candidate_span),
        },
        "evidence": dict(finding.evidence),
        "pair": finding.pair,
        "fingerprint": finding.fingerprint,
    }


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
