"""ORD003 beyond its examples."""

from __future__ import annotations

import pytest

from evaluator.checks.words_scrambled import words_scrambled
from tests.conftest import PairMaker

PLAIN = "Two young divers found a rusty anchor near the northern pier last August."


def test_a_shuffled_sentence_is_found_whole(make_pair: PairMaker) -> None:
    shuffled = "Pier August a northern found rusty last divers near two the anchor young."
    (one,) = words_scrambled(make_pair(PLAIN, shuffled))

    assert len(one.reference) == len(PLAIN)
    assert len(one.candidate) == len(shuffled)


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        (PLAIN, PLAIN),
        (PLAIN, "Last August, near the northern pier, two young divers found a rusty anchor."),
        (PLAIN, "A rusty anchor was found near the northern pier last August by two young divers."),
        (PLAIN, "Nobody knows why herring left these cold waters."),
        ("Dogs bark loudly.", "Loudly bark dogs."),
        (
            "In the chess final the Oslo team came first, the Bergen team second and the Tromso "
            "team third.",
            "The team from Oslo came first, the team from Bergen second and the team from Tromso "
            "third in the final of the chess event.",
        ),
    ],
)
def test_sentences_are_left_alone(make_pair: PairMaker, reference: str, candidate: str) -> None:
    assert list(words_scrambled(make_pair(reference, candidate))) == []


def test_german_puts_any_phrase_first(make_pair: PairMaker) -> None:
    """Of nine words hardly one keeps its neighbour, and both are good German."""
    reference = "Heute zahlte Anna ihm dort ohne Zögern gern Geld zurück"
    candidate = "Geld zahlte ohne Zögern dort ihm Anna gern heute zurück"

    assert list(words_scrambled(make_pair(reference, candidate, "de"))) == []
    assert list(words_scrambled(make_pair(reference, candidate, "en"))) != []


@pytest.mark.parametrize(
    ("reference", "candidate", "count"),
    [
        ("The drug is not advised for older men.", "Older men should not get the drug.", 0),
        ("The old dam near the mill broke at noon.", "Mill near noon broke the at dam the old.", 1),
    ],
)
def test_a_short_sentence_is_told_by_its_function_words(
    reference: str, candidate: str, count: int, make_pair: PairMaker
) -> None:
    assert len(list(words_scrambled(make_pair(reference, candidate)))) == count


def test_a_german_sentence_may_be_scrambled_all_the_same(make_pair: PairMaker) -> None:
    reference = (
        "Zwei junge Taucher fanden im vergangenen August nahe dem nördlichen Hafen einen alten "
        "rostigen Anker und brachten ihn sofort zur Polizei."
    )
    words = reference.removesuffix(".").split()
    scrambled = " ".join(words[::2][::-1] + words[1::2]) + "."

    assert len(list(words_scrambled(make_pair(reference, scrambled, "de")))) == 1
