"""What a check says of itself, as an editor reads it."""

from __future__ import annotations

from dataclasses import replace

from evaluator.checks.registry import all_checks
from evaluator.data import load
from evaluator.domain.evaluation import Evaluation
from evaluator.report.explanation import (
    evidence_line,
    first_sentence,
    paragraphs,
    reason,
    why_it_matters,
)

_CHECK = all_checks()[0]


def test_paragraphs_are_lines_without_marks() -> None:
    """Neither backticks nor asterisks; a product stays one."""
    check = replace(
        _CHECK, explanation="One *word* of\n    ``code``. Two.\n\n    Then 2 * 3 * 4 and `x`."
    )

    assert paragraphs(check) == ["One “word” of code. Two.", "Then 2 * 3 * 4 and x."]
    assert first_sentence(check) == "One “word” of code."


def test_reason_is_what_the_check_says_first(evaluation: Evaluation) -> None:
    """And why it matters; none where this version has no such check."""
    finding = replace(evaluation.findings[0], rule=_CHECK.code)

    assert reason(finding) == f"{paragraphs(_CHECK)[0]} {why_it_matters(_CHECK.code)}"
    assert reason(replace(finding, rule="XYZ999")) == ""


def test_reason_leaves_the_example_to_the_finding(evaluation: Evaluation) -> None:
    """What is found are other words than those of the documentation."""
    found = reason(replace(evaluation.findings[0], rule="STR001"))

    assert found.startswith("The same thing is said more strongly or more weakly. How strongly")


def test_evidence_is_named(evaluation: Evaluation) -> None:
    """As the check named it, without the numbers that keep kinds apart."""
    finding = replace(
        evaluation.findings[0], evidence={"differs": "day", "caption 3": "A", "caption 4": "B"}
    )

    assert evidence_line(finding) == "differs: day; caption: A; caption: B"


def test_steps_of_a_scale_are_a_sentence(evaluation: Evaluation) -> None:
    """One step is one."""
    for steps, said in (("1", "1 step"), ("2", "2 steps")):
        finding = replace(
            evaluation.findings[0], evidence={"scale": "request", "steps": steps, "also X": "y"}
        )

        assert evidence_line(finding) == f"{said} apart on the scale of “request”; also X: y"


def test_every_family_says_why_it_matters() -> None:
    """Those of checks, those that a check may have, and the gate's."""
    order = load("mqm")["families"]["order"]
    families = {*(one.rstrip("0123456789") for one in order), "GATE"}
    codes = {one.code for one in all_checks()}

    assert families <= set(load("families")) <= families | codes
    assert all(why_it_matters(f"{family}001").endswith(".") for family in families)
    assert {code.rstrip("0123456789") for code in codes} <= families
    assert why_it_matters("MOD002") != why_it_matters("MOD001")
    assert why_it_matters("XYZ001") == ""
