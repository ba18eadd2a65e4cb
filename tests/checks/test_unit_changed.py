"""UNT001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

from evaluator.checks.unit_changed import unit_changed
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for one in unit_changed(pair)]


def test_the_message_names_both(make_pair: PairMaker) -> None:
    pair = make_pair("It weighs 20 kilos.", "It weighs 20 pounds.")

    assert messages(pair) == ["20 kilos became 20 pounds"]


def test_each_figure_is_reported_once(make_pair: PairMaker) -> None:
    pair = make_pair("It is 5 km by 5 km.", "It is 5 miles by 5 miles.")

    assert len(messages(pair)) == 2


def test_a_figure_that_changed_as_well_is_another_check_s_business(make_pair: PairMaker) -> None:
    assert messages(make_pair("It weighs 20 kilos.", "It weighs 30 pounds.")) == []


def test_a_unit_left_unsaid_is_no_change(make_pair: PairMaker) -> None:
    assert messages(make_pair("It is 10 to 12 km.", "It is 10 km to 12 km.")) == []
