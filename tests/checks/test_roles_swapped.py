"""ROL001 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.roles_swapped import roles_swapped
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("Peru sued Kenya in May.", "Kenya sued Peru in May."),
        ("The dog bit the postman.", "The postman bit the dog."),
        ("Anna Berg owes Tom Hill money.", "Tom Hill owes Anna Berg money."),
        ("Peru is larger than Kenya.", "Kenya is larger than Peru."),
        ("The bishop was thanked by the mayor.", "The mayor was thanked by the bishop."),
        ("The clerk wrote to the abbot six times.", "Six times the abbot wrote to the clerk."),
        ("He knew. Peru sued Kenya twice.", "He knew: twice Kenya sued Peru."),
        ("The mail went from Oslo to Bergen.", "The mail went from Bergen to Oslo."),
        ("It is read more in towns than in ports.", "It is read more in ports than in towns."),
    ],
)
def test_a_swap_is_found(make_pair: PairMaker, reference: str, candidate: str) -> None:
    assert [
        one.message.endswith("changed places")
        for one in roles_swapped(make_pair(reference, candidate))
    ] == [True]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("She asked him to go.", "He asked her to go."),
        ("They had often paid us.", "We had often paid them."),
        ("The firm sued him.", "He sued the firm."),
        ("I was warned by her.", "She was warned by me."),
        ("He apologised to the players.", "The players apologised to him."),
    ],
)
def test_a_party_may_be_a_pronoun_beside_the_verb(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    (one,) = roles_swapped(make_pair(reference, candidate))

    assert "became" in one.message


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The dog bit the postman.", "The postman was bitten by the dog."),
        ("The postman was bitten by the dog.", "The dog bit the postman."),
        ("Peru beat Kenya on Sunday.", "On Sunday, Peru beat Kenya."),
        ("The clerk wrote to the abbot six times.", "Six times the clerk wrote to the abbot."),
        ("In 2010, the Ohio Office of Fire closed.", "In 2010 the Fire Office of Ohio closed."),
        ("In its time in Rome the Fiat won.", "The Fiat won in its time in Rome."),
        ("To Kenya the ship sailed from Peru.", "From Peru the ship sailed to Kenya."),
        ("Peru borders Chile.", "Chile borders Peru."),
        ("Peru will play Kenya.", "Kenya will play Peru."),
        ("Peru is larger than Kenya.", "Kenya is smaller than Peru."),
        ("Bread, milk and the eggs sold out.", "The eggs, milk and bread sold out."),
        ("The tutor taught the boy chess.", "The boy learned chess from the tutor."),
        ("Peru sued Kenya.", "Peru sued Kenya."),
        ("Peru's Ministry of Health closed.", "The Health Ministry of Peru closed."),
        ("Peru became the main port.", "The main port became Peru."),
        ("It sells in towns and in ports.", "It sells in ports and in towns."),
        ("The mail went from Oslo to Bergen.", "To Bergen the mail went from Oslo."),
        ("dogs chase cats", "cats chase dogs"),
        ("The wetland terminal construction began.", "Construction of terminal wetlands began."),
        ("He asked her brother.", "She asked him."),
        ("She said he had paid.", "He said she had paid."),
        ("He was paid by them.", "They paid him."),
        ("She met him.", "He met her."),
        ("He paid them.", "They paid for him."),
        ("She quickly asked him.", "She was asked."),
        (
            "Peru, which last spring had signed the long fishing treaty that nobody in the whole "
            "region had read, praised Kenya.",
            "Kenya, which last spring had signed the long fishing treaty that nobody in the whole "
            "region had read, praised Peru.",
        ),
    ],
)
def test_what_keeps_the_roles_is_left_alone(
    make_pair: PairMaker, reference: str, candidate: str
) -> None:
    """The last two are limits that the documentation states or the distance sets."""
    assert list(roles_swapped(make_pair(reference, candidate))) == []
