"""JSON for every parser and every screen."""

from __future__ import annotations

import json
import math

import pytest

from evaluator.report.strict_json import written


def test_comes_back_as_it_was() -> None:
    """Comes back as it was."""
    value = {"a": ["“ö”", "\x1b[2J\x9b\x7f\u202e\u2028\x00"], "b": 1.5}

    assert [json.loads(written(value, depth=depth)) for depth in (None, 0, 1, 2, 3)] == [value] * 5


def test_each_thing_of_a_list_has_its_line() -> None:
    """What is deeper stays on it."""
    value = {"some": [{"a": [1, 2]}, {"b": {}}], "none": [], "more": {"c": None}}

    assert written(value, depth=2) == (
        "{\n"
        '  "some": [\n'
        '    {"a": [1, 2]},\n'
        '    {"b": {}}\n'
        "  ],\n"
        '  "none": [],\n'
        '  "more": {\n'
        '    "c": null\n'
        "  }\n"
        "}\n"
    )


def test_no_control_character_stands_in_it_raw() -> None:
    """Line ends of its own indentation aside."""
    text = written(["\x1b\x9b\x7f\u202e\u2066\u2028"], depth=1)

    assert text.replace("\n", "").isprintable()


def test_lone_surrogate_becomes_the_replacement_character() -> None:
    """No UTF-8 could hold it."""
    assert json.loads(written("a\udcff", depth=1).encode("utf-8")) == "a\ufffd"


def test_what_is_no_number_is_refused() -> None:
    """JSON knows no NaN."""
    with pytest.raises(ValueError, match="JSON"):
        written(math.nan, depth=1)
