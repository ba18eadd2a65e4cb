"""Which texts stand in one row."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.spans import MappedText
from evaluator.report.formats.html.layout import Block, Slot, lay_out

ROLES = {"b": Role.BYLINE, "d": Role.DATELINE, "c": Role.CAPTION}


def document(words: str) -> Document:
    """One segment a word; words that begin with b, d or c are byline, dateline, caption."""
    segments: list[Segment] = []
    offset = 0
    for id_, word in enumerate(words.split()):
        role = ROLES.get(word[0], Role.PROSE)
        segments.append(Segment(id_, MappedText.verbatim(word, offset), role, id_))
        offset += len(word) + 1
    return Document("x", words, tuple(segments))


def rows(reference: str, candidate: str, beads: Sequence[Bead]) -> list[str]:
    """Each row as ``left=right``; ``?`` for where a moved text stood."""
    evaluation = Evaluation(
        document(reference),
        document(candidate),
        Alignment(tuple(beads), 1.0, related=True, signature=""),
        (),
        (),
        (),
        (),
        "",
    )
    return [_row(slot) for slot in lay_out(evaluation)]


def _row(slot: Slot) -> str:
    sign = "?" if slot.kind == "origin" else "="
    return sign.join(_text(block) for block in (slot.reference, slot.candidate))


def _text(block: Block | None) -> str:
    return block.mapped.text if block is not None else ""


def bead(reference: tuple[int, ...], candidate: tuple[int, ...], *, moved: bool = False) -> Bead:
    return Bead(reference, candidate, 0.9, 0.9, moved=moved)


class TestRows:
    """Everything once, in the reference's order."""

    def test_n_to_m(self) -> None:
        beads = [bead((0, 1), (0,)), bead((2,), (1, 2))]

        assert rows("p0 p1 p2", "q0 q1 q2", beads) == ["p0 p1=q0", "p2=q1 q2"]

    def test_omission_and_addition_are_half_rows(self) -> None:
        beads = [bead((0,), (0,)), bead((1,), ()), bead((), (1,)), bead((2,), (2,))]

        assert rows("p0 p1 p2", "q0 q1 q2", beads) == ["p0=q0", "p1=", "=q1", "p2=q2"]

    def test_like_asides_share_a_row(self) -> None:
        beads = [bead((0,), (0,)), bead((3,), (3,))]

        assert rows("p0 b1 d2 p3", "q0 b1 d2 q3", beads) == ["p0=q0", "b1=b1", "d2=d2", "p3=q3"]

    def test_asides_without_a_counterpart_stand_alone(self) -> None:
        beads = [bead((0,), (0,)), bead((3,), (2,))]

        assert rows("p0 b1 d2 p3", "q0 d1 q2 c3", beads) == [
            "p0=q0",
            "b1=",
            "d2=d1",
            "p3=q2",
            "=c3",
        ]

    def test_moved_text_stands_with_its_pair_and_is_named_where_it_was(self) -> None:
        beads = [bead((0,), (1,)), bead((1,), (0,), moved=True), bead((2,), (2,))]

        assert rows("p0 p1 p2", "q0 q1 q2", beads) == ["?q0", "p0=q1", "p1=q0", "p2=q2"]

    def test_moved_forward(self) -> None:
        beads = [bead((0,), (2,), moved=True), bead((1,), (0,)), bead((2,), (1,))]

        assert rows("p0 p1 p2", "q0 q1 q2", beads) == ["p0=q2", "p1=q0", "p2=q1", "?q2"]

    def test_block_of_several_sentences_moved_is_named_once(self) -> None:
        beads = [bead((0,), (1, 2), moved=True), bead((1,), (0,))]

        assert rows("p0 p1", "q0 q1 q2", beads) == ["p0=q1 q2", "p1=q0", "?q1 q2"]

    def test_out_of_order_without_the_mark_loses_nothing(self) -> None:
        beads = [bead((0,), (1,)), bead((1,), (0,))]

        assert rows("p0 p1", "q0 q1", beads) == ["?q0", "p0=q1", "p1=q0"]

    def test_asides_at_both_ends(self) -> None:
        assert rows("b0 p1", "q0 b1", [bead((1,), (0,))]) == ["b0=", "p1=q0", "=b1"]
