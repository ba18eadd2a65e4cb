"""How checks are declared and chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evaluator.checks import registry
from evaluator.checks.registry import Scope, all_checks, check, selected_checks
from evaluator.data import load
from evaluator.domain.errors import UsageError
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison, Pair

EXAMPLE = [("a", "b")]
DIMENSIONS = {"accuracy", "fluency", "terminology", "locale", "design-and-markup"}
"""Those of MQM that a check may speak of."""


@pytest.fixture(autouse=True)
def _own_register(monkeypatch: pytest.MonkeyPatch) -> None:
    all_checks()  # walk the package before the copy is taken
    monkeypatch.setattr(registry, "_registered", dict(registry._registered))


def test_every_check_is_documented_and_has_examples() -> None:
    for one in all_checks():
        assert one.explanation
        assert one.fires
        assert one.silent
        assert one.code.isupper()
        assert one.category.split("/")[0] in DIMENSIONS


def test_every_family_has_its_place_in_the_order_of_families() -> None:
    order = load("mqm")["families"]["order"]

    assert {one.code.rstrip("0123456789") for one in all_checks()} <= set(order)


def test_the_function_says_what_the_check_looks_at_and_is_called() -> None:
    @check(
        code="XXX001", category="accuracy", severity=Severity.MINOR, fires=EXAMPLE, silent=EXAMPLE
    )
    def tone_changed(_pair: Pair) -> Iterator[Shift]:
        """Tone."""
        yield from ()

    @check(
        code="XXX002", category="accuracy", severity=Severity.MINOR, fires=EXAMPLE, silent=EXAMPLE
    )
    def frame_changed(_comparison: Comparison) -> Iterator[Shift]:
        """Frame."""
        yield from ()

    assert registry._registered["XXX001"].name == "tone-changed"
    assert registry._registered["XXX001"].scope is Scope.PAIR
    assert registry._registered["XXX002"].scope is Scope.DOCUMENT


class TestRefusals:
    def test_no_examples(self) -> None:
        with pytest.raises(ValueError, match="examples"):

            @check(code="XXX003", category="a", severity=Severity.MINOR, fires=[], silent=EXAMPLE)
            def one(_pair: Pair) -> Iterator[Shift]:
                """One."""
                yield from ()

    def test_no_docstring(self) -> None:
        with pytest.raises(ValueError, match="docstring"):

            @check(
                code="XXX004", category="a", severity=Severity.MINOR, fires=EXAMPLE, silent=EXAMPLE
            )
            def one(_pair: Pair) -> Iterator[Shift]:
                yield from ()

    def test_a_code_twice(self) -> None:
        with pytest.raises(ValueError, match="taken by negation-changed"):

            @check(
                code="NEG001", category="a", severity=Severity.MINOR, fires=EXAMPLE, silent=EXAMPLE
            )
            def one(_pair: Pair) -> Iterator[Shift]:
                """One."""
                yield from ()

    def test_a_function_of_something_else(self) -> None:
        with pytest.raises(ValueError, match="one Pair or one Comparison"):

            @check(
                code="XXX005", category="a", severity=Severity.MINOR, fires=EXAMPLE, silent=EXAMPLE
            )
            def one(_pair: str) -> Iterator[Shift]:
                """One."""
                yield from ()


class TestSelection:
    def test_nothing_selected_is_everything(self) -> None:
        assert selected_checks() == all_checks()

    @pytest.mark.parametrize("entry", ["STR001", "str", "strength-changed", "Strength-Changed"])
    def test_a_code_its_beginning_or_a_name_selects(self, entry: str) -> None:
        assert [one.code for one in selected_checks([entry])] == ["STR001"]

    def test_ignoring_wins(self) -> None:
        codes = [one.code for one in selected_checks(["OMI"], ["OMI002"])]

        assert "OMI001" in codes
        assert "OMI002" not in codes

    def test_an_unknown_entry_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(UsageError, match="did you mean NEG001") as caught:
            selected_checks(["NEGA"])

        assert caught.value.where == "--select"

    def test_an_empty_entry_selects_nothing(self) -> None:
        with pytest.raises(UsageError, match="--ignore"):
            selected_checks([], [" "])


@pytest.mark.parametrize(("language", "speaks"), [("en", True), ("", True), ("de", False)])
def test_a_check_knows_its_languages(language: str, *, speaks: bool) -> None:
    (negation,) = selected_checks(["NEG001"])

    assert negation.speaks(language) is speaks


def test_figures_are_read_in_words_where_tables_have_them() -> None:
    (numbers,) = selected_checks(("NUM001",))

    assert numbers.speaks("hu")
    assert [numbers.reads(language) for language in ("en", "de", "", "hu")] == [
        True,
        True,
        True,
        False,
    ]
    assert all(one.reads("hu") for one in selected_checks(("OMI001", "TNS001")))
