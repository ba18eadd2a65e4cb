"""LEX001 where no network is asked; what its doubts do is in test_doubted.py."""

from __future__ import annotations

import pytest

from evaluator.checks.word_replaced import word_replaced
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Her uncle ran the mill.", "Her cousin ran the mill."),
        ("They won silver in Oslo.", "They won bronze in Oslo."),
        ("A Hindu temple burned down.", "A Buddhist temple burned down."),
        ("The nurses went on strike.", "The doctors went on strike."),
    ],
)
def test_another_kind_of_one_sort_is_major(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    (one,) = word_replaced(make_pair(reference, candidate))

    assert one.severity is Severity.MAJOR


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Her mother ran the mill.", "Her mum ran the mill."),
        ("The wind came from the north.", "The wind came from northern parts."),
        ("The dog chased the cat.", "The cat chased the dog."),  # both are there: ROL001
        ("Her husband ran the mill.", "Her wife ran the mill."),  # opposites: ANT001
        ("The mill was sold.", "The plant was sold."),
    ],
)
def test_what_is_one_kind_or_seen_elsewhere_is_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert not list(word_replaced(make_pair(reference, candidate)))
