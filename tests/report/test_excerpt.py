"""Excerpts: short enough to read, and never without what is marked."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.spans import Span
from evaluator.report.excerpt import LONGEST_MARK, MOST_MARKS, Mark, Marked, Piece, excerpt

WORDS = " ".join(f"word{number}" for number in range(400))


def _marked(text: str, words: str, mark: Mark = Mark.CHANGED) -> Marked:
    start = text.index(words)
    return Marked(Span(start, start + len(words)), mark)


class TestShortText:
    """A text that fits is shown whole."""

    def test_is_shown_whole_with_its_marks(self) -> None:
        """Is shown whole with its marks."""
        text = "Moscow demanded a halt."

        assert [
            Piece("Moscow "),
            Piece("demanded", Mark.CHANGED),
            Piece(" a "),
            Piece("halt", Mark.MOVED),
            Piece("."),
        ] == excerpt(text, [_marked(text, "demanded"), _marked(text, "halt", Mark.MOVED)])

    def test_place_between_characters_is_an_empty_marked_piece(self) -> None:
        """Place between characters is an empty marked piece."""
        assert [Piece("ab"), Piece("", Mark.CHANGED), Piece("cd")] == excerpt(
            "abcd", [Marked(Span(2, 2))]
        )

    def test_place_at_the_end_is_kept(self) -> None:
        """Place at the end is kept."""
        assert [Piece("ab"), Piece("", Mark.CHANGED)] == excerpt("ab", [Marked(Span(2, 2))])

    def test_empty_text_gives_nothing(self) -> None:
        """Empty text gives nothing."""
        assert excerpt("", []) == []


class TestLongText:
    """A longer text is cut to windows around its marks."""

    def test_is_cut_to_whole_words_around_the_mark(self) -> None:
        """Is cut to whole words around the mark."""
        before, marked, behind = (
            piece for piece in excerpt(WORDS, [_marked(WORDS, "word200")]) if not piece.gap
        )

        assert Piece("word200", Mark.CHANGED) == marked
        assert before.text.startswith("word1")  # word187 or so, not "rd187"
        assert set(before.text.split()) | set(behind.text.split()) <= set(WORDS.split())
        assert 60 <= len(before.text) <= 90
        assert 60 <= len(behind.text) <= 90

    def test_gaps_stand_where_text_was_left_out(self) -> None:
        """Gaps stand where text was left out."""
        pieces = excerpt(WORDS, [_marked(WORDS, "word50"), _marked(WORDS, "word300")])

        assert [piece.gap for piece in pieces] == [
            True,
            False,
            False,
            False,
            True,
            False,
            False,
            False,
            True,
        ]

    def test_two_marks_near_each_other_share_one_window(self) -> None:
        """Two marks near each other share one window."""
        pieces = excerpt(WORDS, [_marked(WORDS, "word200"), _marked(WORDS, "word220")])

        assert sum(piece.gap for piece in pieces) == 2

    def test_nothing_is_left_out_for_a_few_characters(self) -> None:
        """Nothing is left out for a few characters."""
        text = "Tiny " + WORDS[:90] + "X" + WORDS
        first = excerpt(text, [_marked(text, "X")])[0]

        assert first.text.startswith("Tiny ")

    def test_without_marks_the_beginning_is_kept(self) -> None:
        """Without marks the beginning is kept."""
        first, gap = excerpt(WORDS, [])

        assert first.text.startswith("word0 word1 ")
        assert gap.gap

    def test_very_long_mark_is_shown_by_both_ends_and_the_length_between(self) -> None:
        """Very long mark is shown by both ends and the length between."""
        text = "start " + WORDS + " end"
        pieces = excerpt(text, [_marked(text, WORDS)])
        head, gap, tail = pieces[1:4]
        left_out = len(WORDS) - len(head.text) - len(tail.text)

        assert head.text.startswith("word0 ")
        assert tail.text.endswith("word399")
        assert Piece(f"{left_out} characters", gap=True) == gap
        assert len(head.text + tail.text) <= LONGEST_MARK

    def test_marks_beyond_the_most_are_counted(self) -> None:
        """Marks beyond the most are counted."""
        text = " ".join("ab" for _ in range(MOST_MARKS + 5))
        marks = [Marked(Span(3 * index, 3 * index + 2)) for index in range(MOST_MARKS + 5)]
        pieces = excerpt(text, marks)

        assert sum(piece.mark is not None for piece in pieces) == MOST_MARKS
        assert Piece("5 more marked places", gap=True) == pieces[-1]

    @pytest.mark.parametrize("context", [90, 91])
    def test_writing_without_spaces_is_cut_too_but_not_inside_a_letter(self, context: int) -> None:
        """Writing without spaces is cut too but not inside a letter."""
        text = "か\u3099" * 400 + "X" + "か\u3099" * 400
        pieces = excerpt(text, [_marked(text, "X")], context=context)

        assert len("".join(piece.text for piece in pieces)) < 250
        for piece in pieces:
            assert not unicodedata.combining(piece.text[:1] or " ")


@settings(deadline=None)  # machines are shared
@given(st.text(alphabet="ab \u0301", max_size=900), st.data())
def test_marked_text_is_shown_whole_and_in_order(text: str, data: st.DataObject) -> None:
    """Whatever the text and the mark: the mark is there, and all pieces come from the text."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 50)))
    pieces = excerpt(text, [Marked(Span(start, end))])

    assert [text[start:end]] == [piece.text for piece in pieces if piece.mark]
    place = 0
    for piece in pieces:
        place = text.index(piece.text, place) + len(piece.text)
