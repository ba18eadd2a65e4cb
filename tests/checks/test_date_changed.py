"""DAT001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

from evaluator.checks.date_changed import date_changed
from evaluator.checks.number_changed import number_changed
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for one in date_changed(pair)]


def test_the_message_names_both(make_pair: PairMaker) -> None:
    (one,) = date_changed(make_pair("It opens on 10 January.", "It opens on 20 January."))

    assert one.message == "10 January became 20 January"
    assert one.evidence["differs"] == "day"


def test_a_date_s_numbers_are_no_numbers(make_pair: PairMaker) -> None:
    pair = make_pair("It opens on 10 January.", "It opens on 20 January.")

    assert list(number_changed(pair)) == []


def test_a_weekday_beside_a_date_answers_for_itself(make_pair: PairMaker) -> None:
    pair = make_pair("It opens on Friday, July 25.", "It opens on Friday (July 16).")

    assert messages(pair) == ["July 25 became July 16"]


def test_each_date_is_held_against_the_one_in_its_place(make_pair: PairMaker) -> None:
    pair = make_pair("The fair runs from May 3 to June 8.", "The fair runs from May 5 to June 9.")

    assert messages(pair) == ["May 3 became May 5", "June 8 became June 9"]


def test_years_that_changed_places(make_pair: PairMaker) -> None:
    pair = make_pair(
        "The mill opened in 1890 and burned in 1957.",
        "The mill opened in 1957 and burned in 1890.",
    )

    assert messages(pair) == [
        "dates changed places: 1890 became 1957",
        "dates changed places: 1957 became 1890",
    ]


def test_dates_of_other_sorts_do_not_meet(make_pair: PairMaker) -> None:
    assert messages(make_pair("It opens on Monday.", "It opens in May.")) == []


def test_a_date_left_out_is_no_changed_date(make_pair: PairMaker) -> None:
    assert messages(make_pair("It opens on Monday in May.", "It opens in May.")) == []
