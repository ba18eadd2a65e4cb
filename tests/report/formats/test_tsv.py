"""The tables, read by Python's own reader of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding
from evaluator.domain.spans import Span
from evaluator.domain.verdict import Verdict
from evaluator.report.formats.tsv import FORMAT, render, render_verdict
from evaluator.report.view import View


def _rows(text: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect="excel-tab"))
    assert len(rows) == text.count("\n") - 1, "one line a row"
    assert all(None not in row for row in rows), "a row is longer than the head"
    return rows


class TestPairs:
    """A row for the articles, and one for each bead."""

    def test_rows_are_the_beads_in_their_order(self, evaluation: Evaluation) -> None:
        """Rows are the beads in their order."""
        rows = _rows(render(evaluation, View()))

        assert [row["kind"] for row in rows] == [
            "document",
            "1-1",
            "1-1",
            "1-1",
            "1-1",
            "1-0",
            "0-1",
        ]
        assert [row["moved"] for row in rows] == ["", "no", "no", "yes", "no", "no", "no"]

    def test_scores_have_a_column_each(self, evaluation: Evaluation) -> None:
        """With the decimals asked for; empty where a pair has none."""
        document, first, *_ = _rows(render(evaluation, View(decimals=2)))

        assert (document["BLEU raw"], document["BLEU normalised"]) == ("59.06", "66.92")
        assert document["similarity normalised"] == "0.9312"
        assert (first["BLEU raw"], first["chrF2 raw"]) == ("", "71.26")

    def test_places_lead_into_the_files(self, evaluation: Evaluation) -> None:
        """Places lead into the files; there is none where there is no text."""
        rows = _rows(render(evaluation, View()))

        assert (rows[2]["reference place"], rows[2]["candidate place"]) == ("5:1", "3:1")
        assert (rows[5]["reference place"], rows[5]["candidate place"]) == ("11:1", "")
        assert (rows[5]["similarity"], rows[6]["reference"]) == ("", "")

    def test_findings_stand_in_their_row(self, evaluation: Evaluation) -> None:
        """That of an omission in the row of the sentence left out."""
        rows = _rows(render(evaluation, View()))

        assert [row["findings"] for row in rows] == [
            "",
            "",
            "STR001:minor",
            "",
            "MOD002:major",
            "OMI001:critical",
            "",
        ]

    def test_finding_on_everything_stands_in_the_first_row(self, evaluation: Evaluation) -> None:
        """Finding on everything stands in the first row."""
        whole = Span(0, len(evaluation.reference.text))
        finding: Finding = replace(evaluation.findings[0], reference_span=Span(0, 3))
        both = replace(finding, reference_span=whole)
        rows = _rows(render(replace(evaluation, findings=(finding, both)), View()))

        assert rows[0]["findings"] == "OMI001:critical OMI001:critical"


class TestFields:
    """Texts cannot leave their cells."""

    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("a\tb", "a\\tb"),
            ("a\r\nb\nc", "a\\r\\nb\\nc"),
            ("C:\\new", "C:\\\\new"),
            ('"We will," he said', '"We will," he said'),
            ('he said "no', 'he said "no'),
            ("\x1b[2J\u2028", "<U+001B>[2J<U+2028>"),
        ],
    )
    def test_each_row_is_one_line(self, evaluation: Evaluation, text: str, written: str) -> None:
        """And a quotation mark at a field's beginning swallows none of the rows behind it."""
        candidate = replace(evaluation.candidate, name=text)
        rows = _rows(render(replace(evaluation, candidate=candidate), View()))

        assert rows[0]["candidate"] == written
        assert len(rows) == 7

    def test_plain_sentences_are_not_quoted(self, evaluation: Evaluation) -> None:
        """So that cut and awk read them as they are."""
        assert '"' not in render(evaluation, View())


class TestGate:
    """A row for each pair of articles."""

    def test_rows_are_the_pairs_in_their_order(self, verdict: Verdict) -> None:
        """Rows are the pairs in their order."""
        clean, article, lost = _rows(render_verdict(verdict, View()))

        assert [row["pair"] for row in (clean, article, lost)] == ["clean", "article", "lost"]
        assert [row["outcome"] for row in (clean, article, lost)] == ["passed", "failed", "error"]
        assert (article["BLEU raw"], lost["BLEU raw"]) == ("59.1", "")

    def test_counts_are_of_new_findings_beside_what_was_accepted(self, verdict: Verdict) -> None:
        """Counts are of new findings, beside what was accepted."""
        clean, article, lost = _rows(render_verdict(verdict, View()))
        columns = ("critical", "major", "minor", "neutral", "known", "suppressed", "fixed")

        assert [clean[column] for column in columns] == ["0"] * 7
        assert [article[column] for column in columns] == ["1", "0", "0", "0", "1", "1", "1"]
        assert [lost[column] for column in columns] == [""] * 7

    def test_says_what_was_missed_or_went_wrong(self, verdict: Verdict) -> None:
        """Says what was missed or went wrong."""
        _, article, lost = _rows(render_verdict(verdict, View()))

        assert article["missed"].startswith("segment:chrf: 71.3, wanted at least 80.0 in each pair")
        assert "; severity: 1 critical" in article["missed"]
        assert lost["error"] == "fr/b.txt: no such file"


def test_hostile_sentence_stays_in_its_row(saying: Callable[[str], Evaluation]) -> None:
    """A finding's text is not in the table, only its code."""
    assert "forged" not in render(saying("forged\tcell"), View())


def test_is_for_machines() -> None:
    """Is for machines."""
    assert FORMAT.for_machines
