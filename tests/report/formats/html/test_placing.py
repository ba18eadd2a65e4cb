"""Beside which row a note stands, and which words are marked."""

from __future__ import annotations

from collections.abc import Callable

from evaluator.domain.alignment import Bead
from evaluator.domain.document import Role, Segment
from evaluator.domain.pair import Pair, Side
from evaluator.domain.spans import MappedText
from evaluator.domain.words import WordAlignment
from evaluator.report.formats.html.layout import Block, RowKind, Slot
from evaluator.report.formats.html.notes import Note
from evaluator.report.formats.html.parts import Hit
from evaluator.report.formats.html.placing import place_notes

MakeNote = Callable[..., Note]


def block(text: str, source: int) -> Block:
    mapped = MappedText.verbatim(text, source)
    return Block((Segment(0, mapped, Role.PROSE, 0),), mapped)


def pair(left: Block, right: Block) -> Pair:
    sides = Side(left.mapped, ()), Side(right.mapped, ())
    return Pair(0, Bead((0,), (0,), 1.0, 1.0), *sides, WordAlignment(()))


def slots() -> list[Slot]:
    """Reference ``one two``, ``three``, ``four``; candidate ``uno dos`` and ``cinco``."""
    left, right = block("one two", 0), block("uno dos", 0)
    return [
        Slot(RowKind.PAIR, left, right, pair=pair(left, right)),
        Slot(RowKind.OMISSION, block("three", 10), None),
        Slot(RowKind.OMISSION, block("four", 20), None),
        Slot(RowKind.ADDITION, None, block("cinco", 10)),
    ]


def spans(hits: list[Hit]) -> list[tuple[int, int]]:
    return [(hit.span.start, hit.span.end) for hit in hits]


class TestPlacing:
    """Every note beside one row, every word of it marked."""

    def test_finding_of_a_pair(self, make_note: MakeNote) -> None:
        rows = place_notes(slots(), [make_note(1, (4, 7), (7, 7), pair=0)])

        assert [len(row.notes) for row in rows] == [1, 0, 0, 0]
        assert spans(rows[0].reference) == [(4, 7)]
        assert spans(rows[0].candidate) == [(7, 7)]

    def test_omission_marks_the_empty_side(self, make_note: MakeNote) -> None:
        rows = place_notes(slots(), [make_note(1, (10, 15), (7, 7))])

        assert [len(row.notes) for row in rows] == [0, 1, 0, 0]
        assert spans(rows[1].reference) == [(0, 5)]
        assert [hit.anchor for hit in rows[1].bare] == ["f1-c"]
        assert rows[0].candidate == []

    def test_addition_stands_beside_the_candidate(self, make_note: MakeNote) -> None:
        rows = place_notes(slots(), [make_note(1, (24, 24), (10, 15))])

        assert [len(row.notes) for row in rows] == [0, 0, 0, 1]
        assert [hit.anchor for hit in rows[3].bare] == ["f1-r"]
        assert rows[2].reference == []

    def test_words_over_two_rows_have_one_anchor_and_one_number(self, make_note: MakeNote) -> None:
        rows = place_notes(slots(), [make_note(1, (12, 22), (7, 7))])

        assert spans(rows[1].reference) == [(2, 5)]
        assert spans(rows[2].reference) == [(0, 2)]
        assert [(h.anchor, h.last) for row in rows for h in row.reference] == [
            ("f1-r", False),
            ("", True),
        ]

    def test_words_in_the_row_of_another(self, make_note: MakeNote) -> None:
        """A finding of the documents may speak of words that stand in different rows."""
        rows = place_notes(slots(), [make_note(1, (0, 3), (10, 15))])

        assert [len(row.notes) for row in rows] == [1, 0, 0, 0]
        assert spans(rows[3].candidate) == [(0, 5)]

    def test_place_between_two_texts_is_the_end_of_the_first(self, make_note: MakeNote) -> None:
        rows = place_notes(slots(), [make_note(1, (0, 3), (9, 9))])

        assert spans(rows[0].candidate) == [(7, 7)]

    def test_place_before_all_text_is_its_beginning(self, make_note: MakeNote) -> None:
        left, right = block("one", 5), block("uno", 5)
        rows = place_notes([Slot(RowKind.ASIDE, left, right)], [make_note(1, (0, 0), (2, 4))])

        assert len(rows[0].notes) == 1
        assert spans(rows[0].reference) == [(0, 0)]
        assert spans(rows[0].candidate) == [(0, 0)]

    def test_words_that_moved_are_marked_where_they_are_shown(self, make_note: MakeNote) -> None:
        left, right = block("one", 0), block("uno", 0)
        rows = place_notes(
            [Slot(RowKind.ORIGIN, None, right), Slot(RowKind.PAIR, left, right)],
            [make_note(1, (0, 3), (0, 3))],
        )

        assert rows[0].candidate == []
        assert spans(rows[1].candidate) == [(0, 3)]
