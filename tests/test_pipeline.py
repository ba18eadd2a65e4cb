"""The way from two articles to an evaluation."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evaluator import (
    Document,
    InputError,
    Options,
    Role,
    UsageError,
    Variant,
    evaluate,
    evaluate_pair,
    parse,
)
from evaluator.encode.protocol import Encoder, TokenVectors, Vectors

FIRST = (
    "The harbour of Valmeer reopened on Monday after the storm.\n\n"
    "Two fishermen are still missing, the coast guard said.\n\n"
    "Ferries to the northern islands will run again from Wednesday.\n"
)
OTHER = (
    "Scientists have found a frog that survives being frozen.\n\n"
    "Its blood carries a sugar that keeps the cells from bursting.\n\n"
    "The discovery may help surgeons to store organs for longer.\n"
)
LEXICAL = Options(embeddings=False)


def article(text: str, name: str = "a.txt") -> Document:
    return replace(parse(text, name=name), language="en")


class TestWithoutEmbeddings:
    def test_the_same_text_twice_is_perfect(self) -> None:
        evaluation = evaluate(article(FIRST), article(FIRST), LEXICAL)
        scores = {(one.name, one.variant): one.value for one in evaluation.scores}

        assert scores["BLEU", Variant.RAW] == pytest.approx(100)
        assert scores["TER", Variant.RAW] == 0
        assert scores["mqm", Variant.RAW] == 100
        assert ("mqm", Variant.NORMALISED) not in scores
        assert evaluation.findings == ()

    def test_the_result_says_what_was_not_done(self) -> None:
        evaluation = evaluate(article(FIRST), article(FIRST), LEXICAL)

        assert [one.code for one in evaluation.notices] == ["no-embeddings"]
        assert "similarity" not in {one.name for one in evaluation.scores}
        assert "model:none" in evaluation.signature

    def test_a_sentence_left_out_is_found_and_lowers_the_scores(self) -> None:
        shorter = FIRST.replace("Two fishermen are still missing, the coast guard said.\n\n", "")
        evaluation = evaluate(article(FIRST), article(shorter), LEXICAL)

        assert [one.rule for one in evaluation.findings] == ["OMI001"]
        assert evaluation.findings[0].pair is None
        raw = {one.name: one.value for one in evaluation.scores if one.variant is Variant.RAW}
        assert raw.pop("TER") > 0
        assert set(raw) == {"mqm", "BLEU", "chrF2", "chrF2++"}
        assert max(raw.values()) < 100

    def test_a_missing_title_lowers_mqm_alone(self) -> None:
        """By the one minor finding, for the 29 words of the article; the prose is all there."""
        titled = "# Harbour open again\n\n" + FIRST
        evaluation = evaluate(article(titled), article(FIRST), LEXICAL)
        scores = {one.name: one.value for one in evaluation.scores}

        assert [scores["BLEU"], scores["chrF2"]] == pytest.approx([100, 100])
        assert scores["TER"] == 0
        assert scores["mqm"] == pytest.approx(100 * math.exp(-1 / 29))
        assert [(one.rule, str(one.severity)) for one in evaluation.findings] == [
            ("OMI003", "minor")
        ]

    def test_unrelated_texts_are_said_to_be_so_with_the_figure(self) -> None:
        evaluation = evaluate(article(FIRST), article(OTHER), LEXICAL)
        (notice,) = [one for one in evaluation.notices if one.code == "unrelated"]

        assert f"{evaluation.alignment.confidence:.2f}" in notice.text
        assert not [one for one in evaluation.findings if one.pair is not None]

        assert evaluation.scores[0].name == "mqm"
        assert evaluation.scores[0].value == 0

    def test_two_languages_are_said_to_be_two(self) -> None:
        other = replace(article(FIRST), language="nl")
        evaluation = evaluate(article(FIRST), other, LEXICAL)

        codes = [one.code for one in evaluation.notices]
        assert "languages-differ" in codes
        assert "checks-language" in codes

    def test_an_evaluation_is_the_same_twice(self) -> None:
        assert evaluate(article(FIRST), article(OTHER), LEXICAL) == evaluate(
            article(FIRST), article(OTHER), LEXICAL
        )


class TestRefusals:
    def test_a_document_without_prose(self) -> None:
        bare = article("# Only a title\n", "title.md")

        with pytest.raises(InputError, match=r"title.md: holds no prose.*heading"):
            evaluate(bare, article(FIRST), LEXICAL)

    def test_a_document_without_anything(self) -> None:
        with pytest.raises(InputError, match="no text"):
            evaluate(Document("empty.txt", "", ()), article(FIRST), LEXICAL)

    def test_two_books_before_any_work(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Each sentence is compared with each: the number of such pairs has a bound."""
        monkeypatch.setattr("evaluator.align.extent.MOST_PAIRS", 8)

        with pytest.raises(InputError, match=r"a.txt: too long .* 3 sentences against 3; split"):
            evaluate(article(FIRST), article(OTHER))

    def test_an_unknown_check_before_any_work(self, tmp_path: Path) -> None:
        missing = tmp_path / "missing.txt"

        with pytest.raises(UsageError, match="--select"):
            evaluate(missing, missing, Options(select=("XYZ",)))

    def test_an_empty_text_of_a_pair(self) -> None:
        with pytest.raises(InputError, match="empty"):
            evaluate_pair("a word", "  ", LEXICAL)


