"""Words that are none."""

from __future__ import annotations

import pytest

from evaluator.checks.foreign import is_no_word
from evaluator.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour", False),
        ("harbors", False),
        ("sank", False),
        ("harbuor", True),
        ("domenica", True),
        ("Harbuor", False),
        ("NATO", False),
        ("qz", False),
        ("12", False),
        ("и", True),
        ("Москва", True),
        ("的", True),
        ("été", True),
        ("α", False),
        ("µm", False),
        ("Ω", False),
    ],
)
def test_small_letters_that_no_dictionary_has(text: str, *, expected: bool) -> None:
    """Capitals may be names, two letters an abbreviation; other scripts are no English word."""
    (token,) = tokenise(text)

    assert is_no_word(token, ()) is expected


def test_what_the_other_side_says_is_a_word() -> None:
    """No dictionary here has "gribble"; the reference has."""
    (token,) = tokenise("gribble")

    assert is_no_word(token, tokenise("the wood is eaten"))
    assert not is_no_word(token, tokenise("the Gribble eats the wood"))
