"""FLU003 beyond its examples."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.checks.text_untranslated import text_untranslated
from tests.conftest import PairMaker


def test_a_run_of_foreign_words_is_one_finding(make_pair: PairMaker) -> None:
    pair = make_pair("The old mill burned down.", "The старая мельница burned down.")
    (one,) = text_untranslated(pair)

    assert one.message == "not translated: “старая мельница”"
    assert pair.reference.text[one.reference.start : one.reference.end] == "old mill"


def test_a_plain_word_in_latin_letters_is_no_name(make_pair: PairMaker) -> None:
    (one,) = text_untranslated(
        make_pair("Встреча прошла в Казани.", "Summit meeting прошла в Казани.")
    )

    assert one.message == "not translated: “meeting”"


def test_a_foreign_word_put_in_has_a_place_in_the_reference(make_pair: PairMaker) -> None:
    (one,) = text_untranslated(make_pair("The mill burned down.", "The mill burned down вчера."))

    assert len(one.reference) == 0


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The Hawaiian coast is calm.", "The Hawaiʻi coast is calm."),
        ("A film of 5 micrometres.", "A film of 5 µm."),
        ("The constant is pi.", "The constant is π."),
        ("Мир, or peace, came.", "Мир, то есть peace, came."),
        ("12, 15.", "двенадцать"),
        ("Компания «Яндекс» открыла офис.", "Компания Yandex открыла офис."),
        ("首相は記者会見を開いた。", "首相はプレスカンファレンスを開いた。"),
        ("他用苹果手机。", "他用iPhone。"),
    ],
)
def test_symbols_and_known_scripts_are_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(text_untranslated(make_pair(reference, candidate))) == []


def test_sides_in_two_languages_are_not_compared(make_pair: PairMaker) -> None:
    pair = make_pair("Мельница сгорела.", "The mill burned down.")
    pair = replace(pair, reference=replace(pair.reference, language="ru"))

    assert list(text_untranslated(pair)) == []
