"""FLU005 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.spacing_broken import spacing_broken
from tests.conftest import PairMaker

PLAIN = "The farmers (two of them) sold wool, milk and cheese; nobody's dog barked."


@pytest.mark.parametrize(
    ("broken", "marked"),
    [
        (PLAIN.replace("wool,", "wool ,"), " ,"),
        (PLAIN.replace("wool, ", "wool,"), ","),
        (PLAIN.replace("(two", "( two"), "( "),
        (PLAIN.replace("them)", "them )"), " )"),
        (PLAIN.replace("nobody's", "nobody 's"), " 's"),
        (PLAIN.replace("milk and", "milk_ and"), "_"),
        (PLAIN.replace("milk and", "milk? and"), "?"),
    ],
)
def test_the_stray_mark_itself_is_marked(make_pair: PairMaker, broken: str, marked: str) -> None:
    (one,) = spacing_broken(make_pair(PLAIN, broken))

    assert broken[one.candidate.start : one.candidate.end] == marked
    assert one.reference.start == one.reference.end


def test_a_text_in_tokens_is_one_finding(make_pair: PairMaker) -> None:
    broken = "The farmers ( two of them ) sold wool , milk and cheese ; nobody 's dog barked ."
    (one,) = spacing_broken(make_pair(PLAIN, broken))

    assert one.message == "stray spaces or marks in 6 places"
    assert broken[one.candidate.start : one.candidate.end] == broken[12:]


@pytest.mark.parametrize(
    "text",
    [
        "It costs 1,000 crowns, i.e. little.",
        "The two- or three-year loans, and the pre- and post-war ones.",
        "He waited ... and left.",
        "The file ends in .txt and the address is a_b@example.org.",
        "“Why?” he asked. “Who?” she replied.",
        "A rate of .5 per cent; the rest (all of it) stayed.",
        "The 5-4 vote, 10 - 3 in all - was close.",
        "Well-known writers came - many of them - by train.",
    ],
)
def test_what_writers_write_is_left_alone(make_pair: PairMaker, text: str) -> None:
    assert [one.message for one in spacing_broken(make_pair("Something else.", text))] == []


def test_a_habit_of_the_reference_is_forgiven_as_often_as_it_has_it(make_pair: PairMaker) -> None:
    once = "He said : come ."

    assert not list(spacing_broken(make_pair(once, once)))
    assert len(list(spacing_broken(make_pair("He said : come.", once)))) == 1
