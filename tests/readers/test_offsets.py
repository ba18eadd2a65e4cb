"""Every character of a segment leads back to the file, whatever the file looks like."""

from __future__ import annotations

import html

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evaluator.domain.document import Document, Segment
from evaluator.domain.errors import InputError
from evaluator.readers import parse

FORMATS = ("text", "markdown", "html")

_PIECES = [
    *("word", "Word.", "two words", "a", "é", "Ж", "字。", "שלום", "1.", "U.S.", "\U0001f600"),
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u200b", "\u00ad", "\x01", "\x0c"),
    *("*", "**", "_", "`", "```\n", "# ", "## ", "> ", "- ", "1. ", "|", "\\|", "\n|--|--|\n"),
    *("[", "](", ")", "![", "<https://a.b>", "~~", "\\*", "---\n", "===\n", "    ", "[a](b)"),
    *("&amp;", "&nbsp;", "&shy;", "&#8217;", "&lt", "&bogus;", "&", "&NotEqualTilde;", "&#x0;"),
    *(
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<a href='x'>",
        "</a>",
        "<div>",
        "</div>",
        "<!-- c -->",
    ),
    *("<script>", "</script>", "<td>", "<tr>", "<table>", "<h2>", "</h2>", "<svg>", "<", ">", "</"),
    *("<![CDATA[x]]>", "<?pi?>", "<!doctype html>", "“", "”", "“ ", ". ", "? ", "! ", "said. and "),
]
# What holds a NUL is refused before it is read.
_ANY = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=3)
_TEXTS = st.lists(st.sampled_from(_PIECES) | _ANY, max_size=25).map("".join)


def _shown(written: str) -> set[str]:
    """What a stretch of the file may stand for: an entity, or an escape with a backslash."""
    decoded = html.unescape(written)
    return {decoded, "".join(decoded.split("\u00ad")), written.removeprefix("\\"), "\ufffd"}


def _check(document: Document, segment: Segment) -> None:
    mapped = segment.mapped
    end = source = 0
    for run in mapped.runs:
        stretch = mapped.text[run.start : run.start + run.length]
        # What no run covers is a space that stands for white space or nothing at all.
        assert mapped.text[end : run.start] in ("", " ")
        assert run.source >= source, "runs go forward in the file"
        if run.width is None:
            assert document.text[run.source : run.source + run.length] == stretch
        else:
            assert stretch in _shown(document.text[run.source : run.source + run.width])
        end, source = run.start + run.length, run.source + (run.width or run.length)
    assert end == len(mapped.text)
    assert source <= len(document.text)
    assert mapped.text == mapped.text.strip() != ""
    assert "  " not in mapped.text


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=150, deadline=None)
@given(text=_TEXTS)
@example(text="&ldquo;Hello&rdquo; &amp; bye.")
@example(text="|a \\| b|c|\n|--|--|\n|d|e \\| f|")
@example(text="> - ***a* b** <b>c</b>\n>   d\\\ne")
def test_segments_lead_back_to_the_file(form: str, text: str) -> None:
    """Each run of each segment stands in the file at its place, or is decoded from what does."""
    try:
        document = parse(text, format=form)
    except InputError:
        return
    assert [segment.id for segment in document.segments] == list(range(len(document.segments)))
    for segment in document.segments:
        _check(document, segment)


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet=" \n.\"'?!,:()-abcXYZ019éЖ字", max_size=200))
def test_plain_text_loses_no_letter(text: str) -> None:
    """Every letter of a plain text is in exactly one segment, in the file's order."""
    try:
        document = parse(text)
    except InputError:
        assert not text.strip()
        return
    letters = [character for character in text if character.isalpha()]
    found = [character for segment in document.segments for character in segment.text]

    assert letters == [character for character in found if character.isalpha()]


def test_entity_is_covered_whole() -> None:
    """A span that begins or ends in an entity takes in all of the entity."""
    document = parse("<p>&ldquo;Yes &amp; no&rdquo;</p>", format="html")
    (segment,) = document.segments

    assert segment.text == "“Yes & no”"
    assert document.text[segment.span.start : segment.span.end] == "&ldquo;Yes &amp; no&rdquo;"
    ampersand = segment.text.index("&")
    place = segment.mapped.locate(ampersand, ampersand + 1)
    assert document.text[place.start : place.end] == "&amp;"


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("text", "One **two** [three](x)\nfour.", "two** [three](x)\nfour"),
        ("markdown", "> One **two** [three](x)\n> four.", "two** [three](x)\n> four"),
        ("html", "<p>One <b>two</b> <a href='x'>three</a>\nfour.</p>", None),
    ],
)
def test_span_covers_the_markup_between(form: str, text: str, expected: str | None) -> None:
    """A stretch of words is found in the file with all that stands between them."""
    (segment,) = parse(text, format=form).segments
    assert segment.text == "One two three four."
    start = segment.text.index("two")
    place = segment.mapped.locate(start, segment.text.index("."))

    found = text[place.start : place.end]
    assert found == (expected or "two</b> <a href='x'>three</a>\nfour")
