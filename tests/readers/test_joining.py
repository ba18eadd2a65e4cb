"""Paragraphs broken in the middle of a sentence."""

from __future__ import annotations

import pytest

from evaluator.readers import parse

FIRST = "The mayor, who had been in office for years, was accused of"
LEAD = "The council of the town met on Monday night to vote on it."


def texts(*paragraphs: str) -> list[str]:
    """The texts of the scored segments."""
    return [segment.text for segment in parse("\n\n".join(paragraphs)).scored]


def test_a_broken_paragraph_is_joined() -> None:
    """More than once, too."""
    assert texts(LEAD, FIRST, "taking bribes from", "three men in the town.") == [
        LEAD,
        f"{FIRST} taking bribes from three men in the town.",
    ]


@pytest.mark.parametrize(
    "between", ["Advertisement", "Related article: The mayor", "Photo: Getty Images"]
)
def test_furniture_between_the_halves_is_passed_over(between: str) -> None:
    """It keeps its own segment."""
    document = parse(f"{LEAD}\n\n{FIRST}\n\n{between}\n\ntaking bribes.")
    assert [segment.text for segment in document.segments] == [
        LEAD,
        f"{FIRST} taking bribes.",
        between,
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was over then.", "and so they left the hall."),
        ("These were the points he made:", "the tax, the wall and the harbour."),
        ("Not so fast", "iPhone sales fell in the whole of the country."),
        ("In short", "it was over and they all left the hall."),
        (FIRST, "Taking bribes is a crime in that country."),
        (FIRST, "- taking bribes"),
    ],
)
def test_what_is_whole_is_left_alone(before: str, after: str) -> None:
    """An end, a capital, a list, or too few words to be half a sentence."""
    assert len(texts(LEAD, before, after)) == 3


def test_marks_of_both_halves_are_kept() -> None:
    """A second half that is all link does not make the whole a link."""
    document = parse(f"{LEAD}\n\n{FIRST}\n\n[taking] **bribes** [from men](x).\n\n{LEAD}")
    assert document.segments[1].text == f"{FIRST} [taking] bribes from men."
