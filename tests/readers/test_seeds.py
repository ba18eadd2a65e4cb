"""The sample pair: 27 paragraphs of prose and a sub-heading on each side, and its furniture."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluator.domain.document import Document, Role
from evaluator.readers import read

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def reference() -> Document:
    """The article as The Moscow Times printed it, pasted with light markup."""
    return read(SEEDS / "moscow_times.txt")


@pytest.fixture(scope="module")
def candidate() -> Document:
    """The article come back from another language, as bare text."""
    return read(SEEDS / "back_translation.txt")


def of(document: Document, role: Role) -> list[str]:
    """The texts of one role."""
    return [segment.text for segment in document.segments if segment.role is role]


def test_furniture_of_the_reference(reference: Document) -> None:
    """Everything that the issue names is told apart, without its markup."""
    assert of(reference, Role.HEADING) == [
        "U.S., Russia to Hold Security, Ukraine Talks Early January in Geneva",
        "Not just 'blah blah blah'",
    ]
    assert of(reference, Role.BYLINE) == ["By Evan Gershkovich for AFP and Sebastian Smith for AFP"]
    assert of(reference, Role.DATELINE) == ["December 28, 2021"]
    assert of(reference, Role.CAPTION) == [
        "Joe Biden and Vladimir Putin at 2021 Geneva Summit. White House"
    ]
    assert of(reference, Role.LINK) == [
        "Related article: Putin Slams 'Lying West' But Says 'Positive' on U.S.-NATO Talks"
    ]
    address, *_ = of(reference, Role.BOILERPLATE)[1:]
    assert of(reference, Role.BOILERPLATE)[0] == "Original url:"
    assert address.startswith("https://www.themoscowtimes.com/2021/12/28/")


def test_furniture_of_the_candidate(candidate: Document) -> None:
    """The sub-heading bears no mark there, and the date is written in another way."""
    assert of(candidate, Role.DATELINE) == ["date 2021-12-29"]
    assert of(candidate, Role.HEADING) == ["Not just ‘blah blah blah’"]
    assert {segment.role for segment in candidate.segments} == {
        Role.DATELINE,
        Role.HEADING,
        Role.PROSE,
    }


def test_prose_pairs_up(reference: Document, candidate: Document) -> None:
    """27 segments on each side, opening with the same things in the same order."""
    left, right = of(reference, Role.PROSE), of(candidate, Role.PROSE)
    assert len(left) == len(right) == 27
    assert left[0].startswith("The United States and Russia will hold much-anticipated")
    assert right[0].startswith("The United States and Russia will hold long-awaited")
    assert left[-1].startswith("The meeting is part")
    assert right[-1].startswith("The meeting is part")


def test_the_broken_paragraph_is_joined(reference: Document) -> None:
    """Its span covers the break, and both halves lead back to their own lines."""
    segment = next(s for s in reference.segments if "is accused of fomenting" in s.text)
    assert "is accused of\n\nfomenting" in reference.text[segment.span.start : segment.span.end]
    place = segment.text.index("fomenting")
    assert str(reference.position(segment.mapped.locate(place, place + 9).start)) == "55:1"


def test_the_broken_sentence_is_one_segment(candidate: Document) -> None:
    """A later check has both halves to look at."""
    assert any(
        text.endswith("a forum involving Moscow said. and the West.")
        for text in of(candidate, Role.PROSE)
    )


def test_quotations_stay_whole(reference: Document, candidate: Document) -> None:
    """Two sentences in quotation marks are one segment, with a stray closing mark too."""
    assert any(text.endswith('if it moves on Ukraine."') for text in of(reference, Role.PROSE))
    (segment,) = [s for s in candidate.segments if s.text.endswith("towards Ukraine. “")]
    assert segment.text.startswith("“President Biden’s approach")


def test_language_is_english(reference: Document, candidate: Document) -> None:
    """Both are."""
    assert (reference.language, candidate.language) == ("en", "en")
