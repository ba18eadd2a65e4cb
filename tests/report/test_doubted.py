"""Words in doubt that no finding holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from evaluator.checks.doubted import POSSIBLE
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.finding import Finding, Severity
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.domain.words import Doubts
from evaluator.report.doubted import doubted_words
from tests.conftest import PairMaker

NOWHERE = Span(0, 0)


def with_doubts(pair: Pair, reference: Sequence[float], candidate: Sequence[float]) -> Pair:
    left, right = tuple(reference), tuple(candidate)
    return replace(pair, words=replace(pair.words, doubts=Doubts(left, right, left, right)))


def finding(
    reference: Span,
    candidate: Span = NOWHERE,
    *,
    pair: int | None = 0,
    severity: Severity = Severity.MINOR,
) -> Finding:
    return Finding(
        "XXX001", "made-up", "", severity, "", reference, candidate, "", "", 1.0, {}, pair
    )


@pytest.fixture
def pair(make_pair: PairMaker) -> Pair:
    """In which "two" is doubted on both sides, "three" in the reference."""
    return with_doubts(make_pair("one two three", "one zwei three"), (0, 0.5, 0.25), (0, 0.7, 0))


def texts(pair: Pair, *findings: Finding) -> tuple[list[str], list[str]]:
    found = doubted_words([pair], findings)[pair.index]
    return [one.text for one in found.reference], [one.text for one in found.candidate]


def test_each_has_its_place_and_its_doubt(pair: Pair) -> None:
    found = doubted_words([pair], [])[0]

    assert found.reference == (("two", Span(4, 7), 0.5), ("three", Span(8, 13), 0.25))
    assert found.candidate == (("zwei", Span(4, 8), 0.7),)


def test_only_from_a_possible_doubt_on(make_pair: PairMaker) -> None:
    below = with_doubts(make_pair("one two", "one zwei"), (POSSIBLE - 0.001, POSSIBLE), (0, 0))

    assert texts(below) == (["two"], [])


def test_what_a_finding_holds_is_left_out_on_its_side(pair: Pair) -> None:
    assert texts(pair, finding(Span(4, 7))) == (["three"], ["zwei"])
    assert texts(pair, finding(NOWHERE, Span(4, 8))) == (["two", "three"], [])


def test_a_neutral_finding_holds_its_words_too(pair: Pair) -> None:
    """It costs nothing, but the reader is told of them."""
    assert texts(pair, finding(Span(4, 7), severity=Severity.NEUTRAL)) == (["three"], ["zwei"])


def test_a_mere_place_holds_no_word(pair: Pair) -> None:
    assert texts(pair, finding(Span(7, 7), Span(8, 8))) == (["two", "three"], ["zwei"])


def test_a_finding_of_the_documents_holds_words_but_no_whole_sentence(pair: Pair) -> None:
    """That a name is spelt in two ways explains a doubt; that a sentence moved does not."""
    assert texts(pair, finding(Span(4, 7), Span(4, 8), pair=None)) == (["three"], [])
    moved = finding(Span(0, 13), Span(0, 14), pair=None)
    several = finding(Span(0, 40), Span(0, 40), pair=None)
    assert texts(pair, moved, several) == (["two", "three"], ["zwei"])


def test_a_finding_about_the_whole_pair_holds_all_its_words(pair: Pair) -> None:
    assert texts(pair, finding(Span(0, 13), Span(0, 14))) == ([], [])


def test_a_finding_of_another_pair_holds_none(pair: Pair) -> None:
    assert texts(pair, finding(Span(4, 7), pair=7)) == (["two", "three"], ["zwei"])


def test_texts_that_are_the_same_but_for_quotes_are_not_in_doubt(make_pair: PairMaker) -> None:
    """As mqm has it."""
    quoted = with_doubts(make_pair('"one"', "“one”"), (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))

    assert texts(quoted) == ([], [])


def test_a_pair_that_no_network_saw_is_missing(pair: Pair, evaluation: Evaluation) -> None:
    """Which is another thing than to be without doubt."""
    assert doubted_words(evaluation.pairs, evaluation.findings) == {}
    assert doubted_words([pair], [finding(Span(0, 13), Span(0, 14))]) == {0: ((), ())}


def test_told_side_by_side(pair: Pair) -> None:
    found = doubted_words([pair], [finding(NOWHERE, Span(4, 8))])[0]

    assert found.told(", ") == [("reference", "two 0.50, three 0.25")]
