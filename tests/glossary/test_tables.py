"""Glossaries as tables."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from evaluator.data import load
from evaluator.domain.errors import InputError
from evaluator.domain.glossary import Case, Term
from evaluator.glossary.merging import merged
from evaluator.glossary.tables import read

DOCUMENT = Path(__file__).parents[2] / "docs" / "glossary.md"


def table(text: str, *, tabs: bool = False) -> list[Term]:
    return read(text, "t.csv", tabs=tabs)


class TestHeader:
    """Which column is which."""

    def test_columns_may_stand_in_any_order(self) -> None:
        (one,) = table("Avoid,Note,Source Term\ntruce,memo,ceasefire\n")

        assert one == Term("ceasefire", forbidden=("truce",), place="t.csv:2")

    def test_every_column_says_what_it_says(self) -> None:
        (one,) = table(
            "term,variants,forms,forbidden,keep,case,match,language\n"
            "a | b,c,d|e,f,yes,no,exact,en_GB\n"
        )

        assert one == Term(
            "a", ("b", "c"), ("d", "e"), ("f",), keep=True, case=Case.INSENSITIVE, exact=True,
            language="en", place="t.csv:2",
        )  # fmt: skip

    def test_without_one_the_columns_are_term_forms_and_forbidden(self) -> None:
        (one,) = table("ceasefire,cessation of hostilities,truce\n")

        assert one == Term(
            "ceasefire", forms=("cessation of hostilities",), forbidden=("truce",), place="t.csv:1"
        )

    def test_a_first_term_that_is_called_like_a_column_makes_no_header(self) -> None:
        """One such word alone, unless it is a name of the column of terms."""
        assert [one.term for one in table("form,application form\ncase,court case\n")] == [
            "form",
            "case",
        ]

    def test_a_list_of_banned_words_may_have_one(self) -> None:
        assert table("forbidden\nmankind\n") == [Term("", forbidden=("mankind",), place="t.csv:2")]

    def test_columns_of_other_tools_are_left_alone(self) -> None:
        (one,) = table("term,Part of speech,Client,ID\nlevy,noun,Norland,17\n")

        assert one == Term("levy", place="t.csv:2")


class TestCells:
    """How rows become cells."""

    @pytest.mark.parametrize("delimiter", ",;\t")
    def test_the_delimiter_is_found(self, delimiter: str) -> None:
        text = f"term{delimiter}forms\nlevy{delimiter}tax\n"

        assert [(one.term, one.forms) for one in table(text)] == [("levy", ("tax",))]

    def test_the_delimiter_that_parts_all_rows_alike_wins(self) -> None:
        (one, other) = table("to hold, or not;to keep\nto go, to walk, to run;to leave\n")

        assert (one.term, other.forms) == ("to hold, or not", ("to leave",))

    def test_tabs_are_tabs_where_the_ending_says_so(self) -> None:
        (one,) = table("a, b\tc\n", tabs=True)

        assert (one.term, one.forms) == ("a, b", ("c",))

    def test_quotes_hold_delimiters_and_lines(self) -> None:
        (one, other) = table('term,forms\n"a, ""b""",c\n"d\ne",f\n')

        assert (one.term, other.place) == ('a, "b"', "t.csv:3")

    def test_empty_rows_and_cells_at_the_end_do_not_count(self) -> None:
        (one,) = table("term,forms\n\n,,\nlevy,tax,,,\n")

        assert one.place == "t.csv:4"

    @pytest.mark.parametrize(
        ("cell", "case"),
        [("", Case.SMART), ("yes", Case.SENSITIVE), ("0", Case.INSENSITIVE), ("Smart", Case.SMART)],
    )
    def test_case_is_asked_yes_or_no(self, cell: str, case: Case) -> None:
        assert table(f"term,case sensitive\nlevy,{cell}\n")[0].case is case


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("term,forbiden\na,b\n", "t.csv:1: no column is called 'forbiden'; did you mean "
         "forbidden?"),
        ("term,source\na,b\n", "t.csv:1: the columns 'term' and 'source' mean the same; drop one"),
        ("keep,case\nyes,no\n", "t.csv:1: no column holds the terms; call it one of term, "
         "reference, reference term, source, source term, original"),
        ("term,forms\na,b,c\n", "t.csv:2: has 3 cells, and there are 2 columns; put a cell that "
         "holds the delimiter in double quotes"),
        ("a,b,c,d\n", "t.csv:1: has 4 cells, and there are 3 columns; put a cell that holds the "
         "delimiter in double quotes"),
        ("term,forms\n,b\n", "t.csv:2: says what is allowed, but for no term; fill in the term"),
        ("term,note\n,b\n", "t.csv:2: holds no term; fill it in, or delete the row"),
        ("term,keep\na,perhaps\n", "t.csv:2: 'perhaps' in the column 'keep' is neither yes nor no; "
         "write yes"),
        ("term,case\na,b\n", "t.csv:2: 'b' in the column 'case' is neither yes nor no; write yes"),
        ("term,match\na,fuzzy\n", "t.csv:2: 'fuzzy' is no way to match a term; write exact, or "
         "forms"),
        ("term,language\na,English\n", "t.csv:2: 'English' is no language; write a code such as "
         "en"),
        ('term,forms\na,b\n"c,d\n', "t.csv:3: is no table: unexpected end of data; close or double "
         "the quotes"),
        ('term,forms\n"a"b,c\n', "t.csv:2: is no table: ',' expected after '\"'; close or double "
         "the quotes"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        table(text)
    assert str(caught.value) == message


class TestDocumentation:
    """docs/glossary.md."""

    def test_it_lists_the_columns_and_only_names_they_have(self) -> None:
        columns = load("glossary")["columns"]
        rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", DOCUMENT.read_text("utf-8"), re.MULTILINE)

        assert [name for name, _ in rows] == [
            "term", "variants", "forms", "forbidden", "keep", "case", "match", "language",
        ]  # fmt: skip
        assert {name for name, _ in rows} == columns.keys()
        for name, also in rows:
            assert set(also.split(", ")) <= set(columns[name])

    def test_its_example_is_sound(self) -> None:
        (example,) = re.findall(r"```csv\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
        terms = merged(table(example))

        assert terms[0] == Term(
            "ceasefire", forms=("cessation of hostilities",), forbidden=("truce", "armistice"),
            place="t.csv:2",
        )  # fmt: skip
        assert terms[-1] == Term("", forbidden=("mankind",), place="t.csv:6")

    @pytest.mark.parametrize(
        ("text", "index"),
        [
            ("term,forbiden\na,b\n", 0),
            ("term,forms,forbidden\na,b,c\nceasefire,truce,truce\n", 1),
            ("a,b,c\na,b,c\na,b,c\na,b,c,d,e\n", 2),
        ],
    )
    def test_its_messages_are_real(self, text: str, index: int) -> None:
        (block,) = re.findall(r"```text\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)

        with pytest.raises(InputError) as caught:
            merged(read(text, "terms.csv", tabs=False))
        assert str(caught.value) == block.splitlines()[index]


def test_no_two_columns_share_a_name() -> None:
    names = list(chain.from_iterable(load("glossary")["columns"].values()))

    assert len(names) == len(set(names))
    assert all(name == name.casefold() for name in names)
