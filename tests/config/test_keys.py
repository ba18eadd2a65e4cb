"""The keys and what is written about them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evaluator.config import KEYS, load
from evaluator.domain.errors import UsageError

DOCUMENT = Path(__file__).parents[2] / "docs" / "configuration.md"


def test_the_documentation_lists_every_key_and_where_it_may_stand() -> None:
    rows = re.findall(r"^\| (`.*?) \|.*\| (yes|no) \|$", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    listed = {name: told == "yes" for keys, told in rows for name in re.findall(r"`(.*?)`", keys)}

    assert listed == {name: key.per_pair for name, key in KEYS.items()}


def test_the_documentations_example_is_a_sound_file(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    (tmp_path / "evaluator.toml").write_text(example, encoding="utf-8")
    config = load(directory=tmp_path, environ={})

    assert len(config.pairs) == len(config.suppressions) == 1
    assert config.policy().sets_a_bar


@pytest.mark.parametrize(
    ("text", "index"),
    [("\n\n\nfail_under = 3", 0), ("\n" * 8 + "jobs = '4'", 1), ("\n" * 11 + "x = ", 2)],
)
def test_the_documentations_messages_are_real(tmp_path: Path, text: str, index: int) -> None:
    (block,) = re.findall(r"```text\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    (tmp_path / "evaluator.toml").write_text(f"{text}\n", encoding="utf-8")

    with pytest.raises(UsageError) as caught:
        load(directory=tmp_path, environ={})
    assert str(caught.value) == block.splitlines()[index]


def test_variables_are_the_keys_in_capitals() -> None:
    assert KEYS["fail-on"].variables == ("EVALUATOR_FAIL_ON",)
    assert KEYS["cache-dir"].variables == ("EVALUATOR_CACHE_DIR", "EVALUATOR_CACHE")
    assert KEYS["reports"].option == "--report"
