"""NEG002 and MOD003 beyond their examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.doubted import LIKELY, POSSIBLE, UNDOUBTED
from evaluator.checks.fact_denied import fact_denied
from evaluator.checks.fact_left_open import fact_left_open
from evaluator.domain.finding import Severity
from evaluator.domain.pair import Pair
from tests.checks.test_doubted import doubted

PairMaker = Callable[[str, str], Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for check in (fact_denied, fact_left_open) for one in check(pair)]


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        (
            "The jury refused to clear him.",
            "The jury cleared him.",
            "“refused”, which denies “clear”, is gone",
        ),
        (
            "The jury cleared him.",
            "The jury failed to clear him.",
            "“failed”, which denies “clear”",
        ),
        ("She kept a fake stamp.", "She kept a stamp.", "“fake”, which denies “stamp”, is gone"),
        ("Foxes hardly sleep here.", "Foxes sleep here.", "“hardly”, which denies “sleep”"),
        ("They quit smoking indoors.", "They smoke indoors.", "“quit”, which denies “smoking”"),
        ("It may have sunk there.", "It sank there.", "“may”, which leaves open “sunk”, is gone"),
        (
            "The jury cleared him.",
            "The jury wanted to clear him.",
            "“wanted”, which leaves open “clear”, is new",
        ),
        ("The would-be heir left.", "The heir left.", "“would-be”, which leaves open “heir”"),
        ("He allegedly sold it.", "He sold it.", "“allegedly”, which leaves open “sold”, is gone"),
        ("She said the alleged spy ran.", "She said the spy ran.", "“alleged”, which leaves open"),
        (
            "They failed to agree, but nobody cried.",
            "They agreed, but no one cried.",
            "“failed”, which denies “agree”",
        ),
    ],
)
def test_what_is_gone_and_what_is_new(
    reference: str, candidate: str, message: str, make_pair: PairMaker
) -> None:
    (said,) = messages(make_pair(reference, candidate))

    assert said.startswith(message)


@pytest.mark.parametrize(
    ("reference", "candidate"),
    [
        ("The jury refused to clear him.", "The jury did not clear him."),
        ("The jury never refused to clear him.", "The jury cleared him."),
        ("They stopped smoking indoors.", "Nobody smokes indoors."),
        ("They stopped smoking indoors.", "They cut down on smoking indoors."),
        ("She kept a fake stamp.", "She kept a copied stamp."),
        ("He may sell the barn.", "He will sell the barn."),
        ("He wants to try to sell it.", "He wants to sell it."),
        ("He allegedly sold it.", "According to her he sold it."),
        ("He wanted to sell it.", "Maybe he sold it."),
        ("It may possibly have sunk.", "It may have sunk."),
        ("I want to thank them.", "I thank them."),
        ("Almost all of them left.", "All of them left."),
        ("The jury refused to clear him.", "The jury refused to clear him."),
    ],
)
def test_what_makes_no_claim_all_the_same(
    reference: str, candidate: str, make_pair: PairMaker
) -> None:
    assert messages(make_pair(reference, candidate)) == []


@pytest.mark.parametrize(
    ("doubt", "severities"),
    [
        (LIKELY, [Severity.CRITICAL]),
        (POSSIBLE, [Severity.MAJOR]),
        (UNDOUBTED, [Severity.MINOR]),
        (UNDOUBTED - 0.001, []),
    ],
)
def test_how_bad_it_is_hangs_on_the_network(
    doubt: float, severities: list[Severity], make_pair: PairMaker
) -> None:
    pair = make_pair("The jury refused to clear him.", "The jury cleared him.")

    assert [
        one.severity for one in fact_denied(doubted(pair, {"refused": doubt}, {}))
    ] == severities


def test_a_claim_left_open_is_major_at_most(make_pair: PairMaker) -> None:
    pair = make_pair("The jury wanted to clear him.", "The jury cleared him.")
    (one,) = fact_left_open(doubted(pair, {"wanted": LIKELY}, {}))

    assert one.severity is Severity.MAJOR
