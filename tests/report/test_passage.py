"""From a span in a file back to readable text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.spans import MappedText, Run, Span
from evaluator.report.passage import Passage, finding_passages, passage, place

# Readable "Fish & chips." / "They ate." out of a file with markup, an entity and two paragraphs.
FILE = "<p>Fish &amp; chips.</p>\n<p>They <b>ate</b>.</p>"
FISH = MappedText("Fish & chips.", (Run(0, 3, 5), Run(5, 8, 1, 5), Run(6, 13, 7)))
ATE = MappedText("They ate.", (Run(0, 28, 5), Run(5, 36, 3), Run(8, 43, 1)))


@pytest.fixture
def page() -> Document:
    """A page of two paragraphs."""
    segments = (Segment(0, FISH, Role.PROSE, 0), Segment(1, ATE, Role.PROSE, 1))
    return Document("a.html", FILE, segments, "html")


def _span(words: str) -> Span:
    start = FILE.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Fish", "Fish"),
        ("&amp;", "&"),
        ("chips.", "chips."),
        ("Fish &amp; chips", "Fish & chips"),
    ],
)
def test_span_of_the_file_is_found_in_the_text_without_markup(
    page: Document, words: str, shown: str
) -> None:
    """Span of the file is found in the text without markup."""
    found = passage(page, _span(words))

    assert found.text == "Fish & chips."
    assert shown == found.text[found.span.start : found.span.end]


def test_markup_inside_the_span_is_not_shown(page: Document) -> None:
    """Markup inside the span is not shown."""
    assert Passage("They ate.", Span(0, 8)) == passage(page, _span("They <b>ate"))


def test_span_that_starts_in_markup_starts_at_the_next_text(page: Document) -> None:
    """Span that starts in markup starts at the next text."""
    assert Passage("They ate.", Span(5, 8)) == passage(page, _span("<b>ate"))


def test_span_over_two_segments_shows_both(page: Document) -> None:
    """Span over two segments shows both."""
    assert Passage("Fish & chips. They ate.", Span(7, 18)) == passage(
        page, _span("chips.</p>\n<p>They")
    )


def test_place_between_two_segments_shows_both(page: Document) -> None:
    """Place between two segments shows both."""
    between = Span(FILE.index("\n"), FILE.index("\n"))

    assert Passage("Fish & chips. They ate.", Span(13, 13)) == passage(page, between)


@pytest.mark.parametrize(
    ("offset", "shown"),
    [
        (0, Passage("Fish & chips.", Span(0, 0))),
        (len(FILE), Passage("They ate.", Span(9, 9))),
        (31, Passage("They ate.", Span(3, 3))),
    ],
)
def test_place_inside_or_at_the_edge_shows_one_segment(
    page: Document, offset: int, shown: Passage
) -> None:
    """Place inside or at the edge shows one segment."""
    assert shown == passage(page, Span(offset, offset))


def test_markup_between_words_can_be_a_place(page: Document) -> None:
    """An insertion point in the middle of "<b>" stands behind the word before it."""
    assert Passage("They ate.", Span(5, 5)) == passage(page, Span(34, 34))


def test_document_without_segments_shows_nothing() -> None:
    """Document without segments shows nothing."""
    assert Passage("", Span(0, 0)) == passage(Document("a", "", ()), Span(0, 0))


def test_place_is_what_editors_can_follow(page: Document) -> None:
    """Place is what editors can follow."""
    assert place(page, _span("They")) == "a.html:2:4"


def test_finding_of_a_pair_is_shown_in_the_pair(evaluation: Evaluation) -> None:
    """Finding of a pair is shown in the pair."""
    finding = next(finding for finding in evaluation.findings if finding.rule == "STR001")
    left, right = finding_passages(evaluation, finding)

    assert left.text[left.span.start : left.span.end] == "demanded"
    assert right.text[right.span.start : right.span.end] == "called on"
    assert evaluation.pairs[1].candidate.text == right.text


def test_finding_of_the_documents_is_shown_in_its_segments(evaluation: Evaluation) -> None:
    """Finding of the documents is shown in its segments."""
    finding = next(finding for finding in evaluation.findings if finding.pair is None)
    left, right = finding_passages(evaluation, replace(finding))

    assert Passage("Nobody was hurt.", Span(0, 16)) == left
    assert Passage("The envoy left on Monday.", Span(25, 25)) == right
