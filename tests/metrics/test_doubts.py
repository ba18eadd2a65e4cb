"""What doubts cost beside the findings that explain them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Doubts
from evaluator.metrics.doubts import alike, unexplained
from tests.conftest import PairMaker


def holding(reference: tuple[int, int], candidate: tuple[int, int] = (0, 0)) -> Finding:
    spans = Span(*reference), Span(*candidate)
    return Finding("XXX001", "made-up", "", Severity.MINOR, "", *spans, "", "", 1.0, {}, 0)


@pytest.fixture
def doubted(make_pair: PairMaker) -> Pair:
    """Doubts about "three" and "four" cost 2 and 1, about "drei" 4."""
    pair = make_pair("one two three four", "one two drei four")
    nothing = (0.0,) * 4
    doubts = Doubts(nothing, nothing, (0.0, 0.0, 2.0, 1.0), (0.0, 0.0, 4.0, 0.0))
    return replace(pair, words=replace(pair.words, doubts=doubts))


@pytest.mark.parametrize(
    ("price", "left"), [(0.0, 7.0), (1.0, 6.0), (2.5, 4.5), (3.0, 4.0), (25.0, 4.0)]
)
def test_a_finding_explains_doubts_about_its_words_up_to_its_price(
    doubted: Pair, price: float, left: float
) -> None:
    """It holds words whose doubts cost 3; the 4 on the other side are none of its business."""
    assert unexplained(doubted, [(price, holding((8, 18)))]) == left


def test_one_finding_explains_on_both_sides(doubted: Pair) -> None:
    assert unexplained(doubted, [(5.0, holding((8, 13), (8, 12)))]) == 1 + (2 + 4 - 5)


def test_a_doubt_that_two_findings_share_is_explained_by_the_dearer(doubted: Pair) -> None:
    """Taken by the cheaper one it would leave 1.5."""
    priced = [(0.5, holding((8, 13))), (2.0, holding((8, 13)))]

    assert unexplained(doubted, priced) == unexplained(doubted, priced[::-1]) == 1 + 4


def test_texts_that_differ_in_quotes_dashes_and_spaces_are_alike(make_pair: PairMaker) -> None:
    assert alike(make_pair('"One" – two', "“One”  — two"))
    assert not alike(make_pair("One", "Two"))
