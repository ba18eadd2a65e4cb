"""Which words are to be doubted."""

from __future__ import annotations

from benchmarks.training.labels import labels

GOOD = "The old gate was open."
# The reference "The ancient gate stood open ." in the candidate's order: all six tokens are linked.
PARTNERS = {place: place for place in range(6)}


def candidate(bad: str) -> list[float]:
    return [float(one) for one in labels(GOOD, bad, PARTNERS, 6).candidate]


def reference(bad: str) -> list[float]:
    return [float(one) for one in labels(GOOD, bad, PARTNERS, 6).reference]


def test_nothing_changed() -> None:
    assert candidate(GOOD) == reference(GOOD) == [0.0] * 6


def test_a_word_replaced_is_wrong_and_what_it_stood_for_is_lost() -> None:
    bad = "The old door was open."

    assert candidate(bad) == [0, 0, 1, 0, 0, 0]
    assert reference(bad) == [0, 0, 1, 0, 0, 0]


def test_a_word_put_in_is_wrong_and_nothing_is_lost() -> None:
    bad = "The old red gate was open."

    assert candidate(bad) == [0, 0, 1, 0, 0, 0, 0]
    assert reference(bad) == [0] * 6


def test_a_word_left_out_is_lost_and_its_neighbours_are_half_doubted() -> None:
    bad = "The gate was open."

    assert candidate(bad) == [0.5, 0.5, 0, 0, 0]
    assert reference(bad) == [0, 1, 0, 0, 0, 0]


def test_the_first_and_the_last_token_left_out_have_one_neighbour() -> None:
    assert candidate("old gate was open.") == [0.5, 0, 0, 0, 0]
    assert candidate("The old gate was open") == [0, 0, 0, 0, 0.5]


def test_a_mark_left_out_loses_no_word() -> None:
    assert reference("The old gate was open") == [0] * 6


def test_a_word_in_other_letters_is_wrong_and_not_lost() -> None:
    bad = "the old gate was open."

    assert candidate(bad) == [1, 0, 0, 0, 0, 0]
    assert reference(bad) == [0] * 6


def test_a_space_before_a_mark_is_wrong() -> None:
    assert candidate("The old gate was open .") == [0, 0, 0, 0, 0, 1]


def test_what_has_no_partner_is_not_lost() -> None:
    found = labels(GOOD, "The old door was open.", {0: 0, 1: 1}, 6)

    assert found.reference.tolist() == [0] * 6


def test_what_is_lost_is_marked_where_the_reference_has_it() -> None:
    found = labels(GOOD, "The old door was open.", {2: 7}, 9)

    assert found.reference.tolist() == [0, 0, 0, 0, 0, 0, 0, 1, 0]
