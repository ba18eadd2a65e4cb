"""Which languages' figures are known, and that only the one in hand is loaded."""

from __future__ import annotations

import subprocess
import sys

from evaluator.text.language_tables import (
    cldr_table,
    east_asian,
    figures_table,
    is_english,
    known_languages,
)


def test_english_is_known_and_has_no_table_of_the_others() -> None:
    assert "en" in known_languages()
    assert is_english("en")
    assert is_english("")
    assert figures_table("en") == cldr_table("en") == {}


def test_a_known_language_has_both_tables() -> None:
    assert cldr_table("de")["scales"]["milliarden"] == 1_000_000_000
    assert figures_table("de")["cardinals"]["zwei"] == 2


def test_an_unknown_language_has_none() -> None:
    assert figures_table("hu") == cldr_table("hu") == {}
    assert not is_english("hu")


def test_chinese_japanese_and_korean_set_figures_without_spaces() -> None:
    assert [one for one in sorted(known_languages()) if east_asian(one)] == ["ja", "ko", "zh"]


def test_an_english_text_loads_no_other_language() -> None:
    """Start-up is dear: neither tables nor code of other languages are wanted for English."""
    program = (
        "import sys, evaluator.data as data; loaded = []; load = data.load;"
        "data.load = lambda name: (loaded.append(name), load(name))[1];"
        "from evaluator.text.numbers import find_numbers;"
        "from evaluator.text.dates import find_dates;"
        "find_numbers('3 billion euros and 5 km'); find_dates('on Monday, 28 December 2021');"
        "late = [one for one in sys.modules if one.endswith(('.endings', '_compounds')) "
        "or '.han_' in one];"
        "print(sorted({name for name in loaded if '/' in name}), late)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[] []"
