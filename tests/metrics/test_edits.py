"""The number of edits that TER counts."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.metrics.edits import edits


def sacrebleu_edits(hypothesis: list[str], reference: list[str]) -> int:
    """The number that sacrebleu finds."""
    from sacrebleu.metrics.lib_ter import translation_edit_rate

    return translation_edit_rate(hypothesis, reference)[0]


def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


class TestByHand:
    """Numbers that can be counted with a pencil."""

    @pytest.mark.parametrize(
        ("hypothesis", "reference", "expected"),
        [
            pytest.param("a b c", "a b c", 0, id="equal"),
            pytest.param("", "", 0, id="both empty"),
            pytest.param("", "a b c", 3, id="all is missing"),
            pytest.param("a b c", "", 3, id="all is too much"),
            pytest.param("a x c", "a b c", 1, id="substitution"),
            pytest.param("a c", "a b c", 1, id="deletion"),
            pytest.param("a b x c", "a b c", 1, id="insertion"),
            pytest.param("d e a b c", "a b c d e", 1, id="a block that moved is one edit"),
            pytest.param("d e a x c", "a b c d e", 2, id="moved and changed"),
            pytest.param("a", "b c d", 3, id="nothing shared"),
            pytest.param("b a b c", "a b c d", 2, id="no shift pays"),
        ],
    )
    def test_table(self, hypothesis: str, reference: str, expected: int) -> None:
        """Insertion, deletion, substitution and shift cost one each."""
        assert expected == edits(words(hypothesis), words(reference))


def noisy(random_: random.Random, length: int, vocabulary: int) -> tuple[list[str], list[str]]:
    """A line and a version of it with words lost, changed and moved."""
    reference = [str(random_.randrange(vocabulary)) for _ in range(length)]
    hypothesis = [
        word if random_.random() > 0.2 else str(random_.randrange(vocabulary))
        for word in reference
        if random_.random() > 0.1
    ]
    for _ in range(random_.randrange(4)):
        start, end = sorted(random_.randrange(len(hypothesis) + 1) for _ in "ab")
        block, rest = hypothesis[start:end], hypothesis[:start] + hypothesis[end:]
        place = random_.randrange(len(rest) + 1)
        hypothesis = rest[:place] + block + rest[place:]
    return hypothesis, reference


class TestAgainstSacrebleu:
    """The same number as sacrebleu, whatever the line."""

    @given(
        st.lists(st.sampled_from("abcde"), max_size=14),
        st.lists(st.sampled_from("abcde"), max_size=14),
    )
    @settings(deadline=None, max_examples=200)
    def test_short_lines(self, hypothesis: list[str], reference: list[str]) -> None:
        """Any two short lines of few words, where every preference between equals shows."""
        assert sacrebleu_edits(hypothesis, reference) == edits(hypothesis, reference)

    @pytest.mark.parametrize("seed", range(12))
    def test_sentences(self, seed: int) -> None:
        """Sentences of ordinary length with blocks moved."""
        hypothesis, reference = noisy(random.Random(seed), 25, 12)  # noqa: S311

        assert sacrebleu_edits(hypothesis, reference) == edits(hypothesis, reference)

    @pytest.mark.parametrize("seed", [0, 1, 3])
    def test_beyond_the_beam(self, seed: int) -> None:
        """Lines long and different enough for the beam to cut paths off."""
        hypothesis, reference = noisy(random.Random(seed), 110, 200)  # noqa: S311

        assert sacrebleu_edits(hypothesis, reference) == edits(hypothesis, reference)

    @pytest.mark.parametrize("seed", [1])
    def test_the_beam_hides_the_price(self, seed: int) -> None:
        """A block that moved too far for the beam: many shifts look better than they count."""
        random_ = random.Random(seed)  # noqa: S311
        reference = [str(random_.randrange(1000)) for _ in range(80)]
        hypothesis = [
            word if random_.random() > 0.2 else str(random_.randrange(1000))
            for word in reference[35:] + reference[:35]
        ]

        assert sacrebleu_edits(hypothesis, reference) == edits(hypothesis, reference)

    def test_too_many_candidates(self) -> None:
        """Two words in any order: the search gives up at its thousandth candidate."""
        hypothesis, reference = noisy(random.Random(2), 30, 2)  # noqa: S311

        assert sacrebleu_edits(hypothesis, reference) == edits(hypothesis, reference)

    @pytest.mark.parametrize("times", [3, 60])
    def test_lengths_far_apart(self, times: int) -> None:
        """A line many times as long as the other, where the beam is wider."""
        short = words("a b c a")
        long = words("a c b d") * times

        assert sacrebleu_edits(short, long) == edits(short, long)
        assert sacrebleu_edits(long, short) == edits(long, short)


@pytest.mark.parametrize("changed", [0.0, 0.02, 0.3])
def test_a_huge_line_takes_seconds(changed: float) -> None:
    """Ten thousand words in one line, for which sacrebleu needs minutes."""
    random_ = random.Random(7)  # noqa: S311
    vocabulary = [f"w{number}" for number in range(3000)]
    weights = [1 / (rank + 1) for rank in range(3000)]
    reference = random_.choices(vocabulary, weights, k=10_000)
    hypothesis = [word if random_.random() >= changed else "other" for word in reference]
    replaced = sum(word == "other" for word in hypothesis)

    start = time.process_time()
    found = edits(hypothesis, reference)

    assert found == replaced
    assert time.process_time() - start < 15
