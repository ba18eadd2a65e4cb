"""Which lines of a plain text belong to one paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from evaluator.text.sentences import starts_lower

WIDEST = 120
"""No text is wrapped by hand at more columns than this; longer lines are paragraphs."""

_FILLED = 0.8
"""A text is wrapped where so many of its line breaks stand where the next word did not fit."""

_ENDED_LINES = 0.5
"""Where more lines than this end as sentences do, the lines are sentences."""

_SLACK = 4
"""Columns that a line may stay short of the margin and still count as full: hyphenation, ragged."""

_NARROWEST = 40
_ENDED = re.compile(r"[.!?…:;。！？؟।።]['\"”’»›)\]*_]*$")
# Chinese and Japanese, twice as wide as other letters. They break anywhere: a word is a character.
_WIDE = r"\u2e80-\u9fff\uff00-\uffef"


class Line(NamedTuple):
    """A line of the file without its end: its text and the offset of its first character."""

    text: str
    start: int


def lines_of(text: str) -> list[Line]:
    """The lines of a text, whatever ends them."""
    lines = []
    start = 0
    for line in text.splitlines(keepends=True):
        lines.append(Line(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), start))
        start += len(line)
    return lines


def stanzas_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines with no empty line between them."""
    stanzas: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip(" \t\ufeff\u00a0\u200b"):
            stanzas[-1].append(line)
        elif stanzas[-1]:
            stanzas.append([])
    return [stanza for stanza in stanzas if stanza]


def is_wrapped(stanzas: Sequence[Sequence[Line]]) -> bool:
    """Whether the text was broken into lines at a margin, as e-mail and old text files are.

    A break at a margin stands where the next line's first word would not have fitted.
    """
    breaks = [(line, after) for stanza in stanzas for line, after in pairwise(stanza)]
    if not breaks:
        return False
    if any(len(line.text.rstrip()) > WIDEST for line, _ in breaks):
        return False
    margin = max(_width(line.text) for line, _ in breaks)
    if not _NARROWEST <= margin <= WIDEST:
        return False
    full = ended = 0
    for line, after in breaks:
        ended += _ENDED.search(line.text.rstrip()) is not None
        word = _pattern(f"[{_WIDE}]|[^\\s{_WIDE}]+").search(after.text)
        needed = _width(line.text) + 1 + (_width(word[0]) if word else 0)
        full += needed > margin - _SLACK
    return full >= _FILLED * len(breaks) and ended <= _ENDED_LINES * len(breaks)


def _width(text: str) -> int:
    """The columns that a line takes, a Chinese or Japanese character taking two."""
    text = text.rstrip()
    return len(text) + (0 if text.isascii() else len(_pattern(f"[{_WIDE}]").findall(text)))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Compiled where it is needed: classes of many characters take milliseconds."""
    return re.compile(text)


def paragraphs_of(stanza: Sequence[Line], *, wrapped: bool) -> list[list[Line]]:
    """The paragraphs of a stanza.

    All of it is one where the text is wrapped. Otherwise each line is one, but for a line that
    goes on in lower case what the line before it left without an end.
    """
    if wrapped:
        return [list(stanza)]
    paragraphs: list[list[Line]] = []
    for line in stanza:
        before = paragraphs[-1][-1].text.rstrip() if paragraphs else ""
        if before and not _ENDED.search(before) and starts_lower(line.text):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs
