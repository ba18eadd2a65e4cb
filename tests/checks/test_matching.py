"""What answers what, by value and by the words around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from evaluator.checks.matching import Contexts, inside, match, neighbourhood, swapped
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span

PairMaker = Callable[[str, str], Pair]


@dataclass(frozen=True)
class Item:
    """A word at its place."""

    text: str
    span: Span


def items(text: str, *words: str) -> list[Item]:
    return [Item(word, Span(text.index(word), text.index(word) + len(word))) for word in words]


def contexts(pair: Pair, left: list[Item], right: list[Item]) -> Contexts:
    return Contexts(pair, tuple(one.span for one in left), tuple(one.span for one in right))


def equal(a: Item, b: Item) -> int | None:
    return 0 if a.text == b.text else None


def test_the_words_around_choose_among_equals(make_pair: PairMaker) -> None:
    pair = make_pair("9 cats and X dogs, X birds", "X birds, X dogs and 9 cats")
    left = [Item("X", Span(11, 12)), Item("X", Span(19, 20))]
    right = [Item("X", Span(0, 1)), Item("X", Span(9, 10))]

    assert match(left, right, contexts(pair, left, right), equal).pairs == ((0, 1), (1, 0))


def test_what_has_no_answer_is_left(make_pair: PairMaker) -> None:
    pair = make_pair("X and Y", "Y and Z")
    left, right = items("X and Y", "X", "Y"), items("Y and Z", "Y", "Z")
    found = match(left, right, contexts(pair, left, right), equal)

    assert found.pairs == ((1, 0),)
    assert (found.reference_left, found.candidate_left) == ((0,), (1,))


def test_two_that_changed_places_are_swapped(make_pair: PairMaker) -> None:
    texts = ("X soldiers fell and Y farmers fled.", "Y soldiers fell and X farmers fled.")
    pair = make_pair(*texts)
    left, right = items(texts[0], "X", "Y"), items(texts[1], "X", "Y")

    assert swapped(left, right, [(0, 0), (1, 1)], contexts(pair, left, right)) == [(0, 1), (1, 0)]


def test_clauses_that_changed_places_are_not(make_pair: PairMaker) -> None:
    texts = ("X soldiers fell and Y farmers fled.", "Y farmers fled and X soldiers fell.")
    pair = make_pair(*texts)
    left, right = items(texts[0], "X", "Y"), items(texts[1], "X", "Y")

    assert swapped(left, right, [(0, 0), (1, 1)], contexts(pair, left, right)) == []


def test_three_that_moved_in_a_ring_are_swapped(make_pair: PairMaker) -> None:
    texts = (
        "X soldiers fell, Y farmers fled and Z houses burned.",
        "Y soldiers fell, Z farmers fled and X houses burned.",
    )
    pair = make_pair(*texts)
    left, right = items(texts[0], "X", "Y", "Z"), items(texts[1], "X", "Y", "Z")
    pairs = [(0, 0), (1, 1), (2, 2)]

    assert swapped(left, right, pairs, contexts(pair, left, right)) == [(0, 1), (1, 2), (2, 0)]


def test_the_neighbourhood_ends_at_the_next_number_and_at_the_sentence(
    make_pair: PairMaker,
) -> None:
    text = "Rain fell. Some X cats saw Y dogs bark."
    side = make_pair(text, text).reference
    left = items(text, "X", "Y")
    around = neighbourhood(side, left[0].span, [one.span for one in left])

    assert {side.tokens[index].text for index in around} == {"Some", "cats", "saw"}


def test_an_apposed_number_belongs_to_what_stands_in_front(make_pair: PairMaker) -> None:
    text = "Anna Berg, X, and Karl Holm, Y, left."
    side = make_pair(text, text).reference
    left = items(text, "X", "Y")
    around = neighbourhood(side, left[0].span, [one.span for one in left])

    assert {side.tokens[index].text for index in around} == {"Anna", "Berg"}


def test_inside_are_the_tokens_that_a_span_touches(make_pair: PairMaker) -> None:
    side = make_pair("one two three", "one").reference

    assert inside(side, Span(2, 6)) == {0, 1}


def test_words_of_one_form_agree_wherever_their_links_go(make_pair: PairMaker) -> None:
    texts = ("X year boys left for Y year boys.", "X year boys left for Y year boys.")
    pair = make_pair(*texts)
    left, right = items(texts[0], "X", "Y"), items(texts[1], "X", "Y")
    around = contexts(pair, left, right)

    assert around.affinity(left[0].span, right[1].span) > 0
