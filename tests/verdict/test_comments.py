"""Comments that accept a finding, and which paragraph they speak of."""

from __future__ import annotations

import pytest

from evaluator.domain.document import Document
from evaluator.domain.errors import InputError
from evaluator.domain.spans import Span
from evaluator.readers import parse
from evaluator.verdict.comments import Comment, Reach, find_comments

IGNORE = "<!-- evaluator: ignore[NUM001] agreed with the desk -->"


def markdown(text: str) -> Document:
    return parse(text, name="a.md", format="markdown")


def html(text: str) -> Document:
    return parse(text, name="a.html", format="html")


def only(document: Document) -> Comment:
    (comment,) = find_comments(document)
    return comment


def spoken_of(document: Document) -> str:
    """The text of the paragraph that the document's one comment speaks of."""
    span = only(document).span
    assert span is not None
    return " ".join(one.text for one in document.segments if one.span.overlaps(span))


class TestWhichParagraph:
    @pytest.mark.parametrize(
        "text",
        [
            f"One rose.\n\n{IGNORE}\n\nTwo fell. Two rose.\n\nThree fell.",
            f"One rose.\n\n{IGNORE}\nTwo fell. Two rose.\n\nThree fell.",
            f"One rose.\n\n{IGNORE} Two fell. Two rose.\n\nThree fell.",
            f"One rose.\n\nTwo fell. {IGNORE} Two rose.\n\nThree fell.",
            f"One rose.\n\nTwo fell. Two rose. {IGNORE}\n\nThree fell.",
            f"One rose.\n\nTwo fell. Two rose.{IGNORE}\n\nThree fell.",
            f"One rose.\n{IGNORE}\n\nTwo fell. Two rose.\n\nThree fell.",
            "One rose.\n\n<!--evaluator:ignore[NUM001]a\nb\nc-->\n\nTwo fell. Two rose.",
        ],
    )
    def test_in_markdown(self, text: str) -> None:
        assert spoken_of(markdown(text)) == "Two fell. Two rose."

    @pytest.mark.parametrize(
        "text",
        [
            f"<p>One rose.</p>\n{IGNORE}\n<p>Two fell. Two rose.</p><p>Three fell.</p>",
            f"<p>One rose.</p>\n<p>{IGNORE}Two fell. Two rose.</p><p>Three fell.</p>",
            f"<p>One rose.</p>\n<p>Two <b>fell. {IGNORE}Two</b> rose.</p><p>Three fell.</p>",
            f"<p>One rose.</p>\n<p>Two fell. <i>Two rose.</i> {IGNORE}</p>\n<p>Three fell.</p>",
            f"<p>One rose.</p>\n<p>Two fell. Two rose.</p> {IGNORE}\n<p>Three fell.</p>",
        ],
    )
    def test_in_html(self, text: str) -> None:
        assert spoken_of(html(text)) == "Two fell. Two rose."

    def test_above_everything(self) -> None:
        assert spoken_of(markdown(f"{IGNORE}\n\nOne rose.\n\nTwo fell.")) == "One rose."

    def test_in_an_item_of_a_list(self) -> None:
        assert spoken_of(markdown(f"- One rose.\n- Two fell. {IGNORE}\n- Three.")) == "Two fell."

    def test_a_heading_is_a_paragraph_too(self) -> None:
        assert spoken_of(markdown(f"One rose.\n\n{IGNORE}\n\n# Two\n\nThree fell.")) == "Two"

    def test_at_the_end_it_speaks_of_nothing(self) -> None:
        comment = only(markdown(f"One rose.\n\n{IGNORE}\n"))

        assert comment.span is None
        assert not comment.covers(Span(0, 99))

    def test_a_file_is_spoken_of_from_anywhere(self) -> None:
        document = markdown("One rose.\n\n<!-- evaluator: ignore-file[NUM001] old -->\n")
        comment = only(document)

        assert comment.reach is Reach.FILE
        assert comment.span == Span(0, len(document.text))

    def test_ends_count_as_inside(self) -> None:
        """An omission is a place, often right behind the last word."""
        comment = only(markdown(f"One rose. {IGNORE}\n\nTwo."))

        assert comment.span == Span(0, 9)
        assert comment.covers(Span(9, 9))
        assert comment.covers(Span(0, 0))
        assert not comment.covers(Span(10, 10))


