"""The runner: texts of any length, whole, in their order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from evaluator.encode import runner as runner_module
from evaluator.encode.runner import Runner

LONG = "one two three four five six seven eight nine ten eleven twelve"


# By hand: the words have 1 1 2 2 2 1 2 2 2 1 2 2 pieces, a window ten, of which an eighth, one, is
# context on each side; a context that would cut a word is left out.
WINDOWS = ["one two three four five six", "six seven eight nine ten", "ten eleven twelve"]
WEIGHTS = [8, 8, 4]


def test_short_texts_go_in_as_they_are(spelled: Any) -> None:
    texts = [" a cat ", "", "a dog"]

    vectors, tokens = Runner(spelled).both(texts)

    assert spelled.seen == texts
    np.testing.assert_array_equal(vectors, [spelled.hashed(text) for text in texts])
    assert [len(each.offsets) for each in tokens] == [1 + 1, 0, 1 + 1]


def test_a_long_text_is_read_to_its_end(spelled: Any) -> None:
    """Every piece has a vector at its place, although no window holds them all."""
    _, (tokens,) = Runner(spelled).both([LONG])

    assert spelled.seen == WINDOWS
    assert tokens.offsets.tolist() == spelled.split([LONG])[0].offsets.tolist()
    expected = [spelled.hashed(LONG[start:end]) for start, end in tokens.offsets]
    np.testing.assert_array_equal(tokens.vectors, expected)


def test_a_long_text_is_the_weighted_mean_of_its_windows(spelled: Any) -> None:
    """Windows count by the pieces that they answer for, and the mean has length 1 again."""
    vectors = Runner(spelled).vectors(["before", LONG, "after"])

    mean = sum(
        weight * spelled.hashed(window) for weight, window in zip(WEIGHTS, WINDOWS, strict=True)
    )
    np.testing.assert_allclose(vectors[1], mean / np.linalg.norm(mean), atol=1e-6)
    np.testing.assert_array_equal(vectors[0], spelled.hashed("before"))
    np.testing.assert_array_equal(vectors[2], spelled.hashed("after"))


def test_many_texts_go_through_in_chunks(spelled: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A border between chunks may fall inside a long text."""
    monkeypatch.setattr(runner_module, "_CHUNK", 2)

    vectors, tokens = Runner(spelled).both(["a", LONG, "b"])

    whole = Runner(type(spelled)()).both([LONG])
    np.testing.assert_array_equal(vectors[1], whole[0][0])
    np.testing.assert_array_equal(tokens[1].vectors, whole[1][0].vectors)
    np.testing.assert_array_equal(vectors[2], spelled.hashed("b"))


def test_nothing_gives_nothing(spelled: Any) -> None:
    runner = Runner(spelled)

    assert runner.vectors([]).shape == (0, 4)
    assert runner.both([])[1] == []
    assert spelled.seen == []


def test_a_lone_surrogate_reaches_no_tokenizer(spelled: Any) -> None:
    """It would refuse the text; the replacement has the same length, so offsets stay."""
    _, (tokens,) = Runner(spelled).both(["\ud800 cat"])

    assert spelled.seen == ["\ufffd cat"]
    assert tokens.offsets.tolist() == [[0, 1], [2, 5]]
