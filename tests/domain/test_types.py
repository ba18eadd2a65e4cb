"""Small facts about the types that all rooms share."""

from __future__ import annotations

import pytest

from evaluator.domain.alignment import Alignment, Bead, BeadKind
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.errors import EvaluatorError, InputError
from evaluator.domain.finding import Severity
from evaluator.domain.positions import Position
from evaluator.domain.spans import MappedText, Span


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ((0,), (0,), BeadKind.MATCH),
        ((0, 1), (0,), BeadKind.MERGE),
        ((0,), (0, 1), BeadKind.SPLIT),
        ((0, 1), (0, 1), BeadKind.REGROUP),
        ((0,), (), BeadKind.OMISSION),
        ((), (0,), BeadKind.ADDITION),
    ],
)
def test_a_bead_is_named_by_its_shape(
    left: tuple[int, ...], right: tuple[int, ...], kind: BeadKind
) -> None:
    bead = Bead(left, right, 0.5, 1.0)

    assert bead.kind is kind
    assert bead.paired is bool(left and right)


def test_only_beads_with_two_sides_are_pairs() -> None:
    whole, lone = Bead((0,), (0,), 1.0, 1.0), Bead((1,), (), 0.0, 1.0)

    assert Alignment((whole, lone), 1.0, related=True, signature="x").pairs == (whole,)


def test_severities_are_ordered() -> None:
    assert [one.rank for one in Severity] == [0, 1, 2, 3]


def test_a_document_scores_prose_and_headings_only() -> None:
    segments = tuple(
        Segment(index, MappedText.verbatim("x", index), role, index)
        for index, role in enumerate(Role)
    )
    document = Document("a.txt", "x" * len(segments), segments)

    assert [one.role for one in document.scored] == [Role.PROSE, Role.HEADING]
    assert document.position(1) == Position(1, 2)
    assert segments[1].text == "x"
    assert segments[1].span == Span(1, 2)


class TestErrors:
    def test_an_error_is_one_line_with_place_and_advice(self) -> None:
        error = InputError("is empty", where="a.txt", hint="give a text")

        assert str(error) == "a.txt: is empty; give a text"
        assert isinstance(error, EvaluatorError)

    def test_a_line_break_in_a_file_name_does_not_break_the_line(self) -> None:
        assert "\n" not in str(InputError("is empty", where="a\nb.txt"))

    def test_place_and_advice_may_be_missing(self) -> None:
        assert str(InputError("is empty")) == "is empty"
