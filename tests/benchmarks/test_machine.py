"""What a result must be read with."""

from __future__ import annotations

from benchmarks.machine import circumstances, sentence


def test_circumstances() -> None:
    """Machine, load, commit and versions, in one line for people."""
    found = circumstances(["sacrebleu", "no-such-package"])

    assert found["processors"] >= 1
    assert found["memory_gib"] > 0
    assert len(found["load"]) == 3
    assert found["commit"]
    assert found["versions"]["no-such-package"] == "not installed"
    for part in (found["machine"], found["commit"], found["versions"]["sacrebleu"]):
        assert part in sentence(found)
