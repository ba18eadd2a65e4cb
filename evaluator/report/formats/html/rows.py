"""The rows as the page shows them: what stands where, marked and numbered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from evaluator.domain.document import Document
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Severity
from evaluator.domain.pair import Pair
from evaluator.domain.record import record
from evaluator.domain.spans import Span
from evaluator.report.changes import ChangeKind, WordChange, changed_marks, word_changes
from evaluator.report.doubted import doubted_words
from evaluator.report.excerpt import Marked, excerpt
from evaluator.report.formats.html.figures import pair_figures
from evaluator.report.formats.html.layout import Block, RowKind, Slot, lay_out
from evaluator.report.formats.html.notes import Note
from evaluator.report.formats.html.parts import Hit, Part, split
from evaluator.report.formats.html.placing import Placed, place_notes
from evaluator.report.view import View

_SHORT = 60  # characters of a text that is only named: enough to know it again


@record
class Cell:
    """One side of a row: its parts, its language (ISO 639-1 or empty), what role it has."""

    parts: tuple[Part, ...]
    language: str
    role: str


@record
class Words:
    """What became of one phrase; ``after`` is empty where ``what`` says it all."""

    before: str
    after: str
    what: str


@record
class Row:
    """One row.

    ``anchor`` is its id. ``number`` is the pair's, from 1, or 0. ``shape`` says how many sentences
    became how many where that is not one and one. ``similarity`` is in [-1, 1], None where there
    is no pair. ``other`` and ``other_label`` lead from a moved pair to where the candidate has it,
    and back. ``bare`` are the notes on the row's empty side. ``opens`` is set where the reference
    (or what stands in its place) begins a paragraph. ``doubted`` has the sides with words in doubt,
    and those words.
    """

    kind: RowKind
    anchor: str
    number: int
    opens: bool
    reference: Cell | None
    candidate: Cell | None
    notes: tuple[Note, ...]
    bare: tuple[Hit, ...]
    similarity: float | None = None
    shape: str = ""
    moved: bool = False
    other: str = ""
    other_label: str = ""
    beginning: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    words: tuple[Words, ...] | None = None
    doubted: tuple[tuple[str, str], ...] = ()

    @property
    def worst(self) -> Severity | None:
        """The severity of the worst finding that counts."""
        counting = (note.finding.severity for note in self.notes if note.counts)
        return max(counting, key=lambda severity: severity.rank, default=None)


def make_rows(
    evaluation: Evaluation, notes: Sequence[Note], view: View, prefix: str
) -> tuple[Row, ...]:
    """All rows of one evaluation; the ids in them begin with ``prefix``."""
    slots = lay_out(evaluation)
    anchors = _anchors(slots, prefix)
    placed = place_notes(slots, notes)
    origins = _origins(slots, anchors)
    doubted = doubted_words(evaluation.pairs, evaluation.findings) if view.words else {}
    rows: list[Row] = []
    paragraph: tuple[str, int] | None = None
    for slot, anchor, put in zip(slots, anchors, placed, strict=True):
        origin = origins.get(slot.bead.candidate_ids) if slot.bead is not None else None
        if slot.kind is RowKind.ORIGIN and origin is not None:
            row = _pointer(evaluation, slot, origin)
        else:
            row = _row(evaluation, slot, put, view)
            if origin is not None:
                row = replace(row, moved=True, other=origin.anchor, other_label=origin.label)
        if slot.pair is not None and slot.pair.index in doubted:
            row = replace(row, doubted=tuple(doubted[slot.pair.index].told(" · ")))
        before, paragraph = paragraph, _paragraph(slot)
        rows.append(replace(row, anchor=anchor, opens=paragraph != before))
    return tuple(rows)


def _anchors(slots: Sequence[Slot], prefix: str) -> list[str]:
    """``p3`` for the third pair; letters of their own for the other rows."""
    letters = {
        RowKind.PAIR: "p",
        RowKind.OMISSION: "o",
        RowKind.ADDITION: "n",
        RowKind.ASIDE: "x",
        RowKind.ORIGIN: "m",
    }
    counts = dict.fromkeys(RowKind, 0)
    anchors = []
    for slot in slots:
        counts[slot.kind] += 1
        number = counts[slot.kind] if slot.pair is None else slot.pair.index + 1
        anchors.append(f"{prefix}{letters[slot.kind]}{number}")
    return anchors


@record
class _Origin:
    """Where a moved pair stands in the candidate, and the pair's own row."""

    anchor: str
    label: str
    row: str
    number: int


