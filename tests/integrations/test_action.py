"""``action.yml`` as GitHub and its auditors read it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture(scope="module")
def action(root: Path) -> dict[str, Any]:
    return dict(yaml.safe_load((root / "action.yml").read_text("utf-8")))


def test_it_keeps_to_the_schema_of_actions(linted: Callable[..., str]) -> None:
    assert (
        linted("check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml") == ""
    )


def test_an_auditor_finds_nothing(linted: Callable[..., str]) -> None:
    """Zizmor looks for inputs in shell code and for unpinned actions, among other things."""
    assert linted("zizmor", "--offline", "--persona=pedantic", "action.yml") == ""


def test_the_scripts_are_clean(linted: Callable[..., str], root: Path) -> None:
    scripts = sorted(str(path) for path in (root / "integrations/github").glob("*.sh"))
    assert len(scripts) == 4
    assert linted("shellcheck", "--external-sources", *scripts) == ""


def test_nothing_is_put_into_shell_code(action: dict[str, Any]) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 3
    assert not [script for script in scripts if "${{" in script]


def test_every_input_is_used(action: dict[str, Any], root: Path) -> None:
    text = (root / "action.yml").read_text("utf-8")
    assert [name for name in action["inputs"] if f"inputs.{name} " not in text] == []


def test_other_actions_are_pinned_by_commit(action: dict[str, Any]) -> None:
    used = [step["uses"] for step in action["runs"]["steps"] if "uses" in step]
    assert len(used) == 2
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", one) for one in used)