class TestMetrics:
    @pytest.mark.parametrize("metrics", [("mqm",), ("ter", "mqm"), ("mqm", "chrf")])
    def test_scores_stand_in_the_order_asked_for(self, metrics: tuple[str, ...]) -> None:
        options = replace(LEXICAL, metrics=metrics)
        evaluation = evaluate(article(FIRST), article(FIRST), options)
        names = {"ter": "TER", "chrf": "chrF2", "mqm": "mqm"}
        wanted = [names[one] for one in metrics]

        for scores in (evaluation.scores, *(pair.scores for pair in evaluation.pairs)):
            assert [one.name for one in scores if one.variant is Variant.RAW] == wanted

    def test_mqm_alone_takes_letters_but_lists_no_chrf(self) -> None:
        """It charges a little by chrF++, which stands among the scores only where asked for."""
        evaluation = evaluate_pair("A word.", "A sword.", replace(LEXICAL, metrics=("mqm",)))

        assert [one.name for one in evaluation.scores] == ["mqm"]
        assert [one.name for one in evaluation.pairs[0].scores] == ["mqm"]

    def test_mqm_is_left_out_where_it_was_not_asked_for(self) -> None:
        evaluation = evaluate_pair("A word.", "A word.", replace(LEXICAL, metrics=("chrf",)))

        assert {one.name for one in evaluation.scores} == {"chrF2"}


class TestPair:
    def test_two_texts_are_one_pair_whatever_they_say(self) -> None:
        evaluation = evaluate_pair("The dam holds.", "Frogs freeze. They thaw.", LEXICAL)

        assert len(evaluation.pairs) == 1
        assert evaluation.alignment.related
        assert evaluation.reference.segments[0].role is Role.PROSE

    @pytest.mark.model
    def test_the_same_way_as_for_articles(self, encoder: Encoder) -> None:
        reference, candidate = "The dam will hold.", "The dam will not hold."
        pair = evaluate_pair(reference, candidate, encoder=encoder)
        articles = evaluate(article(reference), article(candidate))

        assert [one.message for one in pair.findings] == [one.message for one in articles.findings]
        assert [one.value for one in pair.scores] == pytest.approx(
            [one.value for one in articles.scores]
        )


