"""What may reach a screen."""

from __future__ import annotations

import unicodedata

import pytest

from evaluator.report.escape import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),  # repaints the terminal
        ("\x9b31m", "<U+009B>31m"),  # the same in one C1 character
        ("a\x07b\x00c\x7f", "a<U+0007>b<U+0000>c<U+007F>"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),  # reads "exe.png"
        ("\u2066a\u2069", "<U+2066>a<U+2069>"),
        ("a\u2028b", "a<U+2028>b"),
        ("name\udcff.txt", "name<U+DCFF>.txt"),  # a file name that is not UTF-8
    ],
)
def test_what_could_deceive_or_break_is_written_out(text: str, shown: str) -> None:
    """What could deceive or break is written out."""
    assert shown == visible(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Zbigniew” — 10 €",
        "שלום \u200fעולם",  # a right-to-left mark, which Hebrew needs
        "می\u200cخواهم",  # Persian's zero-width non-joiner
        "👩\u200d🚀",
        "e\u0301",
    ],
)
def test_writing_of_any_language_is_left_alone(text: str) -> None:
    """Writing of any language is left alone."""
    assert text == visible(text)


def test_line_ends_and_tabs_become_single_spaces() -> None:
    """Line ends and tabs become single spaces."""
    assert visible("a\tb\nc\rd") == "a b c d"


def test_no_control_character_of_unicode_gets_through() -> None:
    """No control character of unicode gets through."""
    controls = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"]
    shown = visible("".join(controls))

    assert [character for character in shown if unicodedata.category(character) == "Cc"] == []
