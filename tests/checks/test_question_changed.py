"""MOD002 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.question_changed import question_changed
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        ("The pond froze.", "Did the pond freeze?", "a statement became a question"),
        ("Did the pond freeze?", "The pond froze!", "a question became a statement"),
        ("هل البحر بارد؟", "البحر بارد.", "a question became a statement"),
        ("At 5 p.m. it froze.", "Did it freeze at 5 p.m.?", "a statement became a question"),
    ],
)
def test_the_mark_tells(make_pair: PairMaker, reference: str, candidate: str, message: str) -> None:
    assert [one.message for one in question_changed(make_pair(reference, candidate))] == [message]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Pond frozen", "Is the pond frozen?"),
        ("“Did it freeze?” he asked.", "He asked: “Did it freeze?”"),
        ("He asked if it froze.", "“Did it freeze?”"),
        ("It froze. Or did it?", "It froze, or did it not?"),
        ("She wondered who had called.", "She thought: who called?"),
        ("It froze. Nobody came.", "Did it freeze with nobody coming?"),
    ],
)
def test_told_quoted_and_regrouped_questions_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(question_changed(make_pair(reference, candidate))) == []
