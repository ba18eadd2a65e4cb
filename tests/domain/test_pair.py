"""A pair remembers what is read in it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace

from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def test_what_is_asked_for_twice_is_read_once(make_pair: PairMaker) -> None:
    asked: list[Pair] = []

    def words(pair: Pair) -> int:
        asked.append(pair)
        return len(pair.reference.tokens)

    pair = make_pair("The mill closed.", "The mill closed.")

    assert [pair.remember(words), pair.remember(words)] == [4, 4]
    assert asked == [pair]


def test_another_process_gets_the_pair_without_what_was_read(make_pair: PairMaker) -> None:
    """What checks read may be heavy, and is read again there."""
    pair = make_pair("The mill closed.", "The mill shut.")
    pair.remember(lambda _: "x" * 1_000_000)

    sent = pickle.dumps(pair)

    assert len(sent) < 100_000
    assert pickle.loads(sent) == pair  # noqa: S301  our own bytes


def test_a_pair_made_from_another_remembers_nothing_of_it(make_pair: PairMaker) -> None:
    pair = make_pair("The mill closed.", "The mill shut.")
    pair.remember(_words)

    shorter = replace(pair, reference=replace(pair.reference, tokens=()))

    assert (pair.remember(_words), shorter.remember(_words)) == (4, 0)


def _words(pair: Pair) -> int:
    return len(pair.reference.tokens)
