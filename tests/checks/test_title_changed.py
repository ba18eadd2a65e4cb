"""ENT005 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.title_changed import title_changed
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def test_the_spans_hold_title_and_name(make_pair: PairMaker) -> None:
    pair = make_pair(
        "They met Prime Minister Ana Lind there.", "They met Chancellor Ana Lind there."
    )
    (one,) = title_changed(pair)

    assert one.message == "Prime Minister Ana Lind became Chancellor Ana Lind"


def test_an_apposition_is_read_as_well(make_pair: PairMaker) -> None:
    pair = make_pair(
        "They met Ana Lind, the finance minister.", "They met Defense Minister Ana Lind."
    )

    assert len(list(title_changed(pair))) == 1


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("They met General Ana Lind.", "They met Ana Lind."),
        ("They met Governor Ana Lind.", "They met Mayor Eva Moll."),
        ("they met general ana lind.", "they met colonel ana lind."),
        ("They met Ana Lind, Bo Falk and a general.", "They met General Ana Lind and Bo Falk."),
        ("In Norway the vice president fell.", "In Norway the president fell."),
    ],
)
def test_lost_titles_other_people_and_small_letters_are_left_alone(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert [one.message for one in title_changed(make_pair(reference, candidate))] == []
