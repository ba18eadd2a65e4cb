"""Files and standard input."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from evaluator.cli.inputs import check_sides, read_side
from evaluator.domain.errors import InputError, UsageError


def _stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_file_is_read_by_its_name(articles: Path) -> None:
    """File is read by its name."""
    document = read_side("ref.txt", stdin_filename=None, format_name=None)

    assert document.name == "ref.txt"
    assert document.text == (articles / "ref.txt").read_text()


@pytest.mark.usefixtures("articles")
def test_format_can_be_forced() -> None:
    """Format can be forced."""
    assert read_side("ref.txt", stdin_filename=None, format_name="markdown").format == "markdown"


@pytest.mark.parametrize(("name", "shown"), [(None, "<stdin>"), ("a.md", "a.md")])
def test_standard_input_has_a_name(
    monkeypatch: pytest.MonkeyPatch, name: str | None, shown: str
) -> None:
    """Standard input has a name."""
    _stdin(monkeypatch, b"Talks began.\n")

    assert read_side("-", stdin_filename=name, format_name=None).name == shown


def test_standard_input_is_decoded_as_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by the locale, as Python's own text stream would be."""
    _stdin(monkeypatch, "Die Gespräche begannen.".encode("utf-16"))

    document = read_side("-", stdin_filename=None, format_name=None)
    assert document.text == "Die Gespräche begannen."


def test_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closed standard input is an error."""
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(UsageError, match="standard input is closed"):
        read_side("-", stdin_filename=None, format_name=None)


def test_error_names_what_standard_input_was_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """Error names what standard input was called."""
    _stdin(monkeypatch, b"")

    with pytest.raises(InputError, match=r"^draft\.md: "):
        read_side("-", stdin_filename="draft.md", format_name=None)


@pytest.mark.parametrize("sides", [("-", "a"), ("a", "-")])
def test_one_side_may_come_from_standard_input(sides: tuple[str, str]) -> None:
    """One side may come from standard input."""
    check_sides(*sides, "name.txt")
    check_sides(*sides, None)


def test_both_sides_may_not() -> None:
    """Both sides may not."""
    with pytest.raises(UsageError, match="only one side"):
        check_sides("-", "-", None)


def test_name_for_nothing_is_refused() -> None:
    """Name for nothing is refused."""
    with pytest.raises(UsageError, match="no side comes from there"):
        check_sides("a", "b", "name.txt")