def _origins(slots: Sequence[Slot], anchors: Sequence[str]) -> dict[tuple[int, ...], _Origin]:
    """By the ids of the segments that moved."""
    rows = {
        slot.bead.candidate_ids: (anchor, slot)
        for slot, anchor in zip(slots, anchors, strict=True)
        if slot.bead is not None and slot.kind is not RowKind.ORIGIN
    }
    origins = {}
    last = 0
    moved = {slot.bead for slot in slots if slot.kind is RowKind.ORIGIN}
    for slot, anchor in zip(slots, anchors, strict=True):
        if slot.kind is RowKind.ORIGIN and slot.bead is not None:
            row, home = rows[slot.bead.candidate_ids]
            number = home.pair.index + 1 if home.pair is not None else 0
            label = f"after pair {last}" if last else "at the beginning"
            origins[slot.bead.candidate_ids] = _Origin(anchor, label, row, number)
        elif slot.pair is not None and slot.bead not in moved:
            last = slot.pair.index + 1
    return origins


def _paragraph(slot: Slot) -> tuple[str, int]:
    block, side = (slot.candidate, "c") if slot.reference is None else (slot.reference, "r")
    return side, block.segments[-1].paragraph if block is not None else -1


def _row(evaluation: Evaluation, slot: Slot, put: Placed, view: View) -> Row:
    """The row without what depends on the rows around it."""
    pair = slot.pair
    marks = changed_marks(pair) if pair is not None else ([], [])
    return Row(
        slot.kind,
        "",
        0 if pair is None else pair.index + 1,
        opens=False,
        reference=_cell(evaluation.reference, slot.reference, put.reference, marks[0]),
        candidate=_cell(evaluation.candidate, slot.candidate, put.candidate, marks[1]),
        notes=tuple(put.notes),
        bare=tuple(put.bare),
        similarity=slot.bead.similarity if slot.bead is not None and slot.bead.paired else None,
        shape=_shape(slot),
        figures=() if pair is None else tuple(pair_figures(pair, view.decimals)),
        words=_words(pair) if pair is not None and view.words else None,
    )


def _pointer(evaluation: Evaluation, slot: Slot, origin: _Origin) -> Row:
    """The row that says what the candidate has in this place."""
    return Row(
        slot.kind,
        "",
        origin.number,
        opens=False,
        reference=None,
        candidate=Cell((), evaluation.candidate.language, ""),
        notes=(),
        bare=(),
        other=origin.row,
        beginning="" if slot.candidate is None else _beginning(slot.candidate),
    )


def _cell(
    document: Document, block: Block | None, hits: Sequence[Hit], marks: Sequence[Marked]
) -> Cell | None:
    if block is None:
        return None
    return Cell(
        split(block.mapped.text, hits, marks, block.joints),
        document.language,
        block.segments[0].role.value,
    )


def _shape(slot: Slot) -> str:
    if slot.bead is None or not slot.bead.paired:
        return ""
    left, right = len(slot.bead.reference_ids), len(slot.bead.candidate_ids)
    return "" if left == right == 1 else f"{left} → {right} sentences"


def _beginning(block: Block) -> str:
    """The first words of a text."""
    pieces = excerpt(block.mapped.text, [], whole=_SHORT, context=_SHORT)
    return "".join("…" if piece.gap else piece.text for piece in pieces)


def _words(pair: Pair) -> tuple[Words, ...]:
    return tuple(_change(pair, change) for change in word_changes(pair))


def _change(pair: Pair, change: WordChange) -> Words:
    before = _joined(pair.reference.text, change.reference)
    after = _joined(pair.candidate.text, change.candidate)
    match change.kind:
        case ChangeKind.OMITTED:
            return Words(before, "", "left out")
        case ChangeKind.ADDED:
            return Words("", after, "put in")
        case ChangeKind.MOVED:
            return Words(before, "", "moved")
        case ChangeKind.INFLECTED:
            return Words(before, after, "another form")
        case ChangeKind.REWORDED:
            held = "in its place" if change.score is None else f"nearness {change.score:.2f}"
            return Words(before, after, held)


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)
