"""Plain text, and the light markup in it."""

from __future__ import annotations

import pytest

from evaluator.domain.document import Document, Role
from evaluator.readers import parse


def shown(document: Document) -> list[tuple[str, str]]:
    """Role and text of each segment."""
    return [(segment.role.value, segment.text) for segment in document.segments]


def texts(text: str) -> list[str]:
    """The texts of the segments."""
    return [segment.text for segment in parse(text).segments]


def test_paragraphs_are_parted_by_empty_lines() -> None:
    """White space in the empty line, and more of them, change nothing."""
    document = parse("One is here.\n \t\n\nTwo is here. And more.\n")
    assert [segment.paragraph for segment in document.segments] == [0, 1, 1]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """The margin is seen from words that would not have fitted."""
    text = (
        "The council met on Monday night to vote on a plan that would close two\n"
        "of the town's three libraries. It approved the plan by five votes to\n"
        "two, with two members abstaining.\n\n"
        "Next steps\n\n"
        "The county must still agree. It meets on June 3 and is expected to take\n"
        "a vote on the same day, a spokesman said."
    )
    document = parse(text)
    assert shown(document)[1] == (
        "prose",
        "It approved the plan by five votes to two, with two members abstaining.",
    )
    assert ("heading", "Next steps") in shown(document)
    assert len(document.segments) == 5


def test_chinese_lines_are_joined_without_a_space() -> None:
    """And a word broken at its hyphen keeps the hyphen and gets no space."""
    chinese = "美国和俄罗斯将于一月初就欧洲安全举行会谈而且他们说会谈将在日内瓦举行并且\n" * 2
    assert texts(f"{chinese}继续下去。") == [(chinese + "继续下去。").replace("\n", "")]
    wrapped = (
        "The council met on Monday night to vote on a plan that was much well-\n"
        "known to all of the people in the town and its three old libraries there\n"
        "in the county."
    )
    assert "much well-known to" in texts(wrapped)[0]


def test_lines_that_are_sentences_stay_apart() -> None:
    """A file with one sentence a line is not wrapped, however even the lines."""
    lines = ["The council met on Monday to vote.", "It approved the plan by five to two.", "Then?"]
    document = parse("\n".join(lines))
    assert texts("\n".join(lines)) == lines
    assert len({segment.paragraph for segment in document.segments}) == 3


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    """Also where the text is not wrapped."""
    assert texts("The council met and\nvoted on it.\nIt was late.") == [
        "The council met and voted on it.",
        "It was late.",
    ]


def test_verse_and_speech_are_prose() -> None:
    """Short lines without full stops are no headings where there are many."""
    verse = "I walked along the river\nWith nothing in my hand\nThe water ran beside me\n"
    assert {role for role, _ in shown(parse(verse))} == {"prose"}
    speech = "— Where to? she asked.\n— To the harbour, he said.\n— Now?\n— Yes. It leaves at ten."
    assert {role for role, _ in shown(parse(speech))} == {"prose"}
    assert texts(speech)[2] == "— Now?"


def test_marks_of_headings_are_known() -> None:
    """Number signs in front (and behind), and underlines."""
    document = parse(
        "# One ##\n\nText is here now.\n\nTwo\n===\n\nMore text is here.\n\n#hashtag is text."
    )
    assert shown(document) == [
        ("heading", "One"),
        ("prose", "Text is here now."),
        ("heading", "Two"),
        ("prose", "More text is here."),
        ("prose", "#hashtag is text."),
    ]


def test_an_underline_needs_one_line_above() -> None:
    """A rule under a paragraph, or alone, is a rule."""
    document = parse("One is here.\nTwo is here.\n\n-----\n\n* * *\n\nThree is here.")
    assert [role for role, _ in shown(document)] == [
        "prose",
        "prose",
        "boilerplate",
        "boilerplate",
        "prose",
    ]


def test_list_items_lose_their_marks() -> None:
    """Bullets always, numbers where they count up; each item is a paragraph."""
    text = (
        "Take these:\n\n- a tent\n- a stove\n  with gas\n\n"
        "1. Pack first.\n\n2. Leave early.\n\na) No."
    )
    assert texts(text) == [
        "Take these:",
        "a tent",
        "a stove with gas",
        "Pack first.",
        "Leave early.",
        "a) No.",
    ]


@pytest.mark.parametrize("line", ["1984. The year began.", "10. Januar 2022", "-5 degrees", "–no"])
def test_what_only_looks_like_an_item_keeps_its_beginning(line: str) -> None:
    """A number alone counts nothing, a date is a date."""
    found = texts(f"{line}\n\nThis is a long enough line of running text.")
    assert " ".join(found).startswith(line)


def test_days_counted_in_headings_keep_their_numbers() -> None:
    """`1. Januar 2022`, `2. Januar 2022` count up and are no list."""
    found = texts(
        "1. Januar 2022\n\nEs regnet heute wieder.\n\n2. Januar 2022\n\nEs schneit heute wieder."
    )
    assert found[0] == "1. Januar 2022"
    assert "2. Januar 2022" in found


def test_quotations_of_mail_lose_their_marks() -> None:
    """`>` at the beginning of lines is none of the text."""
    assert texts("> One is here.\n>> Two is here.") == ["One is here.", "Two is here."]


def test_links_bold_and_addresses_lose_their_marks() -> None:
    """One in the other, too."""
    text = 'The **big [deal](http://a.b "t")** and ![pic](x.png) at <https://a.b/c> is done.'
    assert texts(text) == ["The big deal and pic at https://a.b/c is done."]


def test_emphasis_is_markup_only_where_there_is_other_markup() -> None:
    """A plain text may mean its stars and underlines."""
    plain = "It is *not* so, and __init__ and _so_ stay, 2 * 3 * 4 and a*."
    assert texts(plain) == [plain]
    assert texts(f"# Head\n\n{plain} Look at snake_case_name.")[1:] == [
        "It is not so, and __init__ and so stay, 2 * 3 * 4 and a*.",
        "Look at snake_case_name.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Array[0](x y) is code.",
        "It costs ** and ** more.",
        "He said [sic] so (really).",
        "If a < b and c > d then go.",
        "5 ** 3 ** 2 is large.",
    ],
)
def test_what_is_no_markup_stays(text: str) -> None:
    """Brackets, stars and angles that pair up to nothing."""
    assert texts(text) == [text]


def test_many_open_marks_take_no_time() -> None:
    """None of these may take the square of its length."""
    for unit in ("[", "**a ", "[a](", "_a ", "<http://", "*", "![["):
        found = parse(unit * 20_000 + " [a](b) end.")
        assert found.segments[-1].text.endswith("end.")


def test_lower_case_text_is_not_joined() -> None:
    """Where all begins in lower case, a paragraph that does so goes on from nothing."""
    document = parse("nobody came. we waited for an hour\n\nthen we went home. it rained")
    assert len({segment.paragraph for segment in document.segments}) == 2
    assert document.segments[0].role is Role.PROSE
    assert [segment.text for segment in document.segments][1] == "we waited for an hour"
