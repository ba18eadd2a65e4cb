"""Where sentences begin and end."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.text.sentences import LONGEST, is_lower_case, sentences, starts_lower


def split(text: str, language: str = "en") -> list[str]:
    """The sentences as texts."""
    return [text[span.start : span.end] for span in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["It is 5 p.m. on Jan. 10.", "Dr. J. K. Smith of the U.S. Senate left."]),
        ("en", ["He paid $3.50 for file.txt.", "See www.example.com for more."]),
        ("en", ['"Why?" he asked.', '"Because."', "She left."]),
        ("en", ["“I can’t. It’s late,” she said.", "They ran."]),
        ("en", ["He left. ”", "Then she did."]),
        ("en", ["“We hold. We stay. “"]),
        ("en", ["Nobody came.", "notes.txt was empty."]),
        ("en", ["Sales fell.", "iPhone users did not mind."]),
        ("de", ["Am 10. Jan. 2022 traf er Hrn. Maier.", "Er ging."]),
        ("de", ["Es war am 3. Mai.", "Der 3. Mann kam.", "Sie ist 10.", "Dann ging sie."]),
        ("fr", ["M. Petit et (Mme. Roux) ont parlé.", "« Oui. Non. » dit-il.", "Il part."]),
        ("it", ["L'on. Bianchi ha detto no.", "Poi è uscito."]),
        ("es", ["Dijo que no.", "Luego salió."]),
        ("ru", ["Он родился в 1990 г. в Москве.", "А. С. Пушкин писал, т. е. творил."]),
        ("pl", ["Ur. 10. maja 1990 r. w Warszawie.", "Koniec."]),
        ("ar", ["هل أنت هنا؟", "نعم أنا هنا."]),
        ("hi", ["यह है।", "वह गया।"]),
        ("", ["One here.", "Two there."]),
    ],
)
def test_sentences_are_parted(language: str, expected: list[str]) -> None:
    """Full stops of abbreviations, numbers, names and quotations part nothing."""
    assert split(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", ["他说。", "“你好。”", "我走了！", "真的？"]),
        ("ja", ["「そうです。行きましょう。」", "と言った。"]),
    ],
)
def test_scripts_without_spaces_are_parted_by_their_own_marks(
    language: str, expected: list[str]
) -> None:
    """Nothing stands between these sentences."""
    assert split("".join(expected), language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The forum involved Moscow said. and the West.",
        "She paused. … then went on. (and on.)",
        "Amazon.Com rose.",
        "U.S.Senate is one word here.",
        "Read https://example.com/a.Html now.",
    ],
)
def test_a_stray_full_stop_parts_nothing(text: str) -> None:
    """What goes on in lower case, in a name or in an address is the same sentence."""
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ends here.Next one starts.", ["It ends here.", "Next one starts."]),
        ("That was in 2021.Then it ended.", ["That was in 2021.", "Then it ended."]),
        ("I know.I went home.", ["I know.", "I went home."]),
        ("He left.“Come back.”", ["He left.", "“Come back.”"]),
    ],
)
def test_a_missing_space_still_parts(text: str, expected: list[str]) -> None:
    """Behind a word of lower case or a year, a capitalised word begins a sentence."""
    assert split(text) == expected


def test_lower_case_style_is_parted_at_every_full_stop() -> None:
    """Where nothing is capitalised, lower case is no sign of a broken sentence."""
    text = "nobody came. we waited. it rained"
    assert is_lower_case(text)
    assert len(sentences(text, "en", lower_case=True)) == 3
    assert len(sentences(text, "en")) == 1


@pytest.mark.parametrize("text", ["", "One. Two. three", "ONE. TWO.", "一二。三四。"])
def test_other_texts_are_not_in_lower_case_style(text: str) -> None:
    """One slip does not make a style, and some scripts know no case."""
    assert not is_lower_case(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and so", True),
        ("“and so", True),
        ("… and so", True),
        ("e.g. so", True),
        ("And so", False),
        ("iPhone", False),
        ("notes.txt is", False),
        ("a_b is", False),
        ("3 men", False),
        ("字", False),
        ("", False),
    ],
)
def test_lower_case_starts(text: str, *, expected: bool) -> None:
    """Names that are written small are no lower case."""
    assert starts_lower(text) is expected


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_has_no_sentences(text: str) -> None:
    """White space alone is none."""
    assert sentences(text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=" .!?\"'“”()abcXYZ10。é\n", max_size=120), st.sampled_from(["en", "de", ""])
)
def test_nothing_is_left_out(text: str, language: str) -> None:
    """Spans are in order, not empty, and leave out white space only."""
    spans = sentences(text, language)
    end = 0
    for span in spans:
        assert text[end : span.start].strip() == ""
        assert text[span.start : span.end] == text[span.start : span.end].strip() != ""
        end = span.end
    assert text[end:].strip() == ""


def test_windows_do_not_show() -> None:
    """A text longer than sentencex is given at once is parted as its sentences are."""
    sentence = "The quick brown fox, e.g. this one, met Dr. Smith on Jan. 10."
    assert split(" ".join([sentence] * 500)) == [sentence] * 500


def test_a_sentence_longer_than_a_window_stays_whole() -> None:
    """The window (3,000 characters) grows until it holds an end."""
    long = "Word " * 750 + "end."
    assert split(f"One. {long} Two.") == ["One.", long, "Two."]


@pytest.mark.parametrize("unit", ["“A b.” he said. ", "「そうです。」と言った。", "nobody came. "])
def test_time_grows_with_the_length_only(unit: str) -> None:
    """Eight times the text takes no more than some twenty times the time."""

    def seconds(times: int) -> float:
        start = time.process_time()
        sentences(unit * times, "en")
        return time.process_time() - start

    def least(times: int) -> float:
        return min(seconds(times) for _ in range(3))

    # Among all that other tests left in memory a collection takes longer than the sentences.
    gc.disable()
    try:
        assert least(8000) < 20 * max(least(1000), 0.01)
    finally:
        gc.enable()


def test_a_decimal_point_of_full_width_ends_no_sentence() -> None:
    """Japanese papers set "12.5%" so; behind anything but a digit the mark is a full stop."""
    assert len(split("売上高は２５億ドルで、１２．５％増えた。次の文。", "ja")) == 2
    assert len(split("売上高は増えた．５％だった．", "ja")) == 2


class TestWhatNeverEnds:
    """A file in one line without a full stop still comes in pieces that can be compared."""

    def test_it_is_parted_at_blanks(self) -> None:
        text = "word " * 2_000
        pieces = [text[one.start : one.end] for one in sentences(text, "en")]

        assert all(len(piece) <= LONGEST for piece in pieces)
        assert " ".join(pieces).split() == text.split()

    def test_without_blanks_it_is_parted_all_the_same(self) -> None:
        text = "x" * (2 * LONGEST + 5)

        assert [len(one) for one in sentences(text, "en")] == [LONGEST, LONGEST, 5]

    def test_a_long_sentence_stays_whole(self) -> None:
        text = "and then " * 300 + "it ended."

        assert len(sentences(text, "en")) == 1
