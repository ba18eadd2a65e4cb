"""Where tokens begin and end, and what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.domain.words import TokenKind
from evaluator.text.tokens import fold, tokenise


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("He won't go.", ["He", "wo", "n't", "go", "."]),
        ("Russia’s border", ["Russia", "’s", "border"]),
        ("the workers' pay", ["the", "workers", "'", "pay"]),
        ("long-awaited talks", ["long", "-", "awaited", "talks"]),
        ("co-operation", ["co-operation"]),
        ("the U.S. at 10:30 a.m.", ["the", "U.S.", "at", "10:30", "a.m."]),
        ("1,000.5 km", ["1,000.5", "km"]),
        ("3rd", ["3", "rd"]),
        ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
        ("write to a.b@example.org!", ["write", "to", "a.b@example.org", "!"]),
        ("wait… what", ["wait", "…", "what"]),
        ("我们说。", ["我", "们", "说", "。"]),
        ("", []),
    ],
)
def test_text_comes_apart_where_a_reader_would_part_it(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == tokens


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say_and_leave_only_blanks(text: str) -> None:
    """Ascending, not overlapping, and nothing visible is lost between them."""
    end = 0
    for token in tokenise(text):
        assert token.start >= end
        assert text[token.start : token.end] == token.text
        assert not any(character.isalnum() for character in text[end : token.start])
        end = token.end
    assert not any(character.isalnum() for character in text[end:])


@given(st.text(max_size=80))
def test_folding_moves_nothing(text: str) -> None:
    assert len(fold(text)) == len(text)


class TestNorm:
    def test_quotes_and_case_do_not_count(self) -> None:
        assert [t.norm for t in tokenise("It’s “Fine”")] == ["it", "'s", '"', "fine", '"']

    def test_an_acronym_is_not_the_word_it_looks_like(self) -> None:
        us, abbreviation, pronoun = (tokenise(text)[0].norm for text in ("US", "U.S.", "us"))

        assert us == abbreviation == "US"
        assert pronoun == "us"

    def test_in_a_headline_of_capitals_nothing_is_an_acronym(self) -> None:
        assert [t.norm for t in tokenise("NATO HALTS IT")] == ["nato", "halts", "it"]


class TestKinds:
    def test_words_numbers_and_marks_are_told_apart(self) -> None:
        kinds = [token.kind for token in tokenise("F 35, ok")]

        assert kinds == [
            TokenKind.WORD, TokenKind.NUMBER, TokenKind.PUNCTUATION, TokenKind.WORD,
        ]  # fmt: skip

    def test_function_words_are_no_content_but_negations_are(self) -> None:
        content = [token.text for token in tokenise("He did not go to the talks.") if token.content]

        assert content == ["not", "go", "talks"]

    def test_an_acronym_that_spells_a_pronoun_is_content(self) -> None:
        assert tokenise("the US and us")[1].content
        assert not tokenise("the US and us")[3].content

    def test_in_a_language_without_a_list_every_word_counts(self) -> None:
        assert all(token.content for token in tokenise("der Hund und die Katze", "de"))


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("निजी क्षेत्र।", ["निजी", "क्षेत्र", "।"]),
        ("தமிழ் நாடு", ["தமிழ்", "நாடு"]),
        ("كِتَاب", ["كِتَاب"]),
        ("שָׁלוֹם", ["שָׁלוֹם"]),
        ("cafe\u0301 noir", ["cafe\u0301", "noir"]),
        ("می\u200cروم", ["می\u200cروم"]),
    ],
)
def test_marks_stay_with_their_letters(text: str, tokens: list[str]) -> None:
    """Vowel signs and points are no letters to Python, and no ends of words to anybody."""
    assert [token.text for token in tokenise(text, "hi")] == tokens
