"""The programs that are timed."""

from __future__ import annotations

import pytest

from benchmarks.speed.contenders import surroundings


def test_bytecode_may_be_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or a checkout would compile itself at each run, and its peers not."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("KEPT", "yes")

    found = surroundings({"OWN": "too"})

    assert "PYTHONDONTWRITEBYTECODE" not in found
    assert (found["KEPT"], found["OWN"]) == ("yes", "too")
