"""Runs the checks over aligned documents and makes findings of what they see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluator.checks.doubted import POSSIBLE, strongest
from evaluator.checks.matching import inside
from evaluator.checks.registry import Check, Scope
from evaluator.checks.resolve import resolve
from evaluator.data import load
from evaluator.domain.document import Document
from evaluator.domain.evaluation import Notice
from evaluator.domain.finding import Finding, Severity, Shift
from evaluator.domain.pair import Comparison, Pair
from evaluator.domain.spans import Span


def run_checks(
    comparison: Comparison,
    checks: Sequence[Check],
    *,
    min_severity: Severity = Severity.NEUTRAL,
    min_confidence: float = 0.0,
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    """All findings, overlaps resolved, the gravest first; and which checks ran in part or not.

    Where the alignment found the documents unrelated, none is run: what stands in their pairs is
    no translation of one another, and nothing was left out of what was never there. Findings less
    severe than ``min_severity``, or of less confidence than ``min_confidence``, are left out once
    overlaps are resolved.
    """
    language = comparison.candidate.language
    able = [one for one in checks if one.speaks(language)]
    unable = [one for one in checks if not one.speaks(language)]
    notices = []
    if unable:
        codes = ", ".join(one.code for one in unable)
        notices.append(_unable(language, codes))
    figures = ", ".join(one.code for one in able if not one.reads(language))
    if figures:
        notices.append(_figures_only(language, figures))
    findings: list[Finding] = []
    if comparison.alignment.related:
        findings.extend(_of_documents(comparison, able))
        for pair in comparison.pairs:
            findings.extend(resolve(list(_of_pair(pair, able))))
    kept = [
        one
        for one in findings
        if one.severity.rank >= min_severity.rank and one.confidence >= min_confidence
    ]
    return tuple(sorted(kept, key=_order)), tuple(notices)


def _unable(language: str, codes: str) -> Notice:
    text = f"not run, since they do not know the candidate's language ({language}): {codes}"
    return Notice("checks-language", text)


def _figures_only(language: str, codes: str) -> Notice:
    text = (
        "read in digits and signs alone, since the words for numbers, units and days are not known "
        f"in the candidate's language ({language}): {codes}"
    )
    return Notice("checks-words", text)


def _of_documents(comparison: Comparison, checks: Sequence[Check]) -> Iterator[Finding]:
    for one in checks:
        if one.scope is Scope.DOCUMENT:
            for shift in one.on_documents(comparison):
                yield _finding(
                    one,
                    shift,
                    spans=(shift.reference, shift.candidate),
                    texts=(
                        _plain(comparison.reference, shift.reference),
                        _plain(comparison.candidate, shift.candidate),
                    ),
                    severity=shift.severity or one.severity,
                    pair=None,
                )


def _of_pair(pair: Pair, checks: Sequence[Check]) -> Iterator[Finding]:
    for one in checks:
        if one.scope is Scope.PAIR:
            for shift in one.on_pair(pair):
                left, right = shift.reference, shift.candidate
                yield _finding(
                    one,
                    shift,
                    spans=(
                        pair.reference.mapped.locate(left.start, left.end),
                        pair.candidate.mapped.locate(right.start, right.end),
                    ),
                    texts=(
                        pair.reference.text[left.start : left.end],
                        pair.candidate.text[right.start : right.end],
                    ),
                    severity=_doubted(one, shift, pair),
                    pair=pair.index,
                )


def _doubted(one: Check, shift: Shift, pair: Pair) -> Severity:
    """How bad it is once the network was heard.

    Some rules (``[doubts] second`` in ``data/mqm.toml``) see a change in wording and cannot tell
    whether it matters. Where the network does not stumble over any of the words, it is minor.
    """
    severity = shift.severity or one.severity
    doubts = pair.words.doubts
    if doubts is None or shift.by_rule or severity.rank < Severity.MAJOR.rank:
        return severity
    if one.code not in load("mqm")["doubts"]["second"]:
        return severity
    most = max(
        strongest(doubts.reference, inside(pair.reference, shift.reference)) or 0.0,
        strongest(doubts.candidate, inside(pair.candidate, shift.candidate)) or 0.0,
    )
    return severity if most >= POSSIBLE else Severity.MINOR


def _finding(
    one: Check,
    shift: Shift,
    *,
    spans: tuple[Span, Span],
    texts: tuple[str, str],
    severity: Severity,
    pair: int | None,
) -> Finding:
    return Finding(
        rule=one.code,
        name=one.name,
        category=one.category,
        severity=severity,
        message=shift.message,
        reference_span=spans[0],
        candidate_span=spans[1],
        reference_text=texts[0],
        candidate_text=texts[1],
        confidence=round(shift.confidence, 3),
        evidence=dict(shift.evidence),
        pair=pair,
    )


def _plain(document: Document, span: Span) -> str:
    """What stands at a span of the file, without markup where whole segments are meant."""
    inside = [one for one in document.segments if one.span.overlaps(span)]
    if inside and inside[0].span.start >= span.start and inside[-1].span.end <= span.end:
        return " ".join(one.text for one in inside)
    return document.text[span.start : span.end]


def _order(finding: Finding) -> tuple[int, int, int, str]:
    return (
        -finding.severity.rank,
        finding.candidate_span.start,
        finding.reference_span.start,
        finding.rule,
    )
