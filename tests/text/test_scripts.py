"""The scripts of a word's letters."""

from __future__ import annotations

import pytest

from evaluator.text.scripts import UNNAMED, scripts_of


@pytest.mark.parametrize(
    ("word", "scripts"),
    [
        ("harbour", {"LATIN"}),
        ("été", {"LATIN"}),
        ("мост", {"CYRILLIC"}),
        ("桥", {"CJK"}),
        ("橋です", {"CJK", "HIRAGANA"}),
        ("µm", {"MICRO", "LATIN"}),
        ("\U00017000", {UNNAMED}),
        ("12-5", set()),
    ],
)
def test_scripts_are_named_as_in_unicode(word: str, scripts: set[str]) -> None:
    assert scripts_of(word) == scripts