@pytest.mark.model
class TestWithEmbeddings:
    def test_similarity_is_among_the_scores(self, encoder: Encoder) -> None:
        evaluation = evaluate(article(FIRST), article(FIRST))
        (similarity,) = [one for one in evaluation.scores if one.name == "similarity"]

        assert similarity.value == pytest.approx(1.0, abs=1e-5)
        assert encoder.signature in similarity.signature

    def test_unrelated_texts_on_two_subjects(self) -> None:
        evaluation = evaluate(article(FIRST), article(OTHER))

        assert not evaluation.alignment.related

    def test_paths_are_read(self, seeds: tuple[Path, Path]) -> None:
        evaluation = evaluate(str(seeds[0]), seeds[1], Options(metrics=("chrf",)))

        assert evaluation.reference.name.endswith("moscow_times.txt")
        assert {one.name for one in evaluation.scores} == {"chrF2"}


class _Counted:
    """An encoder that says how many texts it was given, and gives each the same vector."""

    signature, dimension = "counted", 2

    def __init__(self) -> None:
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.texts += len(texts)
        return np.tile(np.array([[1.0, 0.0]], np.float32), (len(texts), 1))

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        nothing = TokenVectors(np.zeros((0, 2), np.int32), np.zeros((0, 2), np.float32))
        return [nothing for _ in texts]


class TestAnotherModel:
    def test_the_result_says_that_no_word_was_doubted(self) -> None:
        evaluation = evaluate(article(FIRST), article(FIRST), encoder=_Counted())

        assert [one.code for one in evaluation.notices] == ["no-doubts"]

    def test_in_a_language_that_the_network_does_not_know_the_checks_say_so(self) -> None:
        german = replace(parse("Der Hafen ist seit dem Sturm geschlossen."), language="de")
        evaluation = evaluate(german, german, encoder=_Counted())

        assert "no-doubts" not in {one.code for one in evaluation.notices}
        assert "LEX001" in " ".join(one.text for one in evaluation.notices)


class TestHopelessSizes:
    """An article against a text a thousand times as long."""

    @pytest.mark.parametrize("swapped", [False, True])
    def test_all_is_there_and_hardly_anything_is_embedded(self, *, swapped: bool) -> None:
        """What is aligned is, and the notice says why no more is."""
        long_ = article(f"{FIRST}\n\n" + "The sea was calm and grey. " * 2500, "long.txt")
        sides = (long_, article(FIRST)) if swapped else (article(FIRST), long_)
        encoder = _Counted()
        evaluation = evaluate(*sides, encoder=encoder)

        assert encoder.texts < 50
        assert {"sizes", "unrelated"} <= {one.code for one in evaluation.notices}
        assert not evaluation.alignment.related
        for document, ids in zip(sides, ("reference_ids", "candidate_ids"), strict=True):
            held = [one for bead in evaluation.alignment.beads for one in getattr(bead, ids)]
            assert sorted(held) == [one.id for one in document.scored]
        assert [pair.reference.text for pair in evaluation.pairs[:3]] == [
            pair.candidate.text for pair in evaluation.pairs[:3]
        ]
        assert {one.name for one in evaluation.scores} >= {"BLEU", "similarity"}

    @pytest.mark.slow
    def test_ten_megabytes_in_one_line(self, tmp_path: Path, seeds: tuple[Path, Path]) -> None:
        """The program itself: a full result that leaves nothing out, in half a minute or so."""
        line = " ".join(
            f"On day {number} the ferries to the northern islands ran again, and of the fishermen "
            f"who had gone out at {number % 12} in the morning nobody was missing."
            for number in range(73_000)
        )
        assert len(line) > 10_000_000
        (tmp_path / "long.txt").write_text(line, encoding="utf-8")
        options = ("--no-embeddings", "-f", "json", "-o", "report.json")
        done = subprocess.run(
            [sys.executable, "-m", "evaluator", "score", seeds[0].resolve(), "long.txt", *options],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
        segments = report["candidate"]["segments"]
        assert " ".join(one["text"] for one in segments) == line
        held = [one for bead in report["alignment"]["beads"] for one in bead["candidate_ids"]]
        assert sorted(held) == [one["id"] for one in segments]
        assert report["alignment"]["related"] is False
        assert [one["name"] for one in report["scores"] if one["variant"] == "raw"] == [
            *("mqm", "BLEU", "chrF2", "chrF2++", "TER")
        ]
