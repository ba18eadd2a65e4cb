"""Numbers written as one word."""

from __future__ import annotations

import pytest

from evaluator.text.number_words import number_words


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("de", "einundzwanzig", 21),
        ("de", "zweihundertfünfzig", 250),
        ("de", "dreitausendvierhundert", 3400),
        ("de", "hunderttausend", 100_000),
        ("de", "neunzehnhundert", 1900),
        ("fi", "seitsemänsataaseitsemänkymmentäseitsemäntuhattaseitsemänsataaviisi", 777_705),
        ("nl", "drieëntwintig", 23),
        ("nl", "tweehonderd", 200),
        ("it", "ventitré", 23),
        ("it", "duecentomila", 200_000),
        ("it", "millenovecento", 1900),
        ("sv", "tjugofem", 25),
        ("nb", "tjueen", 21),
        ("da", "femogtyve", 25),
        ("fi", "kaksikymmentäviisi", 25),
        ("fi", "satakaksikymmentä", 120),
    ],
)
def test_the_parts_are_added_and_multiplied(language: str, word: str, value: float) -> None:
    assert number_words(language).value(word) == value


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("de", "undzwanzig"),
        ("de", "einein"),
        ("de", "achtung"),
        ("de", "eine"),
        ("it", "seiuno"),
        ("sv", "sexet"),
        ("fi", "kuusikko"),
        ("de", "ein" * 2000),
    ],
)
def test_other_words_are_no_numbers(language: str, word: str) -> None:
    assert number_words(language).value(word) is None
