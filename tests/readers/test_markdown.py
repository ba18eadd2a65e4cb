"""Markdown files."""

from __future__ import annotations

import pytest

from evaluator.domain.document import Document, Role
from evaluator.readers import parse


def read(text: str) -> Document:
    """The document in a Markdown text."""
    return parse(text, format="markdown")


def shown(text: str) -> list[tuple[str, str]]:
    """Role and text of each segment."""
    return [(segment.role.value, segment.text) for segment in read(text).segments]


def source(document: Document, number: int) -> str:
    """What stands in the file where a segment does."""
    span = document.segments[number].span
    return document.text[span.start : span.end]


def test_an_article_in_markdown() -> None:
    """Front matter, headings, items, quotations, tables, code and pictures, each for itself."""
    text = """---
title: A post
---

# Why we *moved* away

By [Jane Doe](https://example.com), May 1, 2024

We used `make` for **ten years**. It served us
well &amp; truly\\.

> "Nobody reads it," said Tom.

Setext heading
--------------

- First, the parallel builds
- Second, the [docs](http://a.b "t"); they rotted.
  A second line here.
    1. nested item

| Tool | Speed |
|------|-------|
| a \\| b | 10 s |

```python
print("hi")
```

![A storm at sea](storm.png)

Go on with ![a dog](x.png) now.
"""
    assert shown(text) == [
        ("boilerplate", "title: A post"),
        ("heading", "Why we moved away"),
        ("byline", "By Jane Doe, May 1, 2024"),
        ("prose", "We used make for ten years."),
        ("prose", "It served us well & truly."),
        ("prose", '"Nobody reads it," said Tom.'),
        ("heading", "Setext heading"),
        ("prose", "First, the parallel builds"),
        ("prose", "Second, the docs; they rotted."),
        ("prose", "A second line here."),
        ("prose", "nested item"),
        ("prose", "Tool Speed"),
        ("prose", "a | b 10 s"),
        ("code", 'print("hi")'),
        ("caption", "A storm at sea"),
        ("prose", "Go on with now."),
        ("caption", "a dog"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \\* b", "a * b"),
        ("a &copy; b", "a © b"),
        ("a `` x`y `` b", "a x`y b"),
        ("one  \ntwo\\\nthree<br>four", "one two three four"),
        ("~~gone~~ ***both*** _a_ __b__", "gone both a b"),
        ("**open and [open", "**open and [open"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("see <https://a.b/c?d=%20e>", "see https://a.b/c?d=%20e"),
        ("a <b>bold</b> <!-- no --> word", "a bold word"),
        ("[one][r] two\n\n[r]: https://a.b", "one two"),
        ("> a\n> > b", "a b"),
        ("x\ty", "x y"),
        ("![](x.png) alone", "alone"),
    ],
)
def test_inline_markup_is_dropped(text: str, expected: str) -> None:
    """What a reader of the page sees, and nothing else."""
    assert " ".join(found for _, found in shown(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a \\*", "a \\*"),
        ("x `code y` z", "x `code y` z"),
        ("> quoted\n> on", "quoted\n> on"),
        ("- item **b**", "item **b"),
        ("## Head ##", "Head"),
        ("Head\n====", "Head"),
        ("| a | b \\| c |\n|--|--|", "a | b \\| c"),
        ("    code\n    more", "code\n    more"),
        ("![alt *text*](x)", "alt *text"),
        ("-\tone\n\n\ttwo", "one"),
    ],
)
def test_segments_stand_at_their_place(text: str, expected: str) -> None:
    """From the first shown character to the last, with the markup between."""
    assert source(read(text), 0) == expected


def test_repeated_words_in_a_table_keep_their_own_places() -> None:
    """Cells are looked for from left to right."""
    document = read("| yes | yes |\n|--|--|\n| yes | no |")
    (first, second) = document.segments
    assert [run.source for run in first.mapped.runs] == [2, 8]
    assert document.position(second.span.start).line == 3


def test_html_inside_is_read_as_html() -> None:
    """Entities and tags, also inside a quotation, lead back to the file."""
    document = read("<div><p>Fish &amp; <b>chips</b> are here.</p></div>\n\n> <p>So it is.</p>\n")
    assert [segment.text for segment in document.segments] == [
        "Fish & chips are here.",
        "So it is.",
    ]
    assert source(document, 0) == "Fish &amp; <b>chips</b> are here."
    assert source(document, 1) == "So it is."


def test_windows_line_ends_are_kept_in_count() -> None:
    """markdown-it counts lines that end in one character; the file does not."""
    document = read("# One\r\n\r\nTwo is\r\nhere.\r\n")
    assert source(document, 1) == "Two is\r\nhere."
    assert document.segments[1].role is Role.PROSE


def test_list_items_are_neither_joined_nor_headings() -> None:
    """Short items without full stops stay prose, in lower case too."""
    assert [
        role for role, _ in shown("Take this list of things\n\n- a tent\n- Big stove\n\nGo now.")
    ] == [
        "heading",
        "prose",
        "prose",
        "prose",
    ]


def test_deep_quotations_are_read() -> None:
    """Deeper than markdown-it goes by itself."""
    assert shown("> " * 40 + "Deep down.") == [("prose", "Deep down.")]


def test_many_open_marks_take_no_time() -> None:
    """Nesting is limited, and what is too deep is still shown."""
    for unit in ("[", "*a ", "![", "`", "<b>"):
        assert read(f"x {unit * 3000} end.").segments[-1].text.endswith("end.")
