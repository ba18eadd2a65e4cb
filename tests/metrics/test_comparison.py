"""All metrics over an aligned pair of documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from evaluator.domain.alignment import Alignment, Bead
from evaluator.domain.document import Document, Role, Segment
from evaluator.domain.errors import UsageError
from evaluator.domain.evaluation import Options
from evaluator.domain.pair import Comparison, Pair, Side
from evaluator.domain.spans import MappedText
from evaluator.domain.words import WordAlignment
from evaluator.encode.protocol import TokenVectors, Vectors
from evaluator.metrics.comparison import in_order, score_comparison


class Letters:
    """An encoder by first letter: texts that begin alike are alike, all others are not."""

    signature = "letters|rev:0|run:test"
    dimension = 26

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        return np.eye(26, dtype=np.float32)[[ord(text[0].lower()) - ord("a") for text in texts]]

    def encode_tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """Not asked for by any metric."""
        raise NotImplementedError


def document(*texts: str, headings: Sequence[int] = (), language: str = "en") -> Document:
    """A document of one segment a text."""
    segments = tuple(
        Segment(
            number, MappedText.verbatim(text), Role.HEADING if number in headings else Role.PROSE, 0
        )
        for number, text in enumerate(texts)
    )
    return Document("test", "\n".join(texts), segments, language=language)


def compare(reference: Document, candidate: Document, *beads: Bead) -> Comparison:
    """Both, aligned as told."""

    def side(of: Document, ids: tuple[int, ...]) -> Side:
        return Side(MappedText.join([of.segments[one].mapped for one in ids]), ())

    pairs = tuple(
        Pair(
            index,
            bead,
            side(reference, bead.reference_ids),
            side(candidate, bead.candidate_ids),
            WordAlignment(()),
        )
        for index, bead in enumerate(bead for bead in beads if bead.paired)
    )
    alignment = Alignment(beads, 1.0, related=True, signature="given")
    return Comparison(reference, candidate, alignment, pairs)


def bead(reference: tuple[int, ...], candidate: tuple[int, ...]) -> Bead:
    """A bead that nobody doubts."""
    return Bead(reference, candidate, 1.0, 1.0)


SAME = "The minister spoke at noon."
LOST = "Nobody had expected that."


class TestScoreComparison:
    """The documents' scores, and each pair's."""

    def test_pairs_get_their_own(self) -> None:
        """Each pair all metrics, raw and normalised, and its similarity."""
        both = document(SAME, LOST)
        comparison = compare(both, both, bead((0,), (0,)), bead((1,), (1,)))

        whole, pairs = score_comparison(comparison, Options(), Letters())

        for scores in (whole, *(pair.scores for pair in pairs)):
            names = [(score.name, score.variant.value) for score in scores]
            assert len(names) == len(set(names)) == 9
            assert names[-1] == ("similarity", "raw")
        assert [pair.index for pair in pairs] == [0, 1]

    def test_an_omission_lowers_the_document_only(self) -> None:
        """The pair that is there is perfect; the document is not."""
        comparison = compare(document(SAME, LOST), document(SAME), bead((0,), (0,)), bead((1,), ()))

        whole, (pair,) = score_comparison(
            comparison, Options(metrics=("ter", "similarity")), Letters()
        )

        assert [score.value for score in pair.scores] == [0.0, 0.0, 1.0]
        ter, _, similarity = (score.value for score in whole)
        # Four of nine words are missing; 23 letters and marks are kept twice, 22 are lost.
        assert ter == pytest.approx(100 * 4 / 9)
        assert similarity == pytest.approx(46 / (46 + 22))

    def test_an_addition_lowers_it_too(self) -> None:
        """Four words too many for five in the reference."""
        comparison = compare(document(SAME), document(SAME, LOST), bead((0,), (0,)), bead((), (1,)))

        (ter, _), _ = score_comparison(comparison, Options(metrics=("ter",)), None)

        assert ter.value == pytest.approx(100 * 4 / 5)

    def test_a_heading_without_a_partner_does_not(self) -> None:
        """What is no prose never lowers a score."""
        comparison = compare(
            document("Noon speech", SAME, headings=[0]),
            document(SAME),
            bead((0,), ()),
            bead((1,), (0,)),
        )

        (ter, _, similarity), _ = score_comparison(
            comparison, Options(metrics=("ter", "similarity")), Letters()
        )

        assert ter.value == 0.0
        assert similarity.value == pytest.approx(1.0)

    def test_without_an_encoder_no_similarity(self) -> None:
        """It is left out, not zero."""
        both = document(SAME)
        comparison = compare(both, both, bead((0,), (0,)))

        whole, (pair,) = score_comparison(comparison, Options(), None)

        assert {score.name for score in (*whole, *pair.scores)} == {
            "BLEU",
            "chrF2",
            "chrF2++",
            "TER",
        }

    def test_nothing_paired(self) -> None:
        """Two unrelated documents still have scores: those of everything lost and added."""
        comparison = compare(document(SAME), document(LOST), bead((0,), ()), bead((), (0,)))

        whole, pairs = score_comparison(comparison, Options(), Letters())

        assert pairs == ()
        assert {score.name: score.value for score in whole}["similarity"] == 0.0
        assert {score.name: score.value for score in whole}["BLEU"] == 0.0

    def test_the_candidates_language_decides(self) -> None:
        """It is the candidate that is tokenised, against a reference of the same language."""
        both = document("天气很好。", language="zh")
        comparison = compare(both, both, bead((0,), (0,)))

        (bleu, _), _ = score_comparison(comparison, Options(metrics=("bleu",)), None)

        assert "tok:zh" in bleu.signature

    def test_an_unknown_metric(self) -> None:
        """A typing error is told, whatever the documents."""
        both = document(SAME)
        comparison = compare(both, both, bead((0,), (0,)))

        with pytest.raises(UsageError, match="did you mean bleu"):
            score_comparison(comparison, replace(Options(), metrics=("blue",)), None)


class TestOrder:
    """Scores stand as they were asked for: ``-b`` prints numbers without names."""

    def test_raw_before_normalised(self) -> None:
        """The default order, turned round."""
        both = compare(document("A word."), document("A word."), Bead((0,), (0,), 1.0, 1.0))
        scores, _ = score_comparison(
            both, Options(metrics=("bleu", "ter", "similarity")), Letters()
        )

        assert [
            (one.name, one.variant.value) for one in in_order(scores, ("similarity", "ter", "bleu"))
        ] == [
            ("similarity", "raw"),
            ("TER", "raw"),
            ("TER", "normalised"),
            ("BLEU", "raw"),
            ("BLEU", "normalised"),
        ]
