"""Which language a text is in."""

from __future__ import annotations

import pytest

from evaluator.text.language import detect, has_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Monday night to vote.", "en"),
        ("Dies ist ein ganz normaler Satz auf Deutsch.", "de"),
        ("Это простой текст на русском языке.", "ru"),
        ("今天天气很好，我们去公园玩吧。", "zh"),
        ("Il est parti hier soir avec sa sœur.", "fr"),
        ("שלום לכולם היום יום יפה מאוד", "he"),
    ],
)
def test_languages_are_told(text: str, expected: str) -> None:
    """A sentence is enough; the code is today's, not CLD2's old one (iw)."""
    assert detect(text) == expected


@pytest.mark.parametrize("text", ["", "The cat sat.", "天气", "1 2 3 4 5 6", "zxqv qqqx vvzk xxqj"])
def test_little_text_is_not_judged(text: str) -> None:
    """Fewer than four words, or what is no language, give no answer."""
    assert detect(text) == ""


@pytest.mark.parametrize("strange", ["\x01", "\ud800", "\ufffe", "\U0010ffff", "\x85"])
def test_characters_that_cld2_refuses_do_no_harm(strange: str) -> None:
    """Controls, surrogates and noncharacters are passed over."""
    assert detect(f"The council{strange} met on Monday night to vote.") == "en"


def test_a_language_without_a_two_letter_code_is_not_named() -> None:
    """Cebuano has no ISO 639-1 code, so there is none to give."""
    text = "Ang mga tawo sa siyudad nagkatigom kagabii aron sa pagboto alang sa bag-ong balaod. "
    assert detect(text * 3) == ""


def test_words_of_a_script_without_spaces_are_counted_by_characters() -> None:
    """Two characters make a word there; letters of other scripts make words between spaces."""
    assert has_words("今天天气很好吧", 3)
    assert not has_words("今天天气", 3)
    assert has_words("one two three", 3)
    assert not has_words("one two", 3)
