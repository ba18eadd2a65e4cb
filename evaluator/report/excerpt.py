"""A text cut down to what surrounds its marked places; the marked places are never cut away."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from evaluator.domain.spans import Span

WHOLE = 320
"""A text of at most so many characters is shown whole: four lines of a terminal."""

CONTEXT = 90
"""So many characters are kept on each side of a marked place in a longer text."""

LONGEST_MARK = 1200
"""A marked place longer than this is shown by its beginning and its end."""

MOST_MARKS = 60
"""So many marked places of one text are shown; the others are counted."""


class Mark(StrEnum):
    """Why a stretch of text is marked."""

    CHANGED = "changed"
    MOVED = "moved"


class Marked(NamedTuple):
    """A marked stretch of a text; an empty span marks a place between two characters."""

    span: Span
    mark: Mark = Mark.CHANGED


class Piece(NamedTuple):
    """A stretch of an excerpt.

    ``mark`` None is plain text. ``gap`` is set where text was left out: ``text`` is then empty, or
    says what was left out.
    """

    text: str
    mark: Mark | None = None
    gap: bool = False


def excerpt(
    text: str, marks: Sequence[Marked], *, whole: int = WHOLE, context: int = CONTEXT
) -> list[Piece]:
    """The text in pieces, with gaps where it is too long to be shown whole.

    ``marks`` are ascending and do not overlap. Without any, the beginning of the text is kept.
    """
    shown = marks[:MOST_MARKS]
    if len(text) <= whole and len(marks) == len(shown):
        windows = [Span(0, len(text))]
    else:
        windows = _windows(text, shown or [Marked(Span(0, 0))], context)
    pieces: list[Piece] = []
    place = 0
    for window in windows:
        if window.start > place:
            pieces.append(Piece("", gap=True))
        pieces.extend(_pieces(text, window, shown))
        place = window.end
    hidden = len(marks) - len(shown)
    if hidden:
        pieces.append(Piece(f"{hidden} more marked places", gap=True))
    elif place < len(text):
        pieces.append(Piece("", gap=True))
    return pieces


def _windows(text: str, marks: Sequence[Marked], context: int) -> list[Span]:
    """What is kept: each mark with its context, windows that nearly touch made one."""
    windows: list[Span] = []
    for mark in marks:
        window = Span(
            _word_start(text, mark.span.start - context, mark.span.start),
            _word_end(text, mark.span.end + context, mark.span.end),
        )
        # Leaving out less than a few words costs the reader more than it saves.
        if windows and window.start - windows[-1].end < context // 3:
            window = windows.pop().cover(window)
        windows.append(window)
    first, last = windows[0], windows[-1]
    if first.start < context // 3:
        windows[0] = Span(0, first.end)
    if len(text) - last.end < context // 3:
        windows[-1] = Span(windows[-1].start, len(text))
    return windows


def _pieces(text: str, window: Span, marks: Sequence[Marked]) -> Iterator[Piece]:
    """One window's text, plain and marked in turn."""
    place = window.start
    for marked in marks:
        span = marked.span
        if span.start < window.start or span.end > window.end:
            continue
        if span.start > place:
            yield Piece(text[place : span.start])
        yield from _marked(text[span.start : span.end], marked.mark)
        place = span.end
    if place < window.end:
        yield Piece(text[place : window.end])


def _marked(text: str, mark: Mark) -> Iterator[Piece]:
    """A marked stretch; a very long one by its beginning and end, saying how much is between."""
    if len(text) <= LONGEST_MARK:
        yield Piece(text, mark)
        return
    half = LONGEST_MARK // 2
    start = _word_end(text, half, half)
    end = _word_start(text, len(text) - half, len(text))
    yield Piece(text[:start], mark)
    yield Piece(f"{end - start} characters", gap=True)
    yield Piece(text[end:], mark)


_WORD = 24
"""A cut is moved by at most so many characters to fall between words."""


def _word_start(text: str, offset: int, limit: int) -> int:
    """A place at or behind ``offset``, up to ``limit``, where a word begins."""
    if offset <= 0:
        return 0
    for place in range(offset, min(offset + _WORD, limit) + 1):
        if text[place - 1].isspace():
            return place
    return _not_inside_character(text, min(offset, limit), limit)


def _word_end(text: str, offset: int, limit: int) -> int:
    """A place at or before ``offset``, down to ``limit``, where a word ends."""
    if offset >= len(text):
        return len(text)
    for place in range(offset, max(offset - _WORD, limit) - 1, -1):
        if text[place].isspace():
            return place
    return _not_inside_character(text, max(offset, limit), len(text))


def _not_inside_character(text: str, offset: int, limit: int) -> int:
    """``offset`` moved on past combining marks, so that no letter loses its accents."""
    while offset < limit and unicodedata.combining(text[offset]):
        offset += 1
    return offset
