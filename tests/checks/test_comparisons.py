"""What is said the other way round is said."""

from __future__ import annotations

import pytest

from evaluator.checks.comparisons import is_turned, turned
from evaluator.checks.view import gained, lost
from evaluator.domain.evaluation import Options
from evaluator.encode.protocol import Encoder
from evaluator.pipeline import evaluate_pair
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Tigers are larger than lions.", "Lions are smaller than tigers."),
        ("The feast came before the fast.", "The fast came after the feast."),
        ("Turin is west of Milan.", "Milan is east of Turin."),
        ("Ann is older than her sister.", "Her sister is younger than she."),
    ],
)
def test_it_is_turned(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert turned(make_pair(reference, candidate))


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Tigers are larger than lions.", "Tigers are smaller than lions."),
        ("Tigers are larger than lions.", "Lions are larger than tigers."),
        ("The feast came before the fast.", "The feast came after the fast."),
        ("The feast came before noon.", "At noon the feast came."),
        ("Lions fear larger lions.", "Lions fear smaller lions."),
    ],
)
def test_it_is_not(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert not turned(make_pair(reference, candidate))


def test_the_word_is_turned_seen_from_either_side(make_pair: PairMaker) -> None:
    pair = make_pair("Tigers are much larger than lions.", "Lions are smaller than tigers.")
    view, back = lost(pair), gained(pair)

    assert is_turned(view, back, 3, 2)
    assert is_turned(back, view, 2, 3)
    assert not is_turned(view, back, 2, 2)


@pytest.mark.model
@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Turin is west of Milan.", "Milan is east of Turin."),
        ("Norway exports more fish than Chile.", "Chile exports less fish than Norway."),
        ("The north is richer than the south.", "The south is poorer than the north."),
        ("Peru beat Chile 3-1.", "Chile lost 3-1 to Peru."),
        ("Men who received the drug slept.", "Men given the drug slept."),
    ],
)
def test_no_check_speaks_of_opposites_or_places(
    reference: str, candidate: str, encoder: Encoder
) -> None:
    options = Options(select=("ANT", "LEX", "ENT", "ROL", "ORD"), metrics=("chrf",))

    assert evaluate_pair(reference, candidate, options, encoder=encoder).findings == ()
