"""What someone probably meant to type."""

from __future__ import annotations

from evaluator.text.nearest import nearest


def test_the_nearest_ignores_case_and_a_slip() -> None:
    assert nearest("CHRFF", ["bleu", "chrf", "ter"]) == "chrf"
    assert nearest("num01", ["NEG001", "NUM001"]) == "NUM001"