class TestReading:
    def test_reason_place_and_rule(self) -> None:
        comment = only(markdown(f"One.\n\n  {IGNORE}\nTwo."))

        assert (comment.rule, comment.reason) == ("NUM001", "agreed with the desk")
        assert comment.place == "a.md:3:3"

    @pytest.mark.parametrize(
        ("body", "rules", "reason"),
        [
            ("evaluator: ignore[NUM001, num,NUM001] why", ["NUM001", "NUM"], "why"),
            ("Evaluator : IGNORE [number-changed]: why\n not", ["number-changed"], "why not"),
            ("evaluator:ignore[NUM001]", ["NUM001"], ""),
            ("evaluator: ignore[NUM001] – [sic] why", ["NUM001"], "[sic] why"),
        ],
    )
    def test_forms(self, body: str, rules: list[str], reason: str) -> None:
        comments = find_comments(markdown(f"One. <!-- {body} -->"))

        assert [one.rule for one in comments] == rules
        assert {one.reason for one in comments} == {reason}

    @pytest.mark.parametrize(
        "text",
        [
            "One. <!-- a remark -->",
            "One. <!-- the evaluator: ignore[NUM001] -->",
            "One. <!-- evaluators agree -->",
            "One. <!-- the end",
            "`<!-- evaluator: ignore[] -->` is wrong.",
            "```\n<!-- evaluator: ignore[] -->\n```\n\nOne.",
            r"One. \<!-- evaluator: ignore[] --> Two.",
            "One. <!-- old: <!-- evaluator: ignore[] -->",
        ],
    )
    def test_other_comments_and_shown_ones_are_none_of_ours(self, text: str) -> None:
        assert find_comments(markdown(text)) == ()

    def test_a_shown_one_does_not_hide_the_next(self) -> None:
        assert only(markdown(f"One `<!-- a` here. {IGNORE}")).rule == "NUM001"

    def test_the_readers_keep_them_out_of_the_text(self) -> None:
        for document in (markdown(f"One. {IGNORE} Two."), html(f"<p>One. {IGNORE} Two.</p>")):
            assert " ".join(one.text for one in document.segments) == "One. Two."

    def test_in_plain_text_an_ordinary_comment_is_text(self) -> None:
        assert find_comments(parse("One <!-- remark --> two.")) == ()


class TestRefused:
    @pytest.mark.parametrize(
        ("comment", "complaint"),
        [
            ("<!-- evaluator: ignore NUM001 why -->", "the comment names no rule; write <!--"),
            ("<!-- evaluator: ignore[] why -->", "the comment names no rule"),
            ("<!-- evaluator: ignore[ , ] why -->", "the comment names no rule"),
            ("<!-- evaluator: ignore-file why -->", "the comment names no rule"),
            ("<!-- evaluator: ignore[NUM001 why -->", "the comment names no rule"),
            ("<!-- evaluator: ignore[NUN001] -->", "no check is called 'NUN001'; .*NUM001"),
            ("<!-- evaluator: ignroe[NUM001] -->", "'ignroe' is nothing .* did you mean ignore"),
            ("<!-- evaluator: -->", "the comment says nothing that can be done"),
            ("<!-- evaluator ignore[NUM001] -->", ".* nothing that can be done"),
            ("<!-- evaluator-ignore NUM001 -->", ".* nothing that can be done"),
            ("<!-- evaluator: ignore[NUM001] why", "the comment has no end"),
        ],
    )
    def test_with_file_line_and_column(self, comment: str, complaint: str) -> None:
        document = markdown(f"One.\n\nTwo. {comment}")

        with pytest.raises(InputError, match=rf"^a\.md:3:6: {complaint}"):
            find_comments(document)

    def test_without_a_reason_where_one_is_required(self) -> None:
        document = markdown("One. <!-- evaluator: ignore[NUM001] -->")

        assert only(document).reason == ""
        with pytest.raises(InputError, match=r"^a\.md:1:6: the comment gives no reason"):
            find_comments(document, require_reason=True)

    def test_in_plain_text_where_it_would_be_prose(self) -> None:
        document = parse(f"One. {IGNORE}", name="a.txt")

        with pytest.raises(InputError, match=r"^a\.txt:1:6: in text files .*\[\[suppress\]\]"):
            find_comments(document)
