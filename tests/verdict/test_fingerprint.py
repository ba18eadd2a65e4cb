"""A finding keeps its name while the articles around it change."""

from __future__ import annotations

from dataclasses import replace

from evaluator.domain.finding import Finding, Severity
from evaluator.domain.spans import Span
from evaluator.verdict.fingerprint import fingerprinted

FINDING = Finding(
    rule="NEG001",
    name="negation-changed",
    category="accuracy",
    severity=Severity.MAJOR,
    message="",
    reference_span=Span(10, 20),
    candidate_span=Span(10, 20),
    reference_text="hold  off",
    candidate_text="do “not”",
    confidence=1.0,
    evidence={},
    pair=0,
)


def name(*findings: Finding) -> list[str]:
    return [one.fingerprint for one in fingerprinted(findings)]


def test_a_paragraph_added_above_changes_nothing() -> None:
    moved = replace(FINDING, reference_span=Span(910, 920), candidate_span=Span(910, 920), pair=7)

    assert name(FINDING) == name(moved)


def test_quotes_case_and_blanks_change_nothing() -> None:
    assert name(FINDING) == name(
        replace(FINDING, reference_text="Hold off", candidate_text='do "not"')
    )


def test_severity_and_words_of_the_message_change_nothing() -> None:
    assert name(FINDING) == name(replace(FINDING, severity=Severity.MINOR, message="new words"))


def test_another_rule_or_text_is_another_finding() -> None:
    names = name(FINDING, replace(FINDING, rule="OMI002"), replace(FINDING, reference_text="off"))

    assert len(set(names)) == 3


def test_the_same_text_twice_is_two_findings_counted_in_the_candidates_order() -> None:
    later = replace(FINDING, candidate_span=Span(50, 60))

    assert name(FINDING, later) == name(later, FINDING)[::-1]
    assert len(set(name(FINDING, later))) == 2


def test_a_fingerprint_is_sixteen_hex_digits() -> None:
    (one,) = name(FINDING)

    assert len(one) == 16
    assert int(one, 16) >= 0
