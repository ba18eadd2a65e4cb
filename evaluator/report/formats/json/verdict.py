"""A gate's verdict as a JSON object, as ``schema/verdict-1.json`` describes it."""

from __future__ import annotations

from evaluator.domain.verdict import Condition, FixedEntry, JudgedFinding, Judgement, Verdict
from evaluator.report.formats.json.evaluation import Object, evaluation_object, notice_object

VERSION = 1
"""The version of the schema: goes up when a field is renamed, removed or means something else."""


def verdict_object(verdict: Verdict, *, words: bool) -> Object:
    """All of it, each pair with its evaluation."""
    return {
        "schema": "evaluator/verdict",
        "version": VERSION,
        "status": verdict.status.value,
        "conditions": [_condition(one) for one in verdict.conditions],
        "notices": [notice_object(one) for one in verdict.notices],
        "judgements": [_judgement(one, words=words) for one in verdict.judgements],
    }


def _judgement(judgement: Judgement, *, words: bool) -> Object:
    evaluation = judgement.evaluation
    return {
        "name": judgement.name,
        "reference": judgement.reference,
        "candidate": judgement.candidate,
        "status": judgement.status.value,
        "error": judgement.error or None,
        "conditions": [_condition(one) for one in judgement.conditions],
        "findings": [_judged(index, one) for index, one in enumerate(judgement.findings)],
        "fixed": [_fixed(one) for one in judgement.fixed],
        "notices": [notice_object(one) for one in judgement.notices],
        "evaluation": None if evaluation is None else evaluation_object(evaluation, words=words),
    }


def _condition(condition: Condition) -> Object:
    return {
        "name": condition.name,
        "limit": condition.limit,
        "value": condition.value,
        "status": condition.status.value,
        "margin": condition.margin or None,
        "place": condition.place or None,
    }


def _judged(index: int, judged: JudgedFinding) -> Object:
    """The finding itself stands in the evaluation, at ``index``."""
    return {
        "finding": index,
        "state": judged.state.value,
        "reason": judged.reason or None,
    }


def _fixed(entry: FixedEntry) -> Object:
    return {
        "rule": entry.rule,
        "severity": entry.severity.value,
        "message": entry.message,
        "fingerprint": entry.fingerprint,
    }
