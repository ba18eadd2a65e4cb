"""The report for people, as a whole and where it must not break."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.evaluation import Evaluation, Notice
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.report.formats.terminal import FORMAT
from evaluator.report.view import View

MakePair = Callable[..., Pair]
ANSI = re.compile(r"\x1b\[[0-9;]*m")


class TestWhole:
    """Snapshots, read before they were accepted."""

    def test_plain(self, evaluation: Evaluation, snapshot: SnapshotAssertion) -> None:
        """Plain."""
        assert FORMAT.render(evaluation, View()) == snapshot

    def test_with_words(self, evaluation: Evaluation, snapshot: SnapshotAssertion) -> None:
        """With words."""
        assert FORMAT.render(evaluation, View(words=True, pairs=2)) == snapshot

    def test_narrow_and_without_unicode(
        self, evaluation: Evaluation, snapshot: SnapshotAssertion
    ) -> None:
        """Narrow and without unicode."""
        assert FORMAT.render(evaluation, View(width=60, unicode=False)) == snapshot

    def test_in_colour(self, evaluation: Evaluation, snapshot: SnapshotAssertion) -> None:
        """In colour."""
        assert FORMAT.render(evaluation, View(colour=True, width=80)) == snapshot


class TestMarks:
    """What changed can be seen with colour and without."""

    def test_without_colour_changed_words_stand_in_brackets(self, evaluation: Evaluation) -> None:
        """Without colour changed words stand in brackets."""
        report = FORMAT.render(evaluation, View(width=120))

        assert "Moscow [called on] NATO" in report
        assert "seeks to[^] join" in report
        assert "Moscow {in the talks} would [take] a “hard line”" in report

    def test_with_colour_they_are_underlined_too(self, evaluation: Evaluation) -> None:
        """SGR 1;4 is bold and underlined, 31 red, 32 green: not colour alone tells."""
        report = FORMAT.render(evaluation, View(width=120, colour=True))

        assert "\x1b[1;4;31mdemanded\x1b[0m" in report
        assert "\x1b[1;4;32mcalled on\x1b[0m" in report
        assert "[called on]" not in report

    def test_colour_changes_no_other_sign(self, evaluation: Evaluation) -> None:
        """Colour changes no other sign."""
        coloured = ANSI.sub("", FORMAT.render(evaluation, View(colour=True)))
        plain = FORMAT.render(evaluation, View())
        plain = "".join(line for line in plain.splitlines(keepends=True) if "Marks:" not in line)

        def bare(text: str) -> list[str]:
            return re.sub(r"[\[\]{}]", "", text).split()

        assert bare(coloured) == bare(plain)


class TestWidths:
    """Narrow and wide terminals."""

    @pytest.mark.parametrize("width", [1, 40, 60, 100, 120, 200, 10_000])
    def test_only_what_is_to_be_copied_whole_is_longer_than_the_line(
        self, evaluation: Evaluation, width: int
    ) -> None:
        """Only what is to be copied whole is longer than the line."""
        lines = FORMAT.render(evaluation, View(width=width)).splitlines()
        whole = r"(reference|candidate|signature)  |raw|normalised|\.txt:|^  (BLEU|TER|similarity) "
        wrapped = [line for line in lines if not re.search(whole, line)]

        assert max(map(len, wrapped)) <= max(40, min(width, 120))

    def test_no_line_ends_in_spaces(self, evaluation: Evaluation) -> None:
        """No line ends in spaces."""
        assert not re.search(r" $", FORMAT.render(evaluation, View()), re.MULTILINE)

    def test_place_is_never_broken_apart(self, evaluation: Evaluation) -> None:
        """Place is never broken apart."""
        name = "a/long/way/" * 12 + "ref.txt"
        long = replace(evaluation, reference=replace(evaluation.reference, name=name))

        assert f"reference  {name}:9:29\n" in FORMAT.render(long, View(width=40))


class TestSafety:
    """What an article holds cannot act on the terminal."""

    def test_escape_sequences_from_anywhere_are_written_out(self, evaluation: Evaluation) -> None:
        """Escape sequences from anywhere are written out."""
        nasty = "\x1b]0;owned\x07"
        reference = replace(evaluation.reference, name=f"a{nasty}.txt", language=nasty)
        finding = replace(evaluation.findings[0], message=nasty, category=nasty)
        poisoned = replace(
            evaluation,
            reference=reference,
            findings=(finding,),
            notices=(Notice("n", nasty),),
            scores=(replace(evaluation.scores[0], name=nasty, signature=nasty),),
            signature=nasty,
        )
        report = FORMAT.render(poisoned, View(width=120))

        assert "\x1b" not in report
        assert "\x07" not in report
        assert report.count("<U+001B>]0;owned<U+0007>") >= 7

    def test_article_cannot_turn_the_line_around(
        self, evaluation: Evaluation, make_pair: MakePair
    ) -> None:
        """Article cannot turn the line around."""
        pair = make_pair("He paid \u202e001$ now.", "He paid nothing now.")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View())

        assert "<U+202E>" in report
        assert "\u202e" not in report

    def test_markup_of_rich_is_text(self, evaluation: Evaluation, make_pair: MakePair) -> None:
        """Markup of rich is text."""
        pair = make_pair("See [bold]it[/bold] :smile: now.", "See [bold]it[/bold] :smile: then.")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View())

        assert "See [bold]it[/bold] :smile: [now]." in report


class TestSections:
    """What each section says in unusual cases."""

    def test_equal_articles(self, evaluation: Evaluation, make_pair: MakePair) -> None:
        """Equal articles."""
        same = replace(
            evaluation,
            pairs=(make_pair("Talks begin.", "Talks begin."),),
            findings=(),
            notices=(),
            alignment=Alignment((Bead((0,), (0,), 1.0, 1.0),), 1.0, related=True, signature=""),
        )
        report = FORMAT.render(same, View())

        assert "nothing moved, omitted or added" in report
        assert "Alignment  1 pair, 1 the same to the letter\n" in report
        assert "findings   none" in report
        assert "Findings  none" in report
        assert "Marks:" not in report

    def test_unrelated_texts(self, evaluation: Evaluation) -> None:
        """Unrelated texts."""
        beads = (Bead((2,), (), 0.0, 0.2), Bead((), (1,), 0.0, 0.2))
        unrelated = replace(
            evaluation,
            pairs=(),
            scores=(),
            findings=(),
            notices=(Notice("unrelated", "these do not look like versions of one text"),),
            alignment=Alignment(beads, 0.08, related=False, signature=""),
        )
        report = FORMAT.render(unrelated, View())

        assert "0 of 5 reference sentences with 0 of 5 candidate sentences" in report
        assert "confidence 0.08" in report
        assert "! These do not look like versions of one text" in report
        assert "no sentence of one text stands in the other" in report
        assert "No score was taken." in report

    def test_shapes_of_beads_are_counted(self, evaluation: Evaluation) -> None:
        """Shapes of beads are counted."""
        beads = (
            Bead((0, 2), (0,), 0.9, 0.9),
            Bead((3,), (1, 2), 0.9, 0.9),
            Bead((4, 5), (3, 4), 0.9, 0.9),
        )
        alignment = replace(evaluation.alignment, beads=beads)
        report = FORMAT.render(replace(evaluation, alignment=alignment), View())

        assert "1 merged, 1 split and 1 regrouped" in report

    def test_pairs_are_listed_with_the_least_alike_first(self, evaluation: Evaluation) -> None:
        """Pairs are listed with the least alike first."""
        report = FORMAT.render(evaluation, View(pairs=None))

        assert re.findall(r"similarity (0\.\d+) ·", report) == ["0.790", "0.840", "0.910"]

    def test_number_of_pairs_is_kept_to(self, evaluation: Evaluation) -> None:
        """Number of pairs is kept to."""
        report = FORMAT.render(evaluation, View(pairs=1))

        assert re.findall(r"similarity (0\.\d+) ·", report) == ["0.790"]
        assert "4 pairs, 1 the same to the letter, the one least alike" in report

    def test_sentences_beyond_the_number_are_counted(self, evaluation: Evaluation) -> None:
        """Sentences beyond the number are counted."""
        beads = tuple(Bead((), (index,), 0.0, 0.5) for index in range(5))
        alignment = replace(evaluation.alignment, beads=beads)
        few = replace(evaluation, alignment=alignment, pairs=(), findings=())
        report = FORMAT.render(few, View(pairs=2))

        assert "Put in (5)" in report
        assert "and 3 more: --show-pairs all" in report

    def test_long_text_shows_its_change(self, evaluation: Evaluation, make_pair: MakePair) -> None:
        """Long text shows its change."""
        filler = "and so the long talks went on without any end in sight " * 30
        pair = make_pair(f"{filler}in January {filler}", f"{filler}in June {filler}")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View(width=120))

        assert "[January]" in report
        assert "[June]" in report
        assert "…" in report
        assert len(report) < 4000

    def test_words_that_all_stayed_are_not_listed(
        self, evaluation: Evaluation, make_pair: MakePair
    ) -> None:
        """Words that all stayed are not listed."""
        pair = make_pair("Talks, begin.", "Talks begin.")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View(words=True))

        assert "every word is the same" in report

    def test_other_form_is_named_so(self, evaluation: Evaluation, make_pair: MakePair) -> None:
        """Other form is named so."""
        pair = make_pair("Tensions heighten.", "Tensions heightened.")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View(words=True))

        assert "heighten → heightened (another form)" in report

    def test_put_in_words_are_named_so(self, evaluation: Evaluation, make_pair: MakePair) -> None:
        """Put in words are named so."""
        pair = make_pair("Talks begin today.", "Peace talks begin in its place today.")
        report = FORMAT.render(replace(evaluation, pairs=(pair,), findings=()), View(words=True))

        assert "Peace → put in" in report

    def test_without_embeddings_likeness_is_not_called_similarity(
        self, evaluation: Evaluation
    ) -> None:
        """The figure of a pair is then the aligner's overlap of words."""
        notice = Notice("no-embeddings", "without embeddings")
        report = FORMAT.render(replace(evaluation, notices=(notice,)), View(words=True))

        assert "  overlap of words 0.790" in report
        assert "cosine" not in report

    def test_words_in_doubt_are_listed_with_the_words(self, doubted: Evaluation) -> None:
        """Under the pair's own words, a line for each side."""
        report = FORMAT.render(doubted, View(words=True, pairs=1))
        lines = report.splitlines()
        at = lines.index("    in doubt, though in no finding")

        assert lines[at + 1] == "      reference  been 0.10 · seeking 0.41"
        assert lines[at + 2] == "      candidate  seeks 0.25"
        assert lines[at + 3] == ""
        assert "in doubt" not in FORMAT.render(doubted, View(pairs=1))

    def test_where_no_word_is_in_doubt_nothing_is_said_of_it(
        self, evaluation: Evaluation, doubted: Evaluation
    ) -> None:
        """Neither where no network was asked, nor where a finding holds what is doubted."""
        finding = doubted.findings[1]
        whole = doubted.pairs[3]
        all_of_it = replace(
            finding,
            reference_span=whole.reference.mapped.span,
            candidate_span=whole.candidate.mapped.span,
        )
        for each in (evaluation, replace(doubted, findings=(all_of_it,))):
            assert "in doubt" not in FORMAT.render(each, View(words=True, pairs=None))

    def test_what_mqm_comes_from_is_told_where_it_is_to_be_explained(
        self, doubted: Evaluation
    ) -> None:
        """Under the table of scores."""
        said = " ".join(FORMAT.render(doubted, View(explain=True)).split())

        assert "Lower is better: TER. mqm 73.3: for each 100 words of the reference, " in said
        assert "for each 100 words" not in FORMAT.render(doubted, View())

    def test_number_of_blocks_that_are_not_scored(self, evaluation: Evaluation) -> None:
        """Number of blocks that are not scored."""
        assert "5 sentences; not scored: byline" in FORMAT.render(evaluation, View())

    def test_finding_of_the_documents_in_an_empty_side(self, evaluation: Evaluation) -> None:
        """A place at the very beginning of the candidate."""
        finding = replace(evaluation.findings[0], candidate_span=Span(0, 0))
        report = FORMAT.render(replace(evaluation, findings=(finding,)), View())

        assert "[^]Talks in Geneva" in report
