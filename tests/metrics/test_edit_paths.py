"""The cheapest way from words to a reference, against sacrebleu's own table."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from evaluator.metrics import edit_paths
from evaluator.metrics.edit_paths import Path, Step, cheapest_path, distance

LETTERS = {" ": Step.KEEP, "s": Step.SUBSTITUTE, "d": Step.DELETE, "i": Step.INSERT}


def sacrebleu_path(words: list[int], reference: list[int]) -> Path:
    """What sacrebleu finds, which works on words."""
    from sacrebleu.metrics.lib_ter import BeamEditDistance

    cost, trace = BeamEditDistance([str(word) for word in reference])([str(word) for word in words])
    return Path(cost, [LETTERS[letter] for letter in trace])


SHORT = st.lists(st.integers(0, 3), max_size=12)


@given(SHORT, SHORT)
@settings(deadline=None, max_examples=300)
def test_short_lines(words: list[int], reference: list[int]) -> None:
    """Of several cheapest paths the one that Tercom prefers."""
    assert sacrebleu_path(words, reference) == cheapest_path(words, reference)


@given(SHORT, SHORT)
@settings(deadline=None, max_examples=300)
def test_the_distance_is_rapidfuzz_s(words: list[int], reference: list[int]) -> None:
    """Empty lines on either side among them."""
    assert distance(words, reference) == Levenshtein.distance(words, reference)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("vocabulary", [5, 100])
@pytest.mark.parametrize("block", [0, 20, 40])
def test_a_block_out_of_place(seed: int, vocabulary: int, block: int) -> None:
    """The path to a block that moved may leave the beam, and is then another one."""
    random_ = random.Random(seed)  # noqa: S311
    reference = [random_.randrange(vocabulary) for _ in range(100)]
    words = reference[block:80] + reference[:block] + reference[80:]
    words = [word if random_.random() > 0.1 else random_.randrange(vocabulary) for word in words]

    assert sacrebleu_path(words, reference) == cheapest_path(words, reference)


def test_the_beam_hides_a_cheaper_path() -> None:
    """Forty words put before the rest: the beam reaches 25 to a side and finds no match at all."""
    reference = list(range(100))
    words = [*range(1000, 1040), *range(60)]

    found = cheapest_path(words, reference)

    assert found.cost == sacrebleu_path(words, reference).cost == 100
    # Outside the beam: forty deletions before the sixty words that are kept, forty insertions.
    assert found.cost > 80


@pytest.mark.parametrize(("many", "few"), [(300, 2), (120, 40)])
def test_lengths_far_apart(many: int, few: int) -> None:
    """Steep tables have a beam wide enough for their rows to meet."""
    random_ = random.Random(many)  # noqa: S311
    long = [random_.randrange(9) for _ in range(many)]
    short = [random_.randrange(9) for _ in range(few)]

    assert sacrebleu_path(short, long) == cheapest_path(short, long)
    assert sacrebleu_path(long, short) == cheapest_path(long, short)


@given(SHORT, SHORT)
@settings(deadline=None)
def test_too_large_a_table_goes_through_the_beam(words: list[int], reference: list[int]) -> None:
    """With the same result, where the beam holds everything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edit_paths, "_MAX_CELLS", -1)
        through_the_beam = cheapest_path(words, reference)

    assert through_the_beam == cheapest_path(words, reference)
