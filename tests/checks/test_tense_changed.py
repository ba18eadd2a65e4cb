"""TNS001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.tense_changed import tense_changed
from evaluator.domain.finding import Severity
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "severity"),
    [
        ("The orchestra toured Chile.", "The orchestra will tour Chile.", "major"),
        ("The park will be closed.", "The park was closed.", "major"),
        ("The soup is cold.", "The soup was cold.", "minor"),
        ("The lake is deep.", "The lake will be deep.", "minor"),
        ("The valve will hold.", "The valve would hold.", "minor"),
        ("He leads the choir.", "He led the choir.", "minor"),
        ("Ann, who leads it, left.", "Ann, who will lead it, left.", "neutral"),
        ("The firm has merged.", "The firm merged.", "neutral"),
        ("Bees were dying.", "Bees died.", "neutral"),
    ],
)
def test_times_differ(make_pair: PairMaker, reference: str, candidate: str, severity: str) -> None:
    found = {one.severity for one in tense_changed(make_pair(reference, candidate))}

    assert found == {Severity(severity)}


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("He said the soup is cold.", "He said the soup was cold."),
        ("The valve would hold, she promised.", "The valve will hold, she promised."),
        ("The fee paid by tourists rose.", "The fee that is paid by tourists rose."),
        ("The men infected there rest.", "The men who are infected there rest."),
        ("He said that she leads it.", "He said that she led it."),
        ("The women are here.", "Women are here."),
        ("Fees should be paid in cash.", "Fees will be paid in cash."),
        ("The site to be cleared is wet.", "The site that will be cleared is wet."),
        ("Guards may close it.", "Guards closed it."),
        ("The storm closed the road.", "The road was closed in the storm."),
        ("It is often better.", "Often it is better."),
    ],
)
def test_what_tells_no_other_time_is_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    assert list(tense_changed(make_pair(reference, candidate))) == []


def test_past_to_future_is_major_in_reported_speech_too(make_pair: PairMaker) -> None:
    """Reported speech moves "will" to "would", never to a past."""
    pair = make_pair("She said the band played.", "She said the band will play.")

    assert [one.severity for one in tense_changed(pair)] == [Severity.MAJOR]


def test_the_message_names_both_groups(make_pair: PairMaker) -> None:
    pair = make_pair("The band was never paid.", "The band will never be paid.")

    assert "“was never paid” became “will never be paid”: past to future" in {
        one.message for one in tense_changed(pair)
    }
