"""A pair seen from one side."""

from __future__ import annotations

import pytest

from evaluator.checks.view import Gap, gained, lost
from evaluator.domain.spans import Span
from tests.conftest import PairMaker


def test_a_gap_knows_what_stands_in_its_place(make_pair: PairMaker) -> None:
    view = lost(make_pair("he ran very quickly home", "he ran home"))

    assert list(view.gaps()) == [Gap(2, 4, ())]
    assert view.text(2, 4) == "very quickly"


def test_other_words_in_the_same_place_are_across(make_pair: PairMaker) -> None:
    view = lost(make_pair("we sang old sad songs again", "we sang loudly again"))
    (gap,) = view.gaps()
    across = [view.other.tokens[j].text for j in gap.across]

    assert across == ["loudly"]
    assert view.across_span(gap) == Span(8, 14)


def test_the_insertion_point_stands_behind_the_word_before(make_pair: PairMaker) -> None:
    view = lost(make_pair("he ran very quickly home", "he ran home"))
    (gap,) = view.gaps()

    assert view.across_span(gap) == Span(6, 6)
    assert view.place(0) == Span(0, 0)


def test_at_both_ends_the_other_sides_ends_are_across(make_pair: PairMaker) -> None:
    view = lost(make_pair("Yesterday morning prices fell", "Today prices fell sharply"))
    (gap,) = view.gaps()

    assert [view.other.tokens[j].text for j in gap.across] == ["Today"]


def test_from_the_candidate_the_same_words_are_gained(make_pair: PairMaker) -> None:
    view = gained(make_pair("he ran home", "he ran very quickly home"))

    assert [(gap.start, gap.end) for gap in view.gaps()] == [(2, 4)]
    shift = view.shift("x", Span(7, 19), Span(6, 6))
    assert (shift.reference, shift.candidate) == (Span(6, 6), Span(7, 19))


def test_the_nearest_linked_content_word_is_found(make_pair: PairMaker) -> None:
    view = lost(make_pair("the dog slept deeply", "the dog slept"))

    assert view.linked_behind(0) == 1
    assert view.linked_behind(3) is None


@pytest.mark.parametrize(
    ("sentence", "start", "end", "shown"),
    [
        ("the 1st expo opened", 2, 4, "1st expo"),
        ("built in the 1980s here", 4, 5, "1980s"),
        ("a 5G network", 1, 2, "5G"),
        ("an F-35 landed", 3, 5, "F-35 landed"),
        ("an F-35 landed", 1, 2, "F-35"),
        ("a 19th-century house", 2, 5, "19th-century"),
        ("a well-known house", 1, 2, "well"),
        ("from 5-10 men", 1, 2, "5"),
        ("a late -5 then", 2, 3, "-"),
    ],
)
def test_a_figure_with_its_letters_is_shown_whole(
    make_pair: PairMaker, sentence: str, start: int, end: int, shown: str
) -> None:
    """An editor is told of the 21st expo, and not of the "st expo"."""
    assert lost(make_pair(sentence, "other")).text(start, end) == shown
