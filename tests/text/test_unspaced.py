"""Which characters stand without spaces between words."""

from __future__ import annotations

import re

import pytest

from evaluator.text.unspaced import UNSPACED, is_unspaced


@pytest.mark.parametrize("character", "中豈ひカไລကក")
def test_of_such_a_writing(character: str) -> None:
    assert is_unspaced(character)
    assert re.fullmatch(f"[{UNSPACED}]", character)


@pytest.mark.parametrize("character", ["", "a", "é", "я", "م", "한", "、", "’"])
def test_of_another(character: str) -> None:
    assert not is_unspaced(character)
    assert not re.fullmatch(f"[{UNSPACED}]", character)
