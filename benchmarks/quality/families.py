"""Which families of findings name the error that a phenomenon stands for (``families.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from evaluator.checks.registry import all_checks
from evaluator.data import load

FILE = Path(__file__).with_name("families.toml")


def accepted(name: str, phenomenon: str) -> tuple[str, ...] | None:
    """Families and codes that are right for a phenomenon of the set ``name``; None where unknown.

    Raises ValueError where the file is at fault.
    """
    return _checked(FILE).get(name, {}).get(phenomenon)


def right(rule: str, accept: Iterable[str]) -> bool:
    """Whether the rule is one of the codes, or of one of the families."""
    return rule in accept or rule.rstrip("0123456789") in accept


def checked(file: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """The file's lists by set and phenomenon.

    Raises ValueError, naming the entry, where a family or code does not exist, a list is empty or
    a reason is missing.
    """
    known = {*load("mqm")["families"]["order"], *(one.code for one in all_checks())}
    lists: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, phenomena in tomllib.loads(file.read_text(encoding="utf-8")).items():
        for phenomenon, entry in phenomena.items():
            place = f"{file.name}: [{name}.{phenomenon}]"
            if not entry.get("accept") or not entry.get("because"):
                raise ValueError(f"{place} needs both accept and because")
            if wrong := [one for one in entry["accept"] if one not in known]:
                raise ValueError(f"{place} accepts {', '.join(wrong)}, of which there is no check")
            lists.setdefault(name, {})[phenomenon] = tuple(entry["accept"])
    return lists


@cache
def _checked(file: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    return checked(file)
