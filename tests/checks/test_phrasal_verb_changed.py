"""LEX003 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.phrasal_verb_changed import phrasal_verb_changed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "told"),
    [
        (
            "They turned down the offer.",
            "They turned up the offer.",
            "“turned down” became “turned up",
        ),
        ("They turned the tap.", "They turned down the tap.", "“turned” became “turned down”"),
        ("The plan to call off it.", "The plan to call it.", "“call off” became “call”"),
    ],
)
def test_another_particle_or_none(
    reference: str, candidate: str, told: str, make_pair: PairMaker
) -> None:
    (one,) = phrasal_verb_changed(make_pair(reference, candidate))

    assert one.message.startswith(told)
    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("They gave up the whole of the land.", "They gave the whole land up."),
        ("They carry on the custom.", "They carry forward the custom."),
        ("The call off Oslo failed.", "The call failed."),
        ("They ended up in Oslo.", "They ended in Oslo."),
        ("Later on they left.", "Later they left."),
        ("They set up a firm.", "They founded a firm."),
    ],
)
def test_what_says_the_same(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert list(phrasal_verb_changed(make_pair(reference, candidate))) == []
