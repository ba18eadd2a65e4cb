"""A check is meant by its code, the beginning of one, or its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.domain.errors import InputError, UsageError
from evaluator.domain.evaluation import Evaluation
from evaluator.verdict.rules import checks_meant, covers, require_rule


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("NUM001", "NUM001"),
        (" num001 ", "NUM001"),
        ("num", "NUM"),
        ("number-changed", "number-changed"),
        ("Number-Changed", "number-changed"),
    ],
)
def test_is_compared_in_one_spelling(
    written: str, compared: str, make: Callable[..., Evaluation]
) -> None:
    negation, number, _ = make().findings

    assert require_rule(written, "--ignore") == compared
    assert covers(compared, number)
    assert not covers(compared, negation)


def test_nothing_is_meant_by_nothing() -> None:
    assert checks_meant("  ") == ()


def test_an_unknown_one_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"^--ignore: no check is called 'NUN001'; .*NUM001"):
        require_rule("NUN001", "--ignore")


def test_the_error_is_the_callers_choice() -> None:
    with pytest.raises(InputError, match=r"a\.md:3:1"):
        require_rule("XYZ999", "a.md:3:1", InputError)
