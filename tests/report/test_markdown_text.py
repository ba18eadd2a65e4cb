"""Text of articles stays text, read by GitHub's own parser of Markdown."""

from __future__ import annotations

import re

import pytest
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from evaluator.report.escape import visible
from evaluator.report.markdown_text import code, defused, plain, strong, table_lines

BREAK = "\u200b"


def rendered(markdown: str) -> str:
    """What GitHub makes of it, before it takes out what is unsafe: nothing may depend on that."""
    from cmarkgfm import github_flavored_markdown_to_html

    html: str = github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)
    return html


def shown(html: str) -> str:
    """What a reader sees of it."""
    from html import unescape

    return unescape(re.sub("<[^>]*>", "", html)).strip().replace(BREAK, "")


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![](http://tracker.example/a.png)",
    "[click](javascript:alert(1)) and [ref]",
    "**bold** _it_ ~~gone~~ `code`",
    "a | b \\| c",
    "&lt;b&gt; &amp; &#64;",
    "| a |\n|---|\n| b |",
    "$x^2$ and $$y$$",
    "line\none\ttwo\r\nthree",
    "\\` \\* \\\\",
    "<!-- open",
    "http://evil.example and www.evil.example and a@b.example",
]


class TestPlain:
    """Running text."""

    @pytest.mark.parametrize("text", HOSTILE)
    def test_shows_what_was_written_and_nothing_else(self, text: str) -> None:
        """Shows what was written and nothing else."""
        html = rendered(f"said: {plain(text)}\n")

        assert html.count("<") == 2, html  # <p> and </p>
        # Markdown folds white space, as ``visible`` makes line ends spaces.
        assert shown(html).split() == f"said: {visible(text)}".split()

    @pytest.mark.parametrize(
        "text",
        ["@team look", "mail@name.example", "see #12", "see !12", "GH-12", ":smile:", "x://y.z"],
    )
    def test_breaks_what_hosts_make_a_link_of(self, text: str) -> None:
        """They look for it after Markdown: no backslash helps, only that the sign stands alone."""
        html = rendered(plain(text))

        assert BREAK in html
        assert shown(html) == text
        assert not re.search(r"@\w|[#!]\d|GH-\d|:\w+:|://", html)

    @pytest.mark.parametrize(
        "text", ["10:30:45", "5 %, “so”, she said – (yes)", "3.11.2021", "C# is"]
    )
    def test_leaves_ordinary_text_without_hidden_signs(self, text: str) -> None:
        """Leaves ordinary text without hidden signs."""
        assert BREAK not in plain(text)

    def test_ordinary_text_stays_readable_in_the_source(self) -> None:
        """Ordinary text stays readable in the source."""
        text = "Moscow's “hard line” - 10 % (or so), isn't it?"

        assert plain(text) == text

    def test_control_characters_are_made_visible(self) -> None:
        """Control characters are made visible."""
        assert shown(rendered(plain("a\x1b[2J\u202e"))) == "a<U+001B>[2J<U+202E>"

    @given(st.text(st.characters(codec="utf-8"), min_size=1))
    @example("&#x41; \\& <a")
    def test_any_text_is_one_paragraph_of_text(self, text: str) -> None:
        """Any text is one paragraph of text."""
        html = rendered(f"said {plain(text)}.")

        assert html.count("<") == 2
        assert "".join(shown(html).split()) == "".join(
            f"said {visible(text)}.".replace(BREAK, "").replace("\x00", "\ufffd").split()
        )


class TestCells:
    """Tables."""

    @pytest.mark.parametrize("wrap", [plain, code, strong])
    def test_text_breaks_no_table(self, wrap: object) -> None:
        """Each text stays in its cell, whatever bars and lines it holds."""
        assert callable(wrap)
        rows = [[wrap(text), "end"] for text in HOSTILE]
        html = rendered("".join(table_lines(["text", "mark"], rows)))
        cells = re.findall(r"<td>(.*?)</td>", html, re.DOTALL)

        assert cells[1::2] == ["end"] * len(HOSTILE)
        assert [shown(cell).split() for cell in cells[::2]] == [
            visible(text).split() for text in HOSTILE
        ]


class TestDefused:
    """Text for plain formats that somebody may show as Markdown."""

    @pytest.mark.parametrize(
        "text", ["![a](http://b.example)", "[a](b)", "[a][b]", "<script>", "<!--", "@name", "#1"]
    )
    def test_becomes_no_markup(self, text: str) -> None:
        """Becomes no markup."""
        html = rendered(f"said {defused(text)}")

        assert not re.search("<(?!/?p>)", html)
        assert shown(html) == f"said {text}"

    @pytest.mark.parametrize("text", ["a < b", "“[sic]” (so)", "* _a_ | b", "fr/a.txt:13:139: x"])
    def test_leaves_the_rest_as_it_is(self, text: str) -> None:
        """Leaves the rest as it is."""
        assert defused(text) == text
