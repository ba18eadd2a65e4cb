"""What a check says of itself, as an editor reads it."""

from __future__ import annotations

from dataclasses import replace

from evaluator.checks.registry import all_checks
from evaluator.domain.evaluation import Evaluation
from evaluator.report.explanation import evidence_line, first_sentence, paragraphs, reason

_CHECK = all_checks()[0]


def test_paragraphs_are_lines_without_marks() -> None:
    """Neither backticks nor asterisks; a product stays one."""
    check = replace(
        _CHECK, explanation="One *word* of\n    ``code``. Two.\n\n    Then 2 * 3 * 4 and `x`."
    )

    assert paragraphs(check) == ["One “word” of code. Two.", "Then 2 * 3 * 4 and x."]
    assert first_sentence(check) == "One “word” of code."


def test_reason_is_what_the_check_says_first(evaluation: Evaluation) -> None:
    """None where this version has no such check."""
    finding = replace(evaluation.findings[0], rule=_CHECK.code)

    assert reason(finding) == paragraphs(_CHECK)[0]
    assert reason(replace(finding, rule="XYZ999")) == ""


def test_evidence_is_named(evaluation: Evaluation) -> None:
    """As the check named it."""
    finding = replace(evaluation.findings[0], evidence={"scale": "request", "steps": "2"})

    assert evidence_line(finding) == "scale: request; steps: 2"
