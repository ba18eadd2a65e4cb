"""A text as nested parts: words changed or moved, and around them the words of findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.report.excerpt import Mark, Marked
from evaluator.report.formats.html.notes import Note


@record
class Hit:
    """Words that a note speaks of; an empty span is a place between two words.

    ``anchor`` is the id the note links to, empty where another hit of the note has it. ``last`` is
    False where the note's words go on in another hit.
    """

    span: Span
    note: Note
    anchor: str
    last: bool = True


@record
class Part:
    """A stretch of text, plain or marked; or, where ``note`` is set, the words of a finding.

    ``numbered`` is set on the last part of a finding's words, which shows its number. ``joint``
    stands for the space between two sentences.
    """

    text: str = ""
    mark: Mark | None = None
    joint: bool = False
    note: Note | None = None
    anchor: str = ""
    numbered: bool = False
    parts: tuple[Part, ...] = ()


def split(
    text: str, hits: Sequence[Hit], marks: Sequence[Marked], joints: Sequence[int] = ()
) -> tuple[Part, ...]:
    """The text in parts that together hold each of its characters once.

    Hits may lie inside one another and may cross; where two cross, the later one is cut in two.
    ``marks`` are ascending and do not overlap; ``joints`` are the offsets of spaces between
    sentences.
    """
    painted = [
        *((marked.span, Part(mark=marked.mark)) for marked in marks if len(marked.span)),
        *((Span(joint, joint + 1), Part(joint=True)) for joint in joints),
    ]
    painted.sort(key=lambda pair: pair[0])
    return tuple(_nested(text, Span(0, len(text)), _sorted(hits), painted))


def _sorted(hits: Sequence[Hit]) -> list[Hit]:
    """By place, a wider one before those inside it."""
    return sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.note.number))


def _nested(
    text: str, whole: Span, hits: list[Hit], painted: Sequence[tuple[Span, Part]]
) -> Iterator[Part]:
    """The parts of ``whole``, which holds all of ``hits``."""
    place = whole.start
    while hits:
        hit, *hits = hits
        span = hit.span
        yield from _painted(text, Span(place, span.start), painted)
        inside = [each for each in hits if each.span.start < span.end]
        behind = [each for each in hits if each.span.start >= span.end]
        inner = [_head(each, span.end) for each in inside]
        tails = [_tail(each, span.end) for each in inside if each.span.end > span.end]
        hits = _sorted([*tails, *behind])
        yield Part(
            note=hit.note,
            anchor=hit.anchor,
            numbered=hit.last,
            parts=tuple(_nested(text, span, inner, painted)),
        )
        place = span.end
    yield from _painted(text, Span(place, whole.end), painted)


def _head(hit: Hit, end: int) -> Hit:
    """The part of the hit before ``end``."""
    if hit.span.end <= end:
        return hit
    return replace(hit, span=Span(hit.span.start, end), last=False)


def _tail(hit: Hit, start: int) -> Hit:
    """The part of the hit from ``start`` on."""
    return replace(hit, span=Span(start, hit.span.end), anchor="")


def _painted(text: str, span: Span, painted: Sequence[tuple[Span, Part]]) -> Iterator[Part]:
    """The part of the text without hits, cut where a mark begins or ends."""
    place = span.start
    for where, part in painted:
        start, end = max(where.start, place), min(where.end, span.end)
        if start >= end:
            continue
        if start > place:
            yield Part(text[place:start])
        yield replace(part, text=text[start:end])
        place = end
    if place < span.end:
        yield Part(text[place : span.end])
