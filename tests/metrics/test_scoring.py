"""The text metrics on aligned segments, against sacrebleu's own command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from evaluator.domain.errors import UsageError
from evaluator.domain.score import Score, Variant
from evaluator.metrics import score_document, score_pairs

ALL = ("bleu", "chrf", "chrf++", "ter")

REFERENCES = [
    "The minister said talks would not resume before the end of January.",
    "“We have heard nothing,” a spokesman for the company told reporters on Monday.",
    "Prices rose by 3.5 percent — the sharpest increase since 2011.",
    "The bridge, which had been closed for repairs, reopened in the morning.",
    "It rained.",
]
HYPOTHESES = [
    "Before the end of January, the minister said, talks would not resume.",
    '"We have heard nothing," a company spokesman told the journalists on Monday.',
    "Prices rose by 3.5 percent - the sharpest rise since 2011.",
    "",
    "It rained.",
]
CHINESE = (
    ["部长说，会谈一月底之前不会恢复。", "价格上涨了百分之三点五。"],
    ["部长表示，会谈在一月底前不会恢复。", "价格上涨了百分之三。"],
)


def sacrebleu(
    folder: Path, references: list[str], hypotheses: list[str], *options: str
) -> dict[str, Any]:
    """What sacrebleu's command line prints, by metric."""
    (folder / "reference").write_text("\n".join(references) + "\n", encoding="utf-8")
    (folder / "hypothesis").write_text("\n".join(hypotheses) + "\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "sacrebleu", "reference", "-i", "hypothesis", "-w", "6", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    printed = json.loads(run.stdout)
    return {one["name"]: one for one in (printed if isinstance(printed, list) else [printed])}


def raw(scores: tuple[Score, ...]) -> dict[str, Score]:
    """The raw scores by name."""
    return {score.name: score for score in scores if score.variant is Variant.RAW}


class TestDocumentAgainstTheCommandLine:
    """A number is worth something when the next person gets the same one."""

    def test_score_and_signature(self, tmp_path: Path) -> None:
        """BLEU, chrF and TER, an omission among the lines."""
        printed = sacrebleu(tmp_path, REFERENCES, HYPOTHESES, "-m", "bleu", "chrf", "ter")

        ours = raw(score_document(ALL, REFERENCES, HYPOTHESES, language="en"))

        for name, theirs in printed.items():
            assert ours[name].value == pytest.approx(theirs["score"], abs=1e-6)
            assert ours[name].signature == theirs["signature"]

    def test_chrf_plus_plus_with_confidence(self, tmp_path: Path) -> None:
        """The interval is sacrebleu's, its seed and samples in the signature."""
        # sacrebleu's command line itself breaks where resamples may hold nothing but an omission.
        references, hypotheses = REFERENCES[:3], HYPOTHESES[:3]
        options = ("-m", "chrf", "--chrf-word-order", "2", "--confidence")
        (theirs,) = sacrebleu(tmp_path, references, hypotheses, *options).values()

        (score, _) = score_document(
            ["chrf++"], references, hypotheses, language="en", confidence=True
        )

        assert score.name == theirs["name"] == "chrF2++"
        assert score.signature == theirs["signature"]
        assert "bs:1000|seed:12345" in score.signature
        assert score.value == pytest.approx(theirs["score"], abs=1e-6)
        assert score.interval is not None
        assert score.interval.mean == pytest.approx(theirs["confidence_mean"], abs=1e-4)
        half = theirs["confidence_var"]
        assert score.interval.low == pytest.approx(score.interval.mean - half, abs=1e-4)
        assert score.interval.high == pytest.approx(score.interval.mean + half, abs=1e-4)

    def test_chinese(self, tmp_path: Path) -> None:
        """Ideographs are words of their own, and the signature says so."""
        options = ("-m", "bleu", "ter", "-tok", "zh", "--ter-normalized", "--ter-asian-support")
        printed = sacrebleu(tmp_path, *CHINESE, *options)

        ours = raw(score_document(["bleu", "ter"], *CHINESE, language="zh"))

        for name, theirs in printed.items():
            assert ours[name].value == pytest.approx(theirs["score"], abs=1e-6)
            assert ours[name].signature == theirs["signature"]


class TestDocument:
    """What the command line does not do."""

    def test_typography_costs_the_raw_score_only(self) -> None:
        """Straight quotes and a plain dash are no errors on normalised text."""
        references = ["“We know nothing — yet,” he said to the reporters."]
        hypotheses = ['"We know nothing - yet," he said to the reporters.']

        plain, normalised = score_document(["bleu"], references, hypotheses, language="en")

        assert plain.value < 100
        assert normalised.value == pytest.approx(100)
        assert normalised.variant is Variant.NORMALISED
        assert normalised.signature != plain.signature
        assert normalised.signature.startswith(plain.signature)

    def test_every_part_of_a_signature_is_key_and_value(self) -> None:
        """As sacrebleu's own reader of signatures wants it."""
        for score in score_document(ALL, REFERENCES, HYPOTHESES, language="en"):
            assert all(len(part.split(":")) == 2 for part in score.signature.split("|"))

    def test_equal_texts(self) -> None:
        """A perfect score has a perfect interval, also where sacrebleu prints none (TER of 0)."""
        lines = ["One sentence that is long enough.", "And another one of the kind."]

        for score in score_document(ALL, lines, lines, language="en", confidence=True):
            best = 100.0 if score.higher_is_better else 0.0
            assert score.value == pytest.approx(best)
            assert score.interval is not None
            assert score.interval.low == score.interval.high == pytest.approx(best)

    @pytest.mark.parametrize(
        ("references", "hypotheses"),
        [
            pytest.param(
                ["One sentence is here.", "And another."], ["One sentence is here.", ""], id="lost"
            ),
            pytest.param(
                ["One sentence is here.", ""], ["One sentence is here.", "And another."], id="added"
            ),
        ],
    )
    def test_confidence_with_an_empty_side(
        self, references: list[str], hypotheses: list[str]
    ) -> None:
        """A resample may hold the omission only; there sacrebleu itself ends in a TypeError."""
        for score in score_document(ALL, references, hypotheses, language="en", confidence=True):
            assert score.interval is not None
            assert score.interval.low < score.interval.high

    def test_an_addition_raises_ter_and_lowers_bleu(self) -> None:
        """Text against an empty reference counts."""
        before = raw(score_document(ALL, REFERENCES[:1], HYPOTHESES[:1], language="en"))
        after = raw(
            score_document(
                ALL, [*REFERENCES[:1], ""], [*HYPOTHESES[:1], "This is new."], language="en"
            )
        )

        # Twelve words in the reference, three more edits.
        assert after["TER"].value - before["TER"].value == pytest.approx(300 / 12)
        assert after["BLEU"].value < before["BLEU"].value

    def test_no_pairs_no_scores(self) -> None:
        """Two documents without a pair have nothing to be scored on."""
        assert score_document(ALL, [], [], language="en") == ()

    def test_an_unknown_metric_is_refused_even_without_pairs(self) -> None:
        """A typing error does not wait for data to be found."""
        with pytest.raises(UsageError):
            score_document(["blue"], [], [], language="en")


class TestPairs:
    """Each pair by itself."""

    def test_order_and_variants(self) -> None:
        """In the order asked for, raw before normalised; similarity is another's business."""
        scores = score_pairs(["ter", "similarity", "bleu"], REFERENCES, HYPOTHESES, language="en")

        assert len(scores) == len(REFERENCES)
        assert {tuple((one.name, one.variant.value) for one in pair) for pair in scores} == {
            (("TER", "raw"), ("TER", "normalised"), ("BLEU", "raw"), ("BLEU", "normalised"))
        }

    def test_a_short_segment_is_measured_by_what_it_has(self) -> None:
        """Three tokens have no run of four; sacrebleu's sentence level shows the same."""
        (bleu, _) = score_pairs(["bleu"], ["It rained."], ["It rained."], language="en")[0]

        assert bleu.value == pytest.approx(100)
        assert "eff:yes" in bleu.signature

    def test_one_segment_as_sacrebleu_prints_it(self, tmp_path: Path) -> None:
        """``sacrebleu --sentence-level`` on one line gives our pair's number."""
        (theirs,) = sacrebleu(tmp_path, REFERENCES[:1], HYPOTHESES[:1], "-m", "chrf").values()

        (chrf, _) = score_pairs(["chrf"], REFERENCES[:1], HYPOTHESES[:1], language="en")[0]

        assert chrf.value == pytest.approx(theirs["score"], abs=1e-6)
        assert chrf.signature == theirs["signature"]

    @pytest.mark.parametrize(
        ("reference", "hypothesis"), [("Some words here.", ""), ("", "Some words here.")]
    )
    def test_an_empty_side(self, reference: str, hypothesis: str) -> None:
        """Nothing is shared with nothing."""
        scores = raw(score_pairs(ALL, [reference], [hypothesis], language="en")[0])

        assert {name: score.value for name, score in scores.items()} == {
            "BLEU": 0.0,
            "chrF2": 0.0,
            "chrF2++": 0.0,
            "TER": 100.0,
        }

    @pytest.mark.parametrize(
        ("language", "tokeniser"),
        [("en", "13a"), ("", "13a"), ("ko", "13a"), ("zh", "zh"), ("ja", "char"), ("th", "char")],
    )
    def test_the_language_decides_what_a_word_is(self, language: str, tokeniser: str) -> None:
        """And the signature says it."""
        (bleu, _) = score_pairs(["bleu"], ["天気"], ["天気"], language=language)[0]

        assert f"tok:{tokeniser}" in bleu.signature.split("|")

    def test_no_warning_for_tokenised_lines(self, capfd: pytest.CaptureFixture[str]) -> None:
        """A hundred lines that end in " ." are the user's business."""
        lines = ["so it was ."] * 120

        score_document(["bleu"], lines, lines, language="en")

        assert capfd.readouterr().err == ""


@pytest.mark.parametrize("name", ["bleu", "chrf", "chrf++", "ter"])
@pytest.mark.parametrize("side", [0, 1])
def test_a_text_against_an_empty_one_counts_as_sacrebleu_counts_it(name: str, side: int) -> None:
    """Beside a pair, so that the score is not 0; words with marks, one letter, ideographs."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    metric: Any = {
        "bleu": BLEU(force=True),
        "chrf": CHRF(),
        "chrf++": CHRF(word_order=2),
        "ter": TER(),
    }[name]
    for text in ("a", "ab c.", 'He said: "No, (it) is—well—not."', "三月 二日", " . . ", "x" * 50):
        alone = (text, "") if side == 0 else ("", text)
        hypotheses = ["the cat sat on the mat", alone[0]]
        references = ["a cat sat on a mat", alone[1]]

        raw, _ = score_document([name], references, hypotheses, language="en")
        expected = metric.corpus_score(hypotheses, [references]).score
        assert raw.value == pytest.approx(expected, abs=1e-12), text
