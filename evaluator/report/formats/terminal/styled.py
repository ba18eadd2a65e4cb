"""Text in styles: wrapped by the cells it takes on a screen, written with or without colour.

Not rich: its import takes as long as scoring an article does (0.1 s), and this is all of it that
the report needs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

Part = tuple[str, "Style"]
"""A text, safe to show, and its style."""


class Style(StrEnum):
    """What a part looks like: parameters of the control sequence SGR (ECMA-48, 8.3.117)."""

    PLAIN = ""
    BOLD = "1"
    DIM = "2"
    LOST = "1;4;31"
    LOST_HERE = "1;7;31"
    GAINED = "1;4;32"
    GAINED_HERE = "1;7;32"
    MOVED = "4;35"
    RED = "31"
    GREEN = "32"
    MAGENTA = "35"
    WARNING = "33"
    CRITICAL = "1;37;41"
    MAJOR = "1;31"
    MINOR = "1;33"
    NEUTRAL = "1;36"


def cells(text: str) -> int:
    """How many cells of a terminal the text takes (Unicode TR 11): wide letters two, marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def wrapped(parts: Sequence[Part], width: int, *, first: int | None = None) -> list[list[Part]]:
    """The parts in lines of at most ``width`` cells, broken at white space where there is some.

    ``first`` is the first line's width, where that differs. The white space at a break is dropped.
    """
    text = "".join(part for part, _ in parts)
    return [
        _cut(parts, start, end)
        for start, end in _lines(text, width if first is None else first, width)
    ]


def written(parts: Sequence[Part], *, colour: bool) -> str:
    """The parts as one string, with control sequences where ``colour`` is set."""
    if not colour:
        return "".join(text for text, _ in parts)
    return "".join(
        f"\x1b[{style}m{text}\x1b[0m" if style and text else text for text, style in parts
    )


@lru_cache(maxsize=4096)
def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _lines(text: str, room: int, width: int) -> Iterator[tuple[int, int]]:
    """Beginning and end of each line in the text."""
    start = end = 0  # of the line so far, trailing white space not counted
    for word in re.finditer(r"\S+", text):
        if cells(text[start : word.end()]) <= room:
            end = word.end()
            continue
        if end > start:
            yield start, end
            room = width
            start = end = word.start()
        while (cut := _fitting(text, start, word.end(), room)) < word.end():
            yield start, cut
            room, start = width, cut
        end = word.end()
    yield start, end


def _fitting(text: str, start: int, limit: int, room: int) -> int:
    """The end of the longest stretch from ``start`` to ``limit`` that fits, never empty."""
    taken = _cells_of(text[start])
    for end in range(start + 1, limit):
        taken += _cells_of(text[end])
        if taken > room:
            return end
    return limit


def _cut(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """The parts that stand in ``[start, end)`` of their joined text."""
    line: list[Part] = []
    offset = 0
    for text, style in parts:
        piece = text[max(0, start - offset) : max(0, end - offset)]
        if piece:
            line.append((piece, style))
        offset += len(text)
    return line
