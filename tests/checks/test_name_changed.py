"""ENT001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.name_changed import name_changed
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair

PairMaker = Callable[[str, str], Pair]


@pytest.fixture
def shifts(make_pair: PairMaker) -> Callable[[str, str], list[Shift]]:
    return lambda reference, candidate: list(name_changed(make_pair(reference, candidate)))


Shifts = Callable[[str, str], list[Shift]]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("He met Dmitry Orlov in Kiev.", "He met Dmitri Orlov in Kyiv."),
        ("It was signed by Xi Jinping.", "It was signed by Xi Jin-ping."),
        ("They love Da Peng there.", "They love Dapeng there."),
        ("An aide to the HKSAR chief spoke.", "An aide to the SAR chief spoke."),
        ("Envoys of the UK arrived.", "British envoys arrived."),
        ("Envoys of England arrived.", "Envoys of Britain arrived."),
        ("A report by the WHO said so.", "A report by the World Health Organization said so."),
        ("The World Bank agreed at once.", "Once again the WB agreed."),
        ("The Islamic State said so.", "A group, ISIS, said so."),
        ("The ministers of ISIS fled.", "The ministers of the Islamic State fled."),
        ("The Ministry of Economy rose.", "The Ministry of Economics rose."),
        ("The level of Lake Taihu rose.", "The level of Tai Lake rose."),
        ("The Tongan king spoke.", "The king of Tonga spoke."),
        ("In Bangladesch it rained.", "In Bangladesh it rained."),
        ("People in Rome saw Leo.", "People in Rome saw the pope."),
        ("He praised the Kremlin.", "He praised Russia."),
        ("Police said no to it.", "Officers said no to it."),
        ("NASA SAYS NO TO ORLOV", "ESA SAYS NO TO IVANOV"),
        ("The CEP resigned there.", "The Provisional Electoral Council resigned there."),
    ],
)
def test_silent_where_the_name_is_the_same(reference: str, candidate: str, shifts: Shifts) -> None:
    assert [one.message for one in shifts(reference, candidate)] == []


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        ("He spoke to Vladimir Putin.", "He spoke to Viktor Orban.", "Vladimir Putin became Viktor Orban"),  # noqa: E501
        ("They trade with Austria.", "They trade with Australia.", "Austria became Australia"),
        ("They flew to Minsk.", "They flew to Riga.", "Minsk became Riga"),
        ("The army of England won.", "The army of Scotland won.", "England became Scotland"),
        ("A report by the WHO said so.", "A report by the WTO said so.", "WHO became WTO"),
        (
            "Goods came from Europe and America.",
            "Goods came from America and America.",
            "Europe became America",
        ),
    ],
)  # fmt: skip
def test_major_where_it_is_another(
    reference: str, candidate: str, message: str, shifts: Shifts
) -> None:
    (one,) = shifts(reference, candidate)

    assert one.message == message
    assert one.severity is None


def test_an_attempt_at_the_same_name_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("It was found by Tony Moll.", "It was found by Tony Mohr.")

    assert one.severity is Severity.MINOR


def test_names_that_describe_are_minor(shifts: Shifts) -> None:
    (one,) = shifts("They met at the Golden Gate Park.", "They met at the Silver Lake Hotel.")

    assert one.severity is Severity.MINOR


def test_a_name_for_a_place_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("They met in Norway.", "They met in Thorsby.")

    assert one.severity is Severity.MINOR


def test_a_name_that_opens_the_sentence_is_seen_when_it_is_no_word(shifts: Shifts) -> None:
    (one,) = shifts("Watanabe was found there.", "Hamasaki was found there.")

    assert one.message == "Watanabe became Hamasaki"


def test_small_letters_say_nothing(shifts: Shifts) -> None:
    assert shifts("he met pavel orlov.", "he met ivan petrov.") == []


def test_words_that_open_sentences_are_not_names(shifts: Shifts) -> None:
    assert shifts("Rescuers from Oslo came.", "Firemen from Oslo came.") == []


def test_two_pairs_of_names_are_told_apart(shifts: Shifts) -> None:
    found = shifts(
        "It was built by Anna Berg and painted by Karl Holm.",
        "It was built by Ivan Petrov and painted by Igor Sokolov.",
    )

    assert [one.message for one in found] == [
        "Anna Berg became Ivan Petrov",
        "Karl Holm became Igor Sokolov",
    ]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Two teams of the WHO left.", "Two teams of the World Trade Organization left."),
        ("Two teams of the World Trade Organization left.", "Two teams of the IMF left."),
        # "banks" is no World Bank.
        ("The IMF warned banks on Monday.", "The World Bank warned banks on Monday."),
    ],
)
def test_a_known_acronym_is_short_for_no_other_name(
    reference: str, candidate: str, shifts: Shifts
) -> None:
    """Of "MVD", the Interior Ministry in its own language, nothing is known; of "WHO" all."""
    (one,) = shifts(reference, candidate)

    assert one.severity is None  # the rule's own: major
