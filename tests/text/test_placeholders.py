"""What programs put into a text."""

from __future__ import annotations

import time

import pytest

from evaluator.data import load
from evaluator.text.placeholders import find_placeholders


def found(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.key) for one in find_placeholders(text)]


@pytest.mark.parametrize("row", load("placeholders")["kind"], ids=lambda row: row["name"])
def test_the_tables_example_of_a_kind_is_found_whole(row: dict[str, str]) -> None:
    text = f"Say {row['example']} now."
    (one,) = find_placeholders(text)

    assert (one.kind, one.text) == (row["name"], row["example"])
    assert text[one.span.start : one.span.end] == row["example"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ user.name }}", ("double", "user.name")),
        ("{{{raw}}}", ("double", "raw")),
        ("{0} of {1}", ("brace", "0")),
        ("{price:.2f}", ("brace", "price")),
        ("{}", ("brace", "")),
        ("${ total }", ("dollar", "total")),
        ("#{name}", ("ruby", "name")),
        ("%(n)d", ("printf-named", "n")),
        ("%2$s", ("printf-numbered", "2$")),
        ("%-5.1f", ("printf", "f")),
        ("%ld", ("printf", "d")),
        ("<%= user %>", ("tag", "user")),
        ("good :smile: day", ("named", "smile")),
    ],
)
def test_the_key_is_what_has_to_stay(text: str, expected: tuple[str, str]) -> None:
    assert found(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "20 % de la population",
        "50%d'entre eux",
        "a 5 % drop and a 7% discount",
        "100%, they said",
        "at 10:30",
        "He said:yes",
        "see: notes",
        "https://example.org:8080/a:b",
        "{ not closed",
        "}{",
        "{two words}",
        "5 < 6 > 4 # 3",
    ],
)
def test_prose_holds_none(text: str) -> None:
    assert found(text) == []


class TestMessageFormat:
    """ICU's arguments."""

    def test_its_cases_are_part_of_the_key_and_their_order_is_not(self) -> None:
        one = found("{n, plural, one {# day} other {# days}}")
        other = found("{n,plural,other{# Tage} one{# Tag}}")

        assert one == other == [("icu", "n, plural, one other")]

    def test_what_its_cases_hold_is_found_too(self) -> None:
        text = "{g, select, female {{name} sees {n, number}} other {{name} goes}} at {t, time}"

        assert found(text) == [
            ("icu", "g, select, female other"),
            ("brace", "name"),
            ("icu", "n, number"),
            ("brace", "name"),
            ("icu", "t, time"),
        ]

    def test_an_offset_is_no_case(self) -> None:
        assert found("{n, plural, offset:1 =0 {none} other {#}}") == [
            ("icu", "n, plural, =0 other")
        ]

    def test_one_that_is_not_closed_is_none(self) -> None:
        assert found("{n, plural, one {# day}") == []

    def test_an_argument_of_unknown_type_is_none(self) -> None:
        assert found("{Berlin, Paris}") == []

    def test_a_broken_list_of_cases_ends_it(self) -> None:
        assert found("{n, plural, one {#} ??? other {#}}") == [("icu", "n, plural, one")]

    def test_nesting_has_a_floor(self) -> None:
        deep = "{a, plural, other {" * 40 + "x" + "}}" * 40

        assert 20 <= len(found(deep)) <= 40


def test_a_text_of_nothing_but_openings_is_read_at_once() -> None:
    started = time.process_time()
    find_placeholders("{a, plural, other {" * 20_000)
    find_placeholders("{a" * 50_000)
    find_placeholders("{x} " * 30_000)

    assert time.process_time() - started < 5
