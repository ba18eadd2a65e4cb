"""Addresses in a text."""

from __future__ import annotations

import pytest

from evaluator.text.links import LinkKind, find_links, other_language, url_key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See https://example.org/a.", "https://example.org/a"),
        ("(see https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("“https://example.org/a”, he said", "https://example.org/a"),
        ("邮箱press@example.org。", "press@example.org"),
        ("请关注@新华社 。", "@新华社"),
        ("www.example.org, if you like", "www.example.org"),
        ("访问https://example.org/a查看", "https://example.org/a"),
        ("ftp://example.org/a;", "ftp://example.org/a"),
        ("mail a.b+c@example.co.uk!", "a.b+c@example.co.uk"),
        ("by @north_wind today", "@north_wind"),
        ("by @wind@example.social today", "@wind@example.social"),
        ("#OpenGardens, and", "#OpenGardens"),
        ("＃春天 来了", "＃春天"),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(text: str, expected: str) -> None:
    (link,) = find_links(text)

    assert link.text == expected
    assert text[link.span.start : link.span.end] == expected


@pytest.mark.parametrize("text", ["She came #1.", "2 @ 5 each", "a@b", "C# and F#", "x://", "AT&T"])
def test_other_signs_are_none(text: str) -> None:
    assert find_links(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org/a",
        "https://www.example.org/a/",
        "www.EXAMPLE.org/a",
        "https://m.example.org/a?utm_source=x&fbclid=1",
    ],
)
def test_one_place_has_one_key_however_it_is_written(text: str) -> None:
    assert url_key(text) == "example.org/a"


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/A",
        "https://example.org/a?id=3",
        "https://example.org/a#part",
        "ftp://example.org/a",
        "https://example.com/a",
        "http://[::1",
    ],
)
def test_another_place_has_another(text: str) -> None:
    assert url_key(text) != "example.org/a"


def test_kinds_are_told_apart() -> None:
    text = "https://e.org a@e.org @e_org #eorg"

    assert [one.kind for one in find_links(text)] == list(LinkKind)


def test_the_case_of_a_handle_leads_nowhere_else() -> None:
    assert find_links("@Wind")[0].key == find_links("@wind")[0].key


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://en.example.org/a", "https://de.example.org/a", True),
        ("https://example.org/en-gb/a", "https://example.org/fr/a", True),
        ("https://example.org/a", "https://example.org/fr/a", True),
        ("https://en.example.org/a", "https://de.example.org/b", False),
        ("https://en.example.org/a", "https://en.example.com/a", False),
    ],
)
def test_the_same_page_in_another_language_is_known(one: str, other: str, *, same: bool) -> None:
    assert other_language(one, other) is same
