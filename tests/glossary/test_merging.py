"""The same term in several rows."""

from __future__ import annotations

import pytest

from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Case, Term
from evaluator.glossary.merging import merged


def test_wordings_of_one_term_are_joined() -> None:
    rows = [
        Term("levy", ("duty",), ("tax",), ("fine",), place="a:1"),
        Term("levy", (), ("tax", "charge"), ("toll",), place="b:2"),
    ]

    assert merged(rows) == (
        Term("levy", ("duty",), ("tax", "charge"), ("fine", "toll"), place="a:1"),
    )


def test_entries_of_two_languages_stay_two() -> None:
    assert len(merged([Term("Gift", language="de"), Term("Gift", language="en")])) == 2


def test_a_name_to_keep_is_no_term() -> None:
    assert len(merged([Term("Apple", keep=True), Term("Apple", forms=("the maker",))])) == 2


def test_rows_that_only_forbid_stay_apart() -> None:
    rows = [Term("", forbidden=(word,), place=f"a:{word}") for word in ("x", "y")]

    assert merged(rows) == tuple(rows)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [Term("a", forms=("b",), forbidden=("b",), place="t:1")],
            "t:1: 'b' is both allowed and forbidden; drop one",
        ),
        (
            [Term("a", forbidden=("a",), place="t:1")],
            "t:1: 'a' is forbidden, and nothing stands for it; say what is allowed, or leave the "
            "term's own column empty",
        ),
        (
            [Term("a", forms=("b",), place="t:1"), Term("a", forbidden=("b",), place="u:9")],
            "u:9: 'b' is forbidden for 'a', and allowed at t:1; settle on one",
        ),
        (
            [Term("a", forbidden=("b",), place="t:1"), Term("a", variants=("b",), place="u:9")],
            "u:9: 'b' is allowed for 'a', and forbidden at t:1; settle on one",
        ),
        (
            [Term("a", place="t:1"), Term("a", case=Case.SENSITIVE, place="u:9")],
            "u:9: 'a' is to be matched otherwise than at t:1; settle on one",
        ),
    ],
)
def test_rows_that_contradict_are_told_with_both_places(rows: list[Term], message: str) -> None:
    with pytest.raises(InputError) as caught:
        merged(rows)
    assert str(caught.value) == message
