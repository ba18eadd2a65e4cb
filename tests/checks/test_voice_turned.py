"""ROL002 beyond its examples, and what a change of voice means elsewhere."""

from __future__ import annotations

import pytest

from evaluator.checks.voice_turned import voice_turned
from evaluator.checks.voices import fair, turns
from tests.conftest import PairMaker


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        (
            "She was blamed by her party for it.",
            "She blamed her party for it.",
            "“was blamed by” became “blamed”",
        ),
        (
            "Peru sued the old firm.",
            "Peru was sued by the old firm.",
            "“sued” became “was sued by”",
        ),
        ("He was hit by a tram.", "He hit a tram.", "“was hit by” became “hit”"),
        ("The inn was sold by her.", "The inn sold her.", "“was sold by” became “sold”"),
        ("We were sued by them.", "We sued them.", "“were sued by” became “sued”"),
        (
            "The inn has been loudly praised by Ann.",
            "The inn has loudly praised Ann.",
            "“been loudly praised by” became “praised”",
        ),
    ],
)
def test_the_parties_stayed(
    reference: str, candidate: str, message: str, make_pair: PairMaker
) -> None:
    (one,) = voice_turned(make_pair(reference, candidate))

    assert one.message.startswith(message)


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("She was blamed by Ann.", "Ann blamed her."),
        ("The inn was opened by noon.", "The inn opened by noon."),
        ("The inn was opened by noon.", "The inn opened at noon."),
        ("Ann was hit by a tram.", "Bob hit a tram."),
        ("The inn, built by monks, burned.", "The inn built monks, burned."),
        ("It was sold by the heir.", "It sold well, the heir said."),
        ("It was hit by her brother.", "It hit her."),
    ],
)
def test_what_is_left_alone(reference: str, candidate: str, make_pair: PairMaker) -> None:
    assert list(voice_turned(make_pair(reference, candidate))) == []


def test_a_party_of_several_words(make_pair: PairMaker) -> None:
    assert fair(make_pair("It was built by monks of Cluny.", "Monks of Cluny built it."))


def test_a_fair_turn_takes_the_parties_with_it(make_pair: PairMaker) -> None:
    reference = "The pact was hailed by the clubs."
    fairly = make_pair(reference, "The clubs hailed the pact.")
    foully = make_pair(reference, "The pact hailed the clubs.")

    assert (fair(fairly), fair(foully)) == (True, False)
    assert [here.turned(there) for here, there in turns(fairly)] == [False]
    assert [here.turned(there) for here, there in turns(foully)] == [True]


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The pact was hailed, and by clubs.", "The clubs hailed, and the pact."),
        ("The pact was met by the clubs.", "The pact is hailed."),
    ],
)
def test_two_clauses_or_two_verbs_are_no_change_of_voice(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert not fair(make_pair(reference, candidate))
