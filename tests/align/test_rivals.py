"""The best partners in the whole document, and the background they stand out from."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from evaluator.align import rivals as module
from evaluator.align.lexical import bags
from evaluator.align.rivals import backgrounds, rivals
from evaluator.align.side import Side, side
from evaluator.align.similarity import Scale
from evaluator.domain.document import Segment

SegmentMaker = Callable[..., list[Segment]]

WORDS = Scale(cosine=0, words=17, length=0, threshold=0)
TEXTS = ["ferry storm harbour", "mayor tickets price", "ferry storm tickets"]


@pytest.fixture
def sides(make_segments: SegmentMaker) -> tuple[Side, Side]:
    words = bags(TEXTS, TEXTS)
    return side(make_segments(TEXTS), words[0]), side(make_segments(TEXTS), words[1])


def test_best_and_second(sides: tuple[Side, Side]) -> None:
    """Each is its own best; the third shares two words of three with the first, all of one weight.

    ``ferry``, ``storm`` and ``tickets`` stand in two of three texts, the others in one.
    """
    common, rare = np.log1p(3 / 2), np.log1p(3)
    first = 2 * common**2 + rare**2
    expected = 17 * 2 * common**2 / np.sqrt(first * 3 * common**2)
    ours, theirs = rivals(*sides, WORDS)

    assert list(ours.place) == list(theirs.place) == [0, 1, 2]
    assert ours.best == pytest.approx([17] * 3, rel=1e-5)
    assert ours.second[[0, 2]] == pytest.approx([expected] * 2, rel=1e-5)


@pytest.mark.parametrize("cells", [1, 3, 6])
def test_blocks_make_no_difference(
    sides: tuple[Side, Side], cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = rivals(*sides, WORDS)
    monkeypatch.setattr(module, "_CELLS", cells)
    by_blocks = rivals(*sides, WORDS)

    for one, other in zip(at_once, by_blocks, strict=True):
        assert list(one.place) == list(other.place)
        assert one.best == pytest.approx(other.best)
        assert one.second == pytest.approx(other.second)


def test_hashed_bags_find_the_same_partners(
    sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_EXACT", 0)
    ours, theirs = rivals(*sides, WORDS)

    assert list(ours.place) == list(theirs.place) == [0, 1, 2]
    assert ours.best == pytest.approx([17] * 3, rel=1e-5)


def test_a_single_partner_has_no_second(make_segments: SegmentMaker) -> None:
    words = bags(TEXTS, TEXTS[:1])
    ours, theirs = rivals(
        side(make_segments(TEXTS), words[0]), side(make_segments(TEXTS[:1]), words[1]), WORDS
    )

    assert list(ours.second) == [-np.inf] * 3
    assert theirs.second == pytest.approx([ours.best[2]])


def test_background_leaves_the_partner_out() -> None:
    """Cosines of 1, 0 and 0; the highest is left out, and four at .25 are the prior."""
    eye = np.eye(3, dtype=np.float32)

    assert backgrounds(eye, eye) == pytest.approx([4 * 0.25 / 6] * 3)


def test_background_of_everything_alike_stays_below_one() -> None:
    """Or no cosine could stand out from it."""
    alike = np.ones((5000, 1), np.float32)

    assert backgrounds(alike[:2], alike) == pytest.approx([0.95] * 2)
