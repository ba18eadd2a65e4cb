"""DAT002 beyond its examples."""

from __future__ import annotations

from evaluator.checks.article_date import article_date
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import MappedText


def article(*lines: str, role: Role = Role.DATELINE) -> Document:
    """A document with one segment a line, all of them of one role."""
    segments, place = [], 0
    for number, line in enumerate(lines):
        segments.append(Segment(number, MappedText.verbatim(line, place), role, number))
        place += len(line) + 1
    return Document("article", "\n".join(lines), tuple(segments), language="en")


def shifts(reference: Document, candidate: Document) -> list[Shift]:
    alignment = Alignment((), 1.0, related=True, signature="test")
    return list(article_date(Comparison(reference, candidate, alignment, ())))


def test_one_day_is_minor() -> None:
    (one,) = shifts(article("December 31, 2021"), article("2022-01-01"))

    assert one.severity is Severity.MINOR
    assert one.message == "the article's date, December 31, 2021, became 2022-01-01"


def test_more_is_major() -> None:
    (one,) = shifts(article("December 28, 2021"), article("December 28, 2020"))

    assert one.severity is None


def test_a_date_that_does_not_exist_is_not_counted_in_days() -> None:
    (one,) = shifts(article("30 February 2021"), article("1 March 2021"))

    assert one.severity is None


def test_a_date_without_a_year_is_not_counted_in_days() -> None:
    (one,) = shifts(article("December 28"), article("December 29"))

    assert one.severity is None
    assert one.evidence == {}


def test_one_of_several_dates_is_enough() -> None:
    published = article("Published 3 May 2020", "Updated 5 May 2020")

    assert shifts(published, article("May 5, 2020")) == []


def test_spans_point_into_the_files() -> None:
    reference, candidate = article("A line", "3 May 2020"), article("date 2020-05-04")
    (one,) = shifts(reference, candidate)

    assert reference.text[one.reference.start : one.reference.end] == "3 May 2020"
    assert candidate.text[one.candidate.start : one.candidate.end] == "2020-05-04"


def test_dates_without_a_common_field_say_nothing() -> None:
    assert shifts(article("Monday"), article("3 May 2020")) == []


def test_dates_in_prose_are_not_the_article_s() -> None:
    assert shifts(article("3 May 2020", role=Role.PROSE), article("4 May 2020")) == []
