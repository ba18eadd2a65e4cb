"""NUM002 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator import evaluate_pair
from evaluator.checks.trend_reversed import trend_reversed
from evaluator.domain.evaluation import Options
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


def test_the_words_are_pointed_at(make_pair: PairMaker) -> None:
    (one,) = trend_reversed(make_pair("Rents rose 3%.", "Rents were 3% lower."))

    assert one.message == "“rose” became “lower”, which goes down"
    assert (one.reference.start, one.reference.end) == (len("Rents "), len("Rents rose"))
    assert (one.candidate.start, one.candidate.end) == (
        len("Rents were 3% "),
        len("Rents were 3% lower"),
    )
    assert one.severity is None  # the rule's own: critical


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Rents rose 3%.", "Rents fell 4%."),  # another figure: NUM001's
        ("Rents did not rise 3%.", "Rents fell 3%."),  # what is denied goes no way
        ("Rents rose 3% and fuel fell 2%.", "Fuel fell 2% and rents rose 3%."),
        ("Rents moved by 3%.", "Rents fell 3%."),
        ("The yen fell 3% versus the won.", "The won rose 3% versus the yen."),
    ],
)
def test_left_alone(make_pair: PairMaker, reference: str, candidate: str) -> None:
    assert list(trend_reversed(make_pair(reference, candidate))) == []


def test_where_one_word_stands_for_its_opposite_that_is_said_once() -> None:
    found = evaluate_pair(
        "Rents rose 3%.", "Rents fell 3%.", Options(metrics=("chrf",), embeddings=False)
    ).findings

    assert [(one.rule, one.severity) for one in found] == [("ANT001", Severity.CRITICAL)]
