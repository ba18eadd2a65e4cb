"""Files to documents: the door of the room."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evaluator.domain.document import Role
from evaluator.domain.errors import InputError, UsageError
from evaluator.readers import parse, read, read_bytes


def test_a_file_is_read_by_its_suffix(tmp_path: Path) -> None:
    """The name is kept as given; suffixes are the same in capitals."""
    for suffix, form in (
        (".txt", "text"),
        (".MD", "markdown"),
        (".html", "html"),
        (".xyz", "text"),
    ):
        path = tmp_path / f"a{suffix}"
        path.write_text("Hello, my dear world.", encoding="utf-8")
        document = read(path)
        assert (document.name, document.format) == (str(path), form)
        assert [segment.text for segment in document.segments] == ["Hello, my dear world."]


def test_a_named_format_wins_over_the_suffix() -> None:
    """What the caller says is not second-guessed."""
    assert (
        read_bytes(b"# Not a heading", name="a.html", format="html").segments[0].role is Role.PROSE
    )
    assert read_bytes(b"<html>a b", name="a.txt", format="text").format == "text"


@pytest.mark.parametrize("opening", ["<!DOCTYPE html><p>", "<!-- x -->\n<html lang='en'><p>"])
def test_what_opens_like_a_page_is_one(opening: str) -> None:
    """A page on standard input, or saved as .txt, is read as HTML."""
    document = read_bytes(f"{opening}One &amp; two.".encode(), name="<stdin>")
    assert document.format == "html"
    assert document.segments[0].text == "One & two."


def test_a_page_without_a_suffix_names_its_encoding() -> None:
    """The declaration is found although the name tells no format."""
    data = b"<!doctype html><meta charset=windows-1251><p>" + "Это текст.".encode("cp1251")
    document = read_bytes(data, name="<stdin>")
    assert (document.encoding, document.segments[0].text) == ("cp1251", "Это текст.")


def test_an_unknown_format_is_a_usage_error() -> None:
    """The error names those that are known."""
    with pytest.raises(UsageError, match="html, markdown, text"):
        parse("a", format="docx")


def test_offsets_count_without_the_mark_and_with_carriage_returns() -> None:
    """A Windows file keeps its line ends in the text."""
    document = read_bytes("\ufeffOne two.\r\n\r\nThree four.".encode(), name="a.txt")
    last = document.segments[-1]
    assert document.text.startswith("One")
    assert document.text[last.span.start : last.span.end] == "Three four."
    assert str(document.position(last.span.start)) == "3:1"


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (lambda path: path, "no such file"),
        (lambda path: path.mkdir() or path, "is a folder"),
        (lambda path: path.parent / ("x" * 5000), "cannot be read"),
        (lambda path: f"{path}\x00", "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_one_line(tmp_path: Path, make: object, expected: str) -> None:
    """Each failure has its own words, and a hint."""
    assert callable(make)
    path = make(tmp_path / "a.txt")
    with pytest.raises(InputError, match=expected) as caught:
        read(path)
    assert "; " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_without_permission_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test may run as root, for whom nothing is forbidden: the refusal is played."""

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match="may not be read"):
        read(tmp_path / "a.txt")


def test_only_furniture_is_a_document_without_scored_segments() -> None:
    """Whether that is enough is the caller's to say."""
    document = parse("Original url:\n\nhttps://example.com/a\n\n2021-12-28")
    assert [segment.role for segment in document.segments] == [
        Role.BOILERPLATE,
        Role.BOILERPLATE,
        Role.DATELINE,
    ]
    assert document.scored == ()


def test_control_characters_are_not_shown() -> None:
    """They are dropped from the segment and kept in the file's text."""
    document = parse("One\x01 two\x1b\x7f three.\u200b")
    assert document.segments[0].text == "One two three."
    assert document.segments[0].span.end == document.text.index(".") + 1


def test_right_to_left_and_chinese_text_are_read() -> None:
    """Offsets count code points whatever the direction."""
    arabic = "قال المتحدث إن المحادثات ستجري في يناير. هل ستنجح المحادثات؟"
    document = parse(f"{arabic}\n\n{arabic}")
    assert document.language == "ar"
    assert len(document.segments) == 4
    chinese = parse("美国和俄罗斯将举行会谈。乌克兰希望加入北约！")
    assert [s.text for s in chinese.segments] == [
        "美国和俄罗斯将举行会谈。",
        "乌克兰希望加入北约！",
    ]


@pytest.mark.slow
def test_a_line_of_ten_megabytes_is_read() -> None:
    """In far less than ten seconds of one processor (measured: four)."""
    sentence = "The council of the U.S. met on Monday night to vote on a plan for libraries. "
    document = parse(sentence * (10_000_000 // len(sentence)))
    assert len(document.segments) == 10_000_000 // len(sentence)
    assert {segment.paragraph for segment in document.segments} == {0}


def test_plain_text_loads_nothing_heavy() -> None:
    """Importing the readers and reading plain text loads neither trafilatura nor markdown-it."""
    code = (
        "import sys; from evaluator.readers import parse; parse('Hello, my dear old world.');"
        "print(*sorted({m.split('.')[0] for m in sys.modules}))"
    )
    environment = {key: value for key, value in os.environ.items() if "COV" not in key}
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment
    ).stdout.split()
    heavy = {"trafilatura", "lxml", "markdown_it", "charset_normalizer", "babel", "torch", "numpy"}
    assert heavy.isdisjoint(shown)


def test_decoded_text_with_nul_is_refused_as_a_file_with_it_is() -> None:
    with pytest.raises(InputError, match=r"pasted\.md: holds NUL characters"):
        parse("one\0two", name="pasted.md", format="markdown")
