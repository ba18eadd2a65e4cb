"""Which families are right for a phenomenon."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.quality.families import FILE, accepted, checked, right


def test_the_file_is_sound() -> None:
    """Every entry names families that exist, and says why."""
    assert checked(FILE)["demetr"]["gender"] == ("GEN",)


def test_all_known_phenomena_are_described() -> None:
    """Of DEMETR 32 kinds of errors are in the development file, of HW-TSC 8, of ACES 10."""
    assert {name: len(kinds) for name, kinds in checked(FILE).items()} == {
        "demetr": 32,
        "hwtsc": 8,
        "aces": 10,
    }


def test_what_is_not_described_is_unknown() -> None:
    """Not wrong: a set or phenomenon that the file does not have."""
    assert accepted("demetr", "never_heard_of") is None
    assert accepted("never_heard_of", "gender") is None


def test_a_family_or_a_code() -> None:
    """FLU stands for all its checks, FLU004 for itself."""
    assert right("FLU004", ["FLU"])
    assert right("FLU004", ["FLU004"])
    assert not right("FLU003", ["FLU004"])
    assert not right("NUM001", ["FLU"])


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ('accept = ["NUM"]', "needs both"),
        ('accept = []\nbecause = "x"', "needs both"),
        ('accept = ["NUM", "NUN"]\nbecause = "x"', "accepts NUN"),
        ('accept = ["NUM999"]\nbecause = "x"', "accepts NUM999"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, entry: str, complaint: str) -> None:
    """With the entry it is in."""
    file = tmp_path / "families.toml"
    file.write_text(f"[set.kind]\n{entry}\n", encoding="utf-8")

    with pytest.raises(ValueError, match=rf"families\.toml: \[set\.kind\] {complaint}"):
        checked(file)
