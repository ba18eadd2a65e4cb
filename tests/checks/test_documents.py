"""The checks of whole articles: ORD002, OMI001, ADD001 and OMI003, on alignments given by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.checks.beads import unpaired_sentences
from evaluator.checks.block_omitted import block_omitted
from evaluator.checks.registry import selected_checks
from evaluator.checks.run import run_checks
from evaluator.checks.sentence_moved import sentence_moved
from evaluator.domain.alignment import Alignment, Bead, BeadKind
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Comparison
from evaluator.domain.spans import MappedText, Span

PROSE = Role.PROSE


def article(*lines: str, roles: dict[int, Role] | None = None) -> Document:
    """A document with one segment a line, prose but where ``roles`` says otherwise."""
    segments, place = [], 0
    for number, line in enumerate(lines):
        role = (roles or {}).get(number, PROSE)
        segments.append(Segment(number, MappedText.verbatim(line, place), role, number))
        place += len(line) + 1
    return Document("article", "\n".join(lines), tuple(segments), language="en")


def bead(left: tuple[int, ...], right: tuple[int, ...], *, moved: bool = False) -> Bead:
    return Bead(left, right, 0.9, 0.8, moved)


def compare(
    reference: Document, candidate: Document, *beads: Bead, related: bool = True
) -> Comparison:
    return Comparison(reference, candidate, Alignment(beads, 1.0, related, "test"), ())


def texts(comparison: Comparison, shift: Shift) -> tuple[str, str]:
    left, right = comparison.reference.text, comparison.candidate.text
    return (
        left[shift.reference.start : shift.reference.end],
        right[shift.candidate.start : shift.candidate.end],
    )


class TestMoved:
    """ORD002."""

    SWAP = (
        bead((0,), (2,), moved=True),
        bead((1,), (3,), moved=True),
        bead((2,), (0,)),
        bead((3,), (1,)),
    )

    def test_what_moved_in_one_piece_is_one_finding(self) -> None:
        both = compare(article("A.", "B.", "C.", "D."), article("C.", "D.", "A.", "B."), *self.SWAP)
        (one,) = sentence_moved(both)

        assert one.message == "2 sentences in a row moved"
        assert texts(both, one) == ("A.\nB.", "A.\nB.")
        assert one.confidence == 0.8

    def test_what_moved_to_two_places_is_two(self) -> None:
        beads = (bead((0,), (2,), moved=True), bead((1,), (0,), moved=True), bead((2,), (1,)))
        both = compare(article("A.", "B.", "C."), article("B.", "C.", "A."), *beads)

        assert [one.message for one in sentence_moved(both)] == ["a sentence moved"] * 2

    def test_a_run_at_the_end_of_the_article_is_told_too(self) -> None:
        beads = (bead((0,), (1,)), bead((1,), (0,), moved=True))

        assert (
            len(list(sentence_moved(compare(article("A.", "B."), article("B.", "A."), *beads))))
            == 1
        )


class TestUnpaired:
    """OMI001 and ADD001."""

    def test_an_omission_stands_behind_what_came_before_it(self) -> None:
        both = compare(
            article("A one.", "B two.", "C three."),
            article("A one.", "C three."),
            bead((0,), (0,)),
            bead((1,), ()),
            bead((2,), (1,)),
        )
        (one,) = unpaired_sentences(both, BeadKind.OMISSION)

        assert texts(both, one) == ("B two.", "")
        assert one.candidate == Span(6, 6)
        assert list(unpaired_sentences(both, BeadKind.ADDITION)) == []

    def test_an_addition_mirrors_it(self) -> None:
        both = compare(
            article("A one.", "C three."),
            article("A one.", "B two.", "C three."),
            bead((0,), (0,)),
            bead((), (1,)),
            bead((1,), (2,)),
        )
        (one,) = unpaired_sentences(both, BeadKind.ADDITION)

        assert texts(both, one) == ("", "B two.")
        assert one.reference == Span(6, 6)

    def test_a_moved_bead_does_not_say_where_the_text_is(self) -> None:
        both = compare(
            article("A.", "B.", "C."),
            article("C.", "B."),
            bead((0,), (1,), moved=True),
            bead((1,), ()),
            bead((2,), (0,)),
        )
        (one,) = unpaired_sentences(both, BeadKind.OMISSION)

        assert one.candidate == Span(0, 0)

    def test_headings_are_no_sentences(self) -> None:
        reference = article("Title", "B.", roles={0: Role.HEADING})
        both = compare(reference, article("B."), bead((0,), ()), bead((1,), (0,)))

        assert list(unpaired_sentences(both, BeadKind.OMISSION)) == []


class TestBlocks:
    """OMI003."""

    def framed(self) -> Document:
        roles = {0: Role.HEADING, 1: Role.BYLINE, 2: Role.LINK, 3: Role.LINK}
        return article("Title", "By Ann", "More", "Even more", "B.", roles=roles)

    def test_one_finding_names_all(self) -> None:
        both = compare(self.framed(), article("B."), bead((4,), (0,)))
        (one,) = block_omitted(both)

        assert one.message == "not carried over: 1 heading, 1 byline, 2 link"
        assert one.severity is Severity.MINOR
        assert one.evidence["byline 1"] == "By Ann"

    def test_blocks_of_a_role_stand_for_one_another(self) -> None:
        candidate = article("Plus", "Von Ann", "B.", roles={0: Role.LINK, 1: Role.BYLINE})
        both = compare(self.framed(), candidate, bead((0,), (2,)), bead((4,), (2,)))
        (one,) = block_omitted(both)

        assert one.message == "not carried over: 1 link"
        assert one.severity is None

    def test_a_paired_heading_is_there(self) -> None:
        reference = article("Title", "B.", roles={0: Role.HEADING})
        both = compare(reference, article("Titel", "B."), bead((0,), (0,)), bead((1,), (1,)))

        assert list(block_omitted(both)) == []


class TestRun:
    """Findings of documents."""

    def test_they_belong_to_no_pair_and_show_plain_text(self) -> None:
        both = compare(
            article("A one.", "B two."), article("A one."), bead((0,), (0,)), bead((1,), ())
        )
        (one,), notices = run_checks(both, selected_checks(("OMI001",)))

        assert (one.pair, one.rule, one.reference_text, one.candidate_text) == (
            None,
            "OMI001",
            "B two.",
            "",
        )
        assert notices == ()

    @pytest.mark.parametrize("language", ["en", ""])
    def test_a_known_or_untold_language_runs_all(self, language: str) -> None:
        both = compare(article("A."), replace(article("A."), language=language), bead((0,), (0,)))

        assert run_checks(both, selected_checks(("TNS", "OMI"))) == ((), ())

    def test_a_language_without_lexicon_is_told(self) -> None:
        both = compare(article("A."), replace(article("A."), language="de"), bead((0,), (0,)))
        findings, (notice,) = run_checks(both, selected_checks(("TNS", "OMI001")))

        assert findings == ()
        assert notice.code == "checks-language"
        assert notice.text == (
            "not run, since they do not know the candidate's language (de): TNS001"
        )

    def test_a_language_without_words_for_figures_is_told(self) -> None:
        both = compare(article("A."), replace(article("A."), language="hu"), bead((0,), (0,)))
        _, (notice,) = run_checks(both, selected_checks(("NUM001", "OMI001")))

        assert notice.code == "checks-words"
        assert notice.text == (
            "read in digits and signs alone, since the words for numbers, units and days are not "
            "known in the candidate's language (hu): NUM001"
        )

    def test_where_they_are_known_nothing_is_told(self) -> None:
        both = compare(article("A."), replace(article("A."), language="de"), bead((0,), (0,)))

        assert run_checks(both, selected_checks(("NUM001", "UNT", "DAT"))) == ((), ())

    def test_unrelated_articles_are_not_checked(self) -> None:
        """Nothing was left out of what was never there."""
        beads = (bead((0,), ()), bead((), (0,)))
        both = compare(article("A."), article("B."), *beads, related=False)

        assert run_checks(both, selected_checks(("OMI", "ADD"))) == ((), ())
