"""Signatures to arguments and options, held against what typer makes of a command line."""

from __future__ import annotations

from typing import Annotated, cast

import pytest
import typer

from evaluator.cli.app import command, invoke
from evaluator.domain.errors import UsageError

One = Annotated[str, typer.Argument(metavar="ONE", help="The first.")]
Two = Annotated[str | None, typer.Argument(metavar="[TWO]", help="The second.")]
Name = Annotated[str | None, typer.Option("-n", "--name", metavar="NAME", help="A name.")]
Names = Annotated[list[str] | None, typer.Option("--names", metavar="NAMES", help="Names.")]
Switch = Annotated[
    bool, typer.Option("-s", "--switch", help="A switch.", rich_help_panel="Switches")
]
Either = Annotated[bool | None, typer.Option("--this/--not-this", help="One of two.")]


@command
def sample(
    ctx: typer.Context,
    one: One,
    two: Two = None,
    *,
    name: Name = None,
    names: Names = None,
    switch: Switch = False,
    either: Either = None,
) -> int:
    """Takes everything there is."""
    ctx.obj = {
        "one": one,
        "two": two,
        "name": name,
        "names": names,
        "switch": switch,
        "either": either,
    }
    return 0


def _read(*arguments: str) -> dict[str, object]:
    """What the function was given."""
    with sample.make_context("sample", list(arguments)) as ctx:
        assert sample.invoke(ctx) == 0
        return cast("dict[str, object]", ctx.obj)


def _given(*arguments: str) -> dict[str, object]:
    """The part of it that is neither None nor False."""
    return {key: value for key, value in _read(*arguments).items() if value not in (None, False)}


class TestParameters:
    """What a signature says, a command takes."""

    @pytest.mark.parametrize(
        ("line", "read"),
        [
            ("a", {"one": "a"}),
            ("a b", {"one": "a", "two": "b"}),
            ("a --name x b", {"one": "a", "two": "b", "name": "x"}),
            ("a -nx", {"one": "a", "name": "x"}),
            ("a --name=x", {"one": "a", "name": "x"}),
            ("a --name -x", {"one": "a", "name": "-x"}),
            ("a --names x --names y", {"one": "a", "names": ["x", "y"]}),
            ("-s a", {"one": "a", "switch": True}),
            ("a --this", {"one": "a", "either": True}),
            ("a -- -b", {"one": "a", "two": "-b"}),
            ("- -", {"one": "-", "two": "-"}),
        ],
    )
    def test_are_read(self, line: str, read: dict[str, object]) -> None:
        assert _given(*line.split()) == read

    def test_switch_that_was_turned_off_is_not_one_that_was_not_given(self) -> None:
        """The first overrules the configuration."""
        assert _read("a", "--not-this")["either"] is False
        assert _read("a")["either"] is None

    def test_what_was_not_given_is_none_and_no_empty_list(self) -> None:
        assert _read("a")["names"] is None

    def test_first_argument_must_be_given(self) -> None:
        with pytest.raises(UsageError, match="missing argument 'ONE'"):
            sample.make_context("sample", [])

    def test_help_names_the_group(self) -> None:
        with sample.make_context("sample", [], resilient_parsing=True) as ctx:
            text = ctx.get_help()

        assert "Usage: sample [OPTIONS] ONE [TWO]" in text
        assert "Switches:\n  -s, --switch  A switch." in text


def test_invoking_nothing_is_a_usage_error() -> None:
    """As bad arguments are, for a caller that does not print help of its own accord."""
    with pytest.raises(UsageError):
        invoke([])
