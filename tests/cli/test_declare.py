"""Signatures to arguments and options, held against what click makes of a command line."""

from __future__ import annotations

from typing import Annotated

import click
import pytest

from evaluator.cli.app import command, invoke
from evaluator.cli.declare import Argument, Option, parameters
from evaluator.domain.errors import UsageError

One = Annotated[str, Argument("ONE", help="The first.")]
Two = Annotated[str | None, Argument("[TWO]", help="The second.")]
Name = Annotated[str | None, Option("-n", "--name", metavar="NAME", help="A name.")]
Names = Annotated[list[str] | None, Option("--names", metavar="NAMES", help="Names.")]
Switch = Annotated[bool, Option("-s", "--switch", help="A switch.", group="Switches")]
Either = Annotated[bool | None, Option("--this/--not-this", help="One of two.")]


@command
@click.pass_context
def sample(
    ctx: click.Context,
    one: One,
    two: Two = None,
    *,
    name: Name = None,
    names: Names = None,
    switch: Switch = False,
    either: Either = None,
) -> int:
    """Takes everything there is."""
    assert ctx.params == {
        "one": one,
        "two": two,
        "name": name,
        "names": names,
        "switch": switch,
        "either": either,
    }
    return 0


def _read(*arguments: str) -> dict[str, object]:
    with sample.make_context("sample", list(arguments)) as ctx:
        assert sample.invoke(ctx) == 0
        return {key: value for key, value in ctx.params.items() if value not in (None, False)}


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
        assert _read(*line.split()) == read

    def test_switch_that_was_turned_off_is_not_one_that_was_not_given(self) -> None:
        """The first overrules the configuration."""
        with sample.make_context("sample", ["a", "--not-this"]) as ctx:
            assert ctx.params["either"] is False
        with sample.make_context("sample", ["a"]) as ctx:
            assert ctx.params["either"] is None

    def test_what_was_not_given_is_none_and_no_empty_list(self) -> None:
        with sample.make_context("sample", ["a"]) as ctx:
            assert ctx.params["names"] is None

    def test_parameters_that_declare_nothing_are_passed_over(self) -> None:
        def plain(ctx: click.Context, one: One) -> None:
            """Has a context, which no user gives."""

        assert [one.name for one in parameters(plain)] == ["one"]

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
