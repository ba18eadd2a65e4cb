"""The day of an article."""

from __future__ import annotations

from datetime import date

import pytest

from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.spans import MappedText
from evaluator.text.article_day import article_day


def document(dateline: str = "", text: str = "", form: str = "text") -> Document:
    role = Role.DATELINE if dateline else Role.PROSE
    segment = Segment(0, MappedText.verbatim(dateline or "Rain fell."), role, 0)
    return Document("a", text, (segment,), format=form, language="en")


@pytest.mark.parametrize(
    "dateline", ["December 28, 2021", "Published 28 Dec. 2021", "date 2021-12-28"]
)
def test_the_dateline_says_it(dateline: str) -> None:
    assert article_day(document(dateline)) == date(2021, 12, 28)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2021-12-28T10:00:00Z">',
        '{"datePublished": "2021-12-28"}',
        '<time class="when" datetime="2021-12-28">',
        "---\ndate: 2021-12-28\n---",
    ],
)
def test_the_page_says_it(head: str) -> None:
    assert article_day(document(text=head, form="html")) == date(2021, 12, 28)


def test_plain_text_has_no_metadata() -> None:
    assert article_day(document(text="date: 2021-12-28")) is None


@pytest.mark.parametrize("dateline", ["31 February 2021", "Monday, 5 p.m.", "May 2021"])
def test_what_is_no_day_is_none(dateline: str) -> None:
    assert article_day(document(dateline)) is None


def test_a_day_that_does_not_exist_in_metadata_is_none() -> None:
    assert article_day(document(text="date: 2021-02-31", form="markdown")) is None
