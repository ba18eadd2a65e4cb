"""Texts cut into parts: nested, crossing, empty, and never losing a character."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.domain.finding import Finding, Severity
from evaluator.domain.spans import Span
from evaluator.report.excerpt import Mark, Marked
from evaluator.report.formats.html.notes import Note
from evaluator.report.formats.html.parts import Hit, Part, split

MakeNote = Callable[..., Note]

TEXT = "one two three four"


def hit(note: Note, start: int, end: int, *, last: bool = True) -> Hit:
    return Hit(Span(start, end), note, note.candidate_anchor, last=last)


def shown(parts: Sequence[Part]) -> str:
    """``[words]1`` for a finding's words, ``*`` for changed ones, ``|`` for a joint."""
    written = ""
    for part in parts:
        if part.note is not None:
            written += "[" + shown(part.parts) + "]" + (str(part.note.number) * part.numbered)
        elif part.joint:
            written += "|"
        else:
            star = "*" if part.mark else ""
            written += star + part.text + star
    return written


class TestSplit:
    """What stands where."""

    def test_plain(self) -> None:
        assert split(TEXT, [], []) == (Part(TEXT),)

    def test_changed_words_and_joints(self) -> None:
        parts = split(TEXT, [], [Marked(Span(4, 7))], [13])

        assert shown(parts) == "one *two* three|four"

    def test_words_of_a_finding_hold_changed_words(self, make_note: MakeNote) -> None:
        marks = [Marked(Span(0, 5)), Marked(Span(8, 13), Mark.MOVED)]

        assert (
            shown(split(TEXT, [hit(make_note(1), 4, 10)], marks)) == "*one *[*t*wo *th*]1*ree* four"
        )

    def test_findings_inside_one_another(self, make_note: MakeNote) -> None:
        hits = [hit(make_note(1), 4, 7), hit(make_note(2), 0, 13)]

        assert shown(split(TEXT, hits, [])) == "[one [two]1 three]2 four"

    def test_two_findings_of_the_same_words(self, make_note: MakeNote) -> None:
        hits = [hit(make_note(2), 4, 7), hit(make_note(1), 4, 7)]

        assert shown(split(TEXT, hits, [])) == "one [[two]2]1 three four"

    def test_crossing_findings_are_cut_and_numbered_once(self, make_note: MakeNote) -> None:
        parts = split(TEXT, [hit(make_note(1), 0, 7), hit(make_note(2), 4, 13)], [])

        assert shown(parts) == "[one [two]]1[ three]2 four"

    def test_anchor_stands_on_the_first_part_only(self, make_note: MakeNote) -> None:
        first, second = split(TEXT, [hit(make_note(1), 0, 7), hit(make_note(2), 4, 13)], [])[:2]

        assert first.anchor == "f1-c"
        assert first.parts[1].anchor == "f2-c"
        assert (second.note, second.anchor) == (first.parts[1].note, "")

    def test_a_place_between_words(self, make_note: MakeNote) -> None:
        """At the end of another finding's words it stands behind them."""
        hits = [hit(make_note(1), 7, 7), hit(make_note(2), 4, 7), hit(make_note(3), 18, 18)]

        assert shown(split(TEXT, hits, [])) == "one [two]2[]1 three four[]3"

    def test_words_that_go_on_elsewhere_have_no_number(self, make_note: MakeNote) -> None:
        assert shown(split(TEXT, [hit(make_note(1), 14, 18, last=False)], [])) == (
            "one two three [four]"
        )


SPANS = st.tuples(st.integers(0, 18), st.integers(0, 18)).map(lambda ends: Span(*sorted(ends)))


def plain(parts: Sequence[Part]) -> str:
    return "".join(part.text + plain(part.parts) for part in parts)


def notes_of(parts: Sequence[Part]) -> list[Part]:
    return [each for part in parts if part.note for each in (part, *notes_of(part.parts))]


@settings(deadline=None)
@given(st.lists(SPANS, max_size=6), SPANS)
def test_no_character_is_lost_and_each_finding_keeps_one_anchor(
    spans: list[Span], mark: Span
) -> None:
    """Whatever crosses what."""
    finding = Finding(
        "X", "x", "x", Severity.MINOR, "x", Span(0, 0), Span(0, 0), "", "", 1.0, {}, None
    )
    hits = [
        Hit(span, Note(number, f"f{number}", finding, "", ""), f"f{number}-c")
        for number, span in enumerate(spans)
    ]
    parts = split(TEXT, hits, [Marked(mark)])
    found = notes_of(parts)

    assert plain(parts) == TEXT
    assert sorted(part.anchor for part in found if part.anchor) == sorted(h.anchor for h in hits)
    assert sum(part.numbered for part in found) == len(hits)
    for each, span in zip(hits, spans, strict=True):
        words = "".join(plain(part.parts) for part in found if part.note is each.note)
        assert words == TEXT[span.start : span.end]


@pytest.mark.parametrize("joint", [0, 17])
def test_joint_at_the_edge(joint: int) -> None:
    assert plain(split(TEXT, [], [], [joint])) == TEXT
