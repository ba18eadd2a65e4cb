"""The day of an article: what "yesterday" and "on Monday" in it are counted from."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from evaluator.data import load
from evaluator.domain.document import Document, Role
from evaluator.text.dates import find_dates
from evaluator.text.moments import DateKind

_HEAD = 20_000  # metadata stand at the beginning of a page


def article_day(document: Document) -> date | None:
    """The day in the article's dateline, or else in the metadata of its page; None where none is.

    Of several datelines ("published", "updated") the first counts.
    """
    for segment in document.segments:
        if segment.role is not Role.DATELINE:
            continue
        for found in find_dates(segment.text, document.language):
            moment = found.moment
            if found.kind is DateKind.DAY and moment.year and moment.month and moment.day:
                day = _day(moment.year, moment.month, moment.day)
                if day is not None:
                    return day
    if document.format == "text":
        return None
    match = _metadata().search(document.text, 0, _HEAD)
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 31 February


@cache
def _metadata() -> re.Pattern[str]:
    labels = "|".join(load("dates")["metadata"]["labels"])
    return re.compile(rf"(?:{labels})(\d{{4}})-(\d{{2}})-(\d{{2}})", re.IGNORECASE)
