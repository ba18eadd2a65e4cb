"""Formats are found by their files."""

from __future__ import annotations

import pytest

from evaluator.domain.errors import UsageError
from evaluator.report.registry import find_format, format_names


def test_each_file_is_a_format() -> None:
    """Each file is a format."""
    assert {"json", "numbers", "terminal"} <= set(format_names())


@pytest.mark.parametrize("name", format_names())
def test_each_format_says_whom_it_is_for(name: str) -> None:
    """Each format says whom it is for."""
    assert find_format(name).summary


def test_unknown_format_names_the_nearest() -> None:
    """Unknown format names the nearest."""
    with pytest.raises(UsageError, match="'jsn'; did you mean json"):
        find_format("jsn")
