"""The parser's manners."""

from __future__ import annotations

import pytest

from evaluator.cli.commands import schema, score
from evaluator.cli.parser import Parser
from evaluator.domain.errors import UsageError


def test_options_may_stand_anywhere() -> None:
    """Before, between and behind the articles."""
    found = Parser(score).parse(["-q", "a", "--confidence", "b", "-w", "3"])

    assert (found.reference, found.candidate, found.decimals) == ("a", "b", 3)
    assert found.quiet
    assert found.confidence


def test_dash_is_an_article() -> None:
    """Standard input, no option."""
    assert Parser(score).parse(["-", "b"]).reference == "-"


def test_file_whose_name_looks_like_an_option_can_be_given() -> None:
    """Behind ``--``, as everywhere."""
    assert Parser(score).parse(["--", "-a", "--b"]).candidate == "--b"


def test_option_is_not_guessed_from_its_beginning() -> None:
    """What works today must not become ambiguous with a new option tomorrow."""
    with pytest.raises(UsageError, match="no option --conf; did you mean --confidence"):
        Parser(score).parse(["a", "b", "--conf"])


def test_value_given_to_an_unknown_option_is_not_blamed() -> None:
    """The option is what is wrong."""
    with pytest.raises(UsageError, match="no option --modle; did you mean --model"):
        Parser(score).parse(["a", "b", "--modle=x"])


def test_command_without_arguments_takes_none() -> None:
    """A dash is one too."""
    for argument in ("x", "-"):
        with pytest.raises(UsageError, match=f"one argument too many: {argument}"):
            Parser(schema).parse([argument])


def test_help_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """And ends the program well."""
    with pytest.raises(SystemExit) as stopped:
        Parser(schema).parse(["-h"])

    assert stopped.value.code == 0
    assert capsys.readouterr().out.startswith("usage: evaluator schema [-h]\n")
