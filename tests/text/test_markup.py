"""Markup inside a sentence."""

from __future__ import annotations

import time

import pytest

from evaluator.domain.spans import Span
from evaluator.text.markup import Mark, MarkKind, find_marks, sentence_with_markup


def marks(text: str, *, pages: bool = False) -> tuple[Mark, ...]:
    return find_marks(text, Span(0, len(text)), pages=pages)


def keys(text: str, *, pages: bool = False) -> list[str]:
    return [one.key for one in marks(text, pages=pages)]


class TestTags:
    """Elements, each once."""

    def test_an_element_spans_what_it_holds(self) -> None:
        text = "Press <b>Save</b> now."
        (one,) = marks(text)

        assert (one.key, one.closed, one.formatting) == ("b", True, True)
        assert text[one.span.start : one.span.end] == "<b>Save</b>"

    def test_strong_is_bold(self) -> None:
        assert keys("<strong>x</strong> <em>y</em>") == ["b", "i"]

    @pytest.mark.parametrize("text", ["<b>x", "x</b>", "<1>x"])
    def test_in_text_a_tag_must_be_closed(self, text: str) -> None:
        assert [one.closed for one in marks(text)] == [False]

    def test_in_a_page_it_may_be_closed_in_another_sentence(self) -> None:
        assert [one.closed for one in marks("<b>x", pages=True)] == [True]

    @pytest.mark.parametrize("text", ["a<br>b", "a<br/>b", "<x id='2'/>", '<ph id="2">'])
    def test_some_are_never_closed(self, text: str) -> None:
        assert [one.closed for one in marks(text)] == [True]

    def test_inline_tags_are_told_apart_by_number(self) -> None:
        assert keys("<g id='1'>a</g><x id=\"2\"/>") == ["g 1", "x 2"]

    def test_in_a_page_blocks_are_no_markup_of_the_sentence(self) -> None:
        assert keys("<p><i>x</i></p>", pages=True) == ["i"]
        assert keys("<panel>x</panel>") == ["panel"]

    @pytest.mark.parametrize(
        "text", ["x < y and y > z", "a <- b", "<https://e.org>", "<3", "<a@e.o>"]
    )
    def test_other_angle_brackets_are_none(self, text: str) -> None:
        assert marks(text) == ()

    def test_a_link_is_known_by_where_it_leads(self) -> None:
        (one,) = marks("<a class=x href='https://e.org/a'>here</a>", pages=True)

        assert (one.kind, one.key) == (MarkKind.TARGET, "https://e.org/a")
        assert keys("<a name=x>here</a>", pages=True) == ["a"]


class TestCode:
    """Code between backticks, or in its element."""

    @pytest.mark.parametrize(
        "text", ["run `a b` now", "run ``a b`` now", "run <code>a b</code> now"]
    )
    def test_its_text_is_the_key(self, text: str) -> None:
        (one,) = marks(text)

        assert (one.kind, one.key) == (MarkKind.CODE, "a b")

    def test_a_lone_backtick_is_none(self) -> None:
        assert marks("the ` sign") == ()

    def test_what_stands_in_code_is_code(self) -> None:
        assert keys("`<b> [x](y)`") == ["<b> [x](y)"]


class TestTargets:
    """Links with a label."""

    @pytest.mark.parametrize(
        "text", ["[it](https://e.org/a)", '[it](https://e.org/a "Title")', "![it](https://e.org/a)"]
    )
    def test_the_address_is_the_key(self, text: str) -> None:
        (one,) = marks(text)

        assert (one.kind, one.key) == (MarkKind.TARGET, "https://e.org/a")

    def test_brackets_in_an_address_stay(self) -> None:
        assert keys("[it](https://e.org/a_(b))") == ["https://e.org/a_(b)"]


@pytest.mark.parametrize(
    ("source", "visible", "whole"),
    [
        ("<p><b>Save</b> it.</p>", "Save</b> it.", "<p><b>Save</b> it.</p>"),
        ("A. [B](x) c [D](y) E.", "B](x) c [D", "[B](x) c [D](y)"),
        ("x `run` y", "run", "`run`"),
        ("plain text", "text", "text"),
    ],
)
def test_markup_around_a_sentence_belongs_to_it(source: str, visible: str, whole: str) -> None:
    start = source.index(visible)
    span = sentence_with_markup(source, Span(start, start + len(visible)))

    assert source[span.start : span.end] == whole


def test_a_wall_of_marks_is_read_at_once() -> None:
    started = time.process_time()
    for wall in ("`" * 20_000, "<" * 20_000, "[" * 20_000, "<b>" * 3_000, "[a](" * 5_000):
        marks(wall + "x")
        sentence_with_markup(wall + "x", Span(len(wall), len(wall) + 1))

    assert time.process_time() - started < 5
