"""The pages on integrations name what there is."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

PAGES = ("docker", "github", "gitlab", "pre-commit")


def _page(root: Path, name: str) -> str:
    return (root / f"docs/integrations/{name}.md").read_text("utf-8")


def _examples(text: str) -> Iterator[Any]:
    """What stands in the page's blocks of YAML."""
    for block in re.findall(r"^ *```yaml\n(.*?)^ *```$", text, re.DOTALL | re.MULTILINE):
        yield yaml.safe_load(textwrap.dedent(block))


def _mappings(tree: Any) -> Iterator[dict[str, Any]]:
    """All mappings in the tree."""
    if isinstance(tree, dict):
        yield tree
    for each in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from _mappings(each)


def test_each_integration_has_a_page(root: Path) -> None:
    assert sorted(path.stem for path in (root / "docs/integrations").glob("*.md")) == list(PAGES)


def test_all_inputs_are_listed_with_their_defaults(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    rows = re.findall(r"^\| (`[^|]*`) \| ([^|]*)\|", _page(root, "github"), re.MULTILINE)
    told = {
        name: default.strip().strip("`")
        for names, default in rows
        for name in re.findall("`(.*?)`", names)
    }
    # Where nothing is given these two have an effect all the same, which the page tells.
    told |= {"config": "", "sarif": ""}
    assert told == {name: one["default"] for name, one in action["inputs"].items()}


def test_the_action_is_called_as_it_can_be(root: Path) -> None:
    action = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    steps = [
        one
        for example in _examples(_page(root, "github"))
        for one in _mappings(example)
        if str(one.get("uses", "")).startswith("OWNER/evaluator@")
    ]
    assert len(steps) == 3
    assert all(set(step.get("with", {})) <= set(action["inputs"]) for step in steps)


def test_the_job_for_gitlab_is_called_as_it_can_be(root: Path) -> None:
    first, *others = _examples(_page(root, "gitlab"))
    (included,) = first["include"]
    job = yaml.safe_load((root / included["file"]).read_text("utf-8"))
    assert set(job) == {first["gate"]["extends"]}
    assert len(others) == 2


def test_the_hook_is_called_as_it_can_be(root: Path) -> None:
    (manifest,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))
    ours, local = (
        example["repos"][0]["hooks"][0] for example in _examples(_page(root, "pre-commit"))
    )
    assert ours["id"] == manifest["id"]
    keys = ("id", "name", "entry", "pass_filenames")
    assert {key: local[key] for key in keys} == {key: manifest[key] for key in keys}


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(root: Path, name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", _page(root, name))
    assert links
    assert not [link for link in links if not (root / "docs/integrations" / link).exists()]
