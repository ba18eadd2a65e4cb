"""docs/rules is what docs/generate.py makes of the checks, and its links lead somewhere."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from evaluator.checks.registry import all_checks
from evaluator.encode.protocol import Encoder
from evaluator.report.gate_rules import GATE_RULES

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted((DOCS / "rules").glob("*.md"))


@pytest.mark.model
def test_the_pages_are_what_the_checks_say_now(encoder: Encoder) -> None:
    """Run ``make docs`` after a change of a check's documentation, examples or findings."""
    made = runpy.run_path(str(DOCS / "generate.py"))["pages"](encoder)

    assert sorted(made) == [page.name for page in PAGES]
    stale = [page.name for page in PAGES if page.read_text(encoding="utf-8") != made[page.name]]
    assert stale == [], "run 'make docs'"


def test_every_rule_has_a_page_and_a_line_of_the_index() -> None:
    index = (DOCS / "rules" / "README.md").read_text(encoding="utf-8")

    for code in [*(one.code for one in all_checks()), *(rule.code for rule in GATE_RULES)]:
        assert (DOCS / "rules" / f"{code}.md").is_file()
        assert f"[{code}]({code}.md)" in index


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_of_a_page_lead_to_files(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    for target in re.findall(r"(?<!\\)\]\(([^)#]+)\)", text):
        assert (page.parent / target).is_file(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_that_fires_shows_what_is_found(page: Path) -> None:
    """An example that nothing is found in any more would stand there without a severity."""
    fires = page.read_text(encoding="utf-8").partition("## Fires\n\n")[2].partition("\n## ")[0]

    for line in re.findall(r"^\d+\. .*$", fires, re.MULTILINE):
        assert re.match(r"\d+\. \*\*(neutral|minor|major|critical)\*\*: ", line), line
