"""Offsets survive what readers do to a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.spans import MappedText, Run, Span


class TestSpan:
    def test_an_empty_span_is_still_a_place(self) -> None:
        assert Span(3, 3)
        assert len(Span(3, 3)) == 0

    @pytest.mark.parametrize(("start", "end"), [(-1, 2), (5, 4)])
    def test_a_reversed_or_negative_span_is_refused(self, start: int, end: int) -> None:
        with pytest.raises(ValueError, match="half-open"):
            Span(start, end)

    def test_spans_that_only_touch_do_not_overlap(self) -> None:
        assert not Span(0, 3).overlaps(Span(3, 5))
        assert Span(0, 4).overlaps(Span(3, 5))

    def test_an_empty_span_overlaps_nothing(self) -> None:
        assert not Span(2, 2).overlaps(Span(0, 2))

    def test_a_span_holds_what_lies_within_up_to_its_ends(self) -> None:
        held = [(2, 5), (3, 4), (2, 2), (5, 5)]

        assert all(Span(2, 5).holds(*ends) for ends in held)
        assert not any(Span(2, 5).holds(*ends) for ends in [(1, 3), (4, 6), (0, 9), (6, 7)])

    def test_cover_spans_the_gap(self) -> None:
        assert Span(1, 2).cover(Span(7, 9)) == Span(1, 9)


class TestMappedText:
    """A paragraph broken over two lines, joined: "accused of" at 10, "fomenting" at 30."""

    joined = MappedText.join(
        [MappedText.verbatim("accused of", 10), MappedText.verbatim("fomenting", 30)]
    )

    def test_the_join_reads_as_one_line(self) -> None:
        assert self.joined.text == "accused of fomenting"
        assert self.joined.span == Span(10, 39)

    def test_a_word_is_found_on_its_own_line(self) -> None:
        assert self.joined.locate(0, 7) == Span(10, 17)
        assert self.joined.locate(11, 20) == Span(30, 39)

    def test_a_phrase_over_the_break_covers_the_break(self) -> None:
        assert self.joined.locate(8, 20) == Span(18, 39)

    def test_the_joining_space_covers_what_lies_between_in_the_file(self) -> None:
        assert self.joined.locate(10, 11) == Span(30, 30)

    def test_an_insertion_point_stands_behind_the_word_before_it(self) -> None:
        assert self.joined.locate(10, 10) == Span(20, 20)
        assert self.joined.locate(0, 0) == Span(10, 10)

    def test_a_slice_keeps_its_way_back(self) -> None:
        part = self.joined.slice(8, 14)
        assert part.text == "of fom"
        assert part.locate(3, 6) == Span(30, 33)

    def test_text_from_nowhere_stands_at_the_beginning(self) -> None:
        assert MappedText("made up", ()).locate(2, 4) == Span(0, 0)
        assert MappedText.verbatim("").runs == ()


@given(st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=6), st.data())
def test_every_piece_leads_back_to_its_own_text(pieces: list[str], data: st.DataObject) -> None:
    """Whatever is cut out of a file and joined, each character is found where it stood."""
    source = ""
    parts = []
    for piece in pieces:
        source += data.draw(st.text(max_size=3))
        parts.append(MappedText.verbatim(piece, len(source)))
        source += piece
    joined = MappedText.join(parts)
    for run in joined.runs:
        for step in range(run.length):
            place = joined.locate(run.start + step, run.start + step + 1)
            assert source[place.start : place.end] == joined.text[run.start + step]


def test_a_run_is_a_plain_value() -> None:
    assert Run(0, 5, 3) == Run(0, 5, 3)
