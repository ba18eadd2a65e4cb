"""Wrapping by cells, and colours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.report.formats.terminal.styled import Part, Style, cells, wrapped, written

PLAIN, BOLD = Style.PLAIN, Style.BOLD


def _texts(*parts: Part, width: int, first: int | None = None) -> list[str]:
    return [written(line, colour=False) for line in wrapped(parts, width, first=first)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("abc", 3),
        ("“é…”", 4),
        ("漢字かな", 8),
        ("ｆｕｌｌ", 8),  # fullwidth letters
        ("e\u0301", 1),  # a letter and its combining accent
        ("a\u200db", 2),  # joined by nothing visible
        ("שלום", 4),
        ("", 0),
    ],
)
def test_text_takes_as_many_cells_as_terminals_give_it(text: str, number: int) -> None:
    """East Asian wide letters take two cells, combining marks none (Unicode TR 11)."""
    assert cells(text) == number


class TestWrapping:
    """Lines break between words, and keep to the width."""

    def test_words_that_fit_stay_together(self) -> None:
        """Words that fit stay together."""
        assert _texts(("one two three", PLAIN), width=7) == ["one two", "three"]

    def test_first_line_may_have_another_width(self) -> None:
        """First line may have another width."""
        assert _texts(("one two three four", PLAIN), width=5, first=13) == [
            "one two three",
            "four",
        ]

    def test_styles_are_kept_across_the_break(self) -> None:
        """Styles are kept across the break."""
        assert wrapped([("one ", PLAIN), ("two three", BOLD), (" four", PLAIN)], 9) == [
            [("one ", PLAIN), ("two", BOLD)],
            [("three", BOLD)],
            [("four", PLAIN)],
        ]

    def test_parts_without_a_space_between_them_are_one_word(self) -> None:
        """A bracket never stands apart from what it marks."""
        assert _texts(("see every", PLAIN), ("[one]", BOLD), (".", PLAIN), width=10) == [
            "see",
            "every[one]",
            ".",
        ]

    def test_word_longer_than_the_line_is_cut(self) -> None:
        """Word longer than the line is cut."""
        assert _texts(("a bcdefgh ij", PLAIN), width=3) == ["a", "bcd", "efg", "h", "ij"]

    def test_wide_letters_count_twice(self) -> None:
        """Wide letters count twice."""
        assert _texts(("漢字漢字", PLAIN), width=5) == ["漢字", "漢字"]

    def test_letter_wider_than_the_line_is_still_shown(self) -> None:
        """Letter wider than the line is still shown."""
        assert _texts(("漢字", PLAIN), width=1) == ["漢", "字"]

    @pytest.mark.parametrize("text", ["", "   "])
    def test_blank_text_is_one_empty_line(self, text: str) -> None:
        """Blank text is one empty line."""
        assert wrapped([(text, PLAIN)], 10) == [[]]

    def test_word_of_a_million_letters_is_cut_in_linear_time(self) -> None:
        """Quadratic time would be hours here."""
        lines = _texts(("x" * 1_000_000, PLAIN), width=100)

        assert len(lines) == 10_000

    @settings(deadline=None)  # machines are shared
    @given(st.text(alphabet="ab 漢\u0301", max_size=60), st.integers(2, 20))
    def test_nothing_but_white_space_is_lost_and_no_line_is_too_long(
        self, text: str, width: int
    ) -> None:
        """Nothing but white space is lost and no line is too long."""
        lines = _texts((text, PLAIN), width=width)

        assert "".join("".join(lines).split()) == "".join(text.split())
        assert all(cells(line) <= width for line in lines)


class TestColour:
    """Control sequences where they are wanted."""

    def test_styled_parts_are_set_and_reset(self) -> None:
        """Styled parts are set and reset."""
        assert written([("a", BOLD), ("b", PLAIN)], colour=True) == "\x1b[1ma\x1b[0mb"

    def test_nothing_is_set_for_nothing(self) -> None:
        """Nothing is set for nothing."""
        assert written([("", BOLD)], colour=True) == ""

    def test_without_colour_there_is_only_text(self) -> None:
        """Without colour there is only text."""
        assert written([("a", BOLD), ("b", PLAIN)], colour=False) == "ab"
