"""Beside which row a note stands, and which words of the row it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from evaluator.domain.record import record
from evaluator.domain.spans import MappedText, Span
from evaluator.report.formats.html.layout import RowKind, Slot
from evaluator.report.formats.html.notes import Note
from evaluator.report.formats.html.parts import Hit
from evaluator.report.passage import within


@dataclass(slots=True)
class Placed:
    """What the notes have put into one row.

    The hits are in the coordinates of the row's texts. ``bare`` are the notes whose place is the
    empty side of the row: nothing stands there, and that is what they say.
    """

    notes: list[Note] = field(default_factory=list)
    reference: list[Hit] = field(default_factory=list)
    candidate: list[Hit] = field(default_factory=list)
    bare: list[Hit] = field(default_factory=list)


@record
class _Text:
    """The text of one side of a row, and where it stands in its file."""

    row: int
    mapped: MappedText
    span: Span


def place_notes(slots: Sequence[Slot], notes: Sequence[Note]) -> list[Placed]:
    """For each row what belongs into it; every note stands beside exactly one row.

    Both sides must have text somewhere, as every document that could be evaluated has.
    """
    rows = [Placed() for _ in slots]
    pairs = {slot.pair.index: row for row, slot in enumerate(slots) if slot.pair is not None}
    sides = _texts(slots)
    for note in notes:
        finding = note.finding
        if finding.pair is not None:
            home = pairs[finding.pair]
            reference, candidate = (
                _found([text for text in side if text.row == home], span)
                for side, span in zip(
                    sides, (finding.reference_span, finding.candidate_span), strict=True
                )
            )
        else:
            reference = _found(sides[0], finding.reference_span)
            candidate = _found(sides[1], finding.candidate_span)
            # Words decide: a mere place only says where they would have stood.
            only_candidate = not len(finding.reference_span) and len(finding.candidate_span)
            home = (candidate if only_candidate else reference)[0][0]
        rows[home].notes.append(note)
        for found, anchor, block, hits in (
            (reference, note.reference_anchor, slots[home].reference, "reference"),
            (candidate, note.candidate_anchor, slots[home].candidate, "candidate"),
        ):
            if block is None and not any(len(span) for _, span in found):
                rows[home].bare.append(Hit(Span(0, 0), note, anchor))
                continue
            for index, (row, span) in enumerate(found):
                hit = Hit(span, note, "" if index else anchor, last=index == len(found) - 1)
                (rows[row].reference if hits == "reference" else rows[row].candidate).append(hit)
    return rows


def _texts(slots: Sequence[Slot]) -> tuple[list[_Text], list[_Text]]:
    """The texts of each side, in the order of their files, each once."""
    sides: tuple[list[_Text], list[_Text]] = ([], [])
    for row, slot in enumerate(slots):
        for texts, block in zip(sides, (slot.reference, slot.candidate), strict=True):
            if block is not None and slot.kind is not RowKind.ORIGIN:
                texts.append(_Text(row, block.mapped, block.mapped.span))
    for texts in sides:
        texts.sort(key=lambda text: text.span)
    return sides


def _found(side: Sequence[_Text], span: Span) -> list[tuple[int, Span]]:
    """The rows whose text the span covers, with the part of the text that it covers.

    A span that covers no text is a place: inside the text around it or, between two texts, at the
    end of the one before.
    """
    covered = [
        (text.row, within(text.mapped, span).span) for text in side if text.span.overlaps(span)
    ]
    some = [(row, part) for row, part in covered if len(part)]
    if some:
        return some
    before = [text for text in side if text.span.start <= span.start]
    text = before[-1] if before else side[0]
    return [(text.row, within(text.mapped, Span(span.start, span.start)).span)]
