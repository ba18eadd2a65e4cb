"""Which words speak well, and which ill."""

from __future__ import annotations

import pytest

from evaluator.text.valence import BAD, GOOD, NEUTRAL, valence


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("happiness", GOOD),
        ("grief", BAD),
        ("table", NEUTRAL),
        ("succeeded", GOOD),  # the table has it as it stands
        ("kindest", GOOD),  # it has "kind"
        ("unheard", NEUTRAL),
    ],
)
def test_valence(word: str, expected: int) -> None:
    assert valence(word) == expected


def test_forms_that_do_not_agree_cancel_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its spelling "rated" may be a form of "rate" and of "rat"."""
    lists = {"good": frozenset({"rate"}), "bad": frozenset({"rat"})}
    monkeypatch.setattr("evaluator.text.valence.words", lambda _table, name: lists[name])
    valence.cache_clear()
    try:
        assert valence("rated") == NEUTRAL
    finally:
        valence.cache_clear()
