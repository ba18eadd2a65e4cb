"""Words of the dictionary."""

from __future__ import annotations

import subprocess
import sys

from evaluator.text.vocabulary import is_word


def test_words_and_names() -> None:
    assert is_word("Police")
    assert not is_word("Watanabe")


def test_openers_and_endings_are_known_without_the_dictionary() -> None:
    code = (
        "import sys; from evaluator.text.vocabulary import is_word;"
        "print(is_word('During'), is_word('Depending'), 'simplemma' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["True", "True", "False"]


def test_a_short_name_is_no_ending() -> None:
    assert not is_word("Xing")


def test_languages_without_a_dictionary_know_every_word() -> None:
    assert is_word("Watanabe", "xx")
