"""One cause, one finding.

Two findings of one pair are about the same cause where they share words of the candidate, or of
the reference. Then the one whose family stands first in ``data/mqm.toml`` speaks (families are
listed from the specific to the general; within a family the graver one, then the longer one), at
the graver of the two severities, and what the other saw is kept as its evidence. Findings of
documents are left alone: they speak of the articles, not of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evaluator.data import load
from evaluator.domain.finding import Finding, Severity


def resolve(findings: Sequence[Finding]) -> list[Finding]:
    """The findings with overlaps merged, in the order of the rule; nothing is lost but doubles."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_precedence):
        rival = next((index for index, one in enumerate(kept) if _same_cause(one, finding)), None)
        if rival is None:
            kept.append(finding)
        else:
            kept[rival] = _absorb(kept[rival], finding)
    return kept


def _precedence(finding: Finding) -> tuple[int, int, int, int, int, str]:
    order: list[str] = load("mqm")["families"]["order"]
    family = finding.rule.rstrip("0123456789")
    named = finding.rule if finding.rule in order else family
    return (
        order.index(named) if named in order else len(order),
        -finding.severity.rank,
        -len(finding.candidate_span) - len(finding.reference_span),
        finding.candidate_span.start,
        finding.reference_span.start,
        finding.rule,
    )


def _same_cause(one: Finding, other: Finding) -> bool:
    if one.pair is None or one.pair != other.pair:
        return False
    return one.candidate_span.overlaps(other.candidate_span) or one.reference_span.overlaps(
        other.reference_span
    )


def _absorb(winner: Finding, other: Finding) -> Finding:
    severity = max(winner.severity, other.severity, key=lambda one: Severity(one).rank)
    if other.rule == winner.rule and other.message == winner.message:
        return replace(winner, severity=severity)
    evidence = {**winner.evidence, f"also {other.rule}": other.message}
    return replace(winner, severity=severity, evidence=evidence)
