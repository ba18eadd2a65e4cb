"""What stands inside quotation marks, however they are written."""

from __future__ import annotations

import re
from typing import NamedTuple

from evaluator.domain.spans import Span

_DOUBLE = re.compile('["“”„‟«»〝〞＂「」『』]')
_SINGLE_OPEN, _SINGLE_CLOSE = "'‘‚‹", "'’›"
_SINGLE = re.compile(f"[{_SINGLE_OPEN}{_SINGLE_CLOSE}]")


class Quotation(NamedTuple):
    """Quoted text: ``inner`` without its marks, ``outer`` with them.

    ``closed`` is False where the text ends before the quotation does.
    """

    inner: Span
    outer: Span
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The quotations of ``text``, in order; nested ones belong to the one around them.

    Marks are told by their places, not their shapes, since translation often turns them: any
    double mark opens where none is open, and closes where one is. Single marks count only where
    they cannot be apostrophes: an opening one before a letter at the start of a word, a closing
    one behind a word's end with an opening one before it.
    """
    found: list[Quotation] = []
    opened: int | None = None
    inside = 0
    for match in _DOUBLE.finditer(text):
        index = match.start()
        if opened is None:
            opened = index
        elif _opens_inside(text, index):
            inside += 1
        elif inside:
            inside -= 1
        else:
            found.append(_quotation(opened, index, index + 1, closed=True))
            opened = None
    if opened is not None and text[opened + 1 :].strip():
        found.append(_quotation(opened, len(text), len(text), closed=False))
    singles = [one for one in _single(text) if not any(q.outer.overlaps(one.outer) for q in found)]
    return tuple(sorted((*found, *singles), key=lambda one: one.outer))


def _quotation(start: int, end: int, outer_end: int, *, closed: bool) -> Quotation:
    return Quotation(Span(start + 1, max(start + 1, end)), Span(start, outer_end), closed)


def _opens_inside(text: str, index: int) -> bool:
    """Whether a mark inside a quotation opens another: an opening shape in front of a word."""
    behind = text[index + 1 : index + 2]
    before = text[index - 1 : index]
    return text[index] in "“„«「『" and behind.isalnum() and not before.isalnum()


def _single(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for match in _SINGLE.finditer(text):
        index, character = match.start(), match[0]
        before, behind = text[index - 1 : index], text[index + 1 : index + 2]
        starts_word = not before.isalnum() and behind.isalnum()
        ends_word = bool(before) and not before.isspace() and not behind.isalnum()
        if opened is None and character in _SINGLE_OPEN and starts_word:
            opened = index
        elif opened is not None and character in _SINGLE_CLOSE and ends_word:
            found.append(_quotation(opened, index, index + 1, closed=True))
            opened = None
    return found
