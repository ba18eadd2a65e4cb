"""Links that went astray."""

from __future__ import annotations

from evaluator.align.strays import uncrossed, without_stray_words
from evaluator.domain.words import LinkKind
from evaluator.text.tokens import tokenise

EXACT = LinkKind.EXACT


def test_words_that_were_linked_with_each_other_get_their_own_form_back() -> None:
    """As in "women earn less than men" and "men earn less than women"."""
    kinds = {(0, 4): EXACT, (4, 0): EXACT, (1, 1): EXACT}

    assert uncrossed({0: 0, 1: 1, 4: 4}, kinds) == {0: 4, 1: 1, 4: 0}


def test_one_word_alone_stays_where_meaning_put_it() -> None:
    assert uncrossed({0: 0, 4: 4}, {(0, 4): EXACT}) == {0: 0, 4: 4}


def test_a_function_word_is_held_by_a_neighbour() -> None:
    reference, candidate = tokenise("we saw the old mill"), tokenise("the mill we saw is old")

    linked = {2: 0, 3: 5, 4: 1}
    assert without_stray_words(linked, {}, reference, candidate) == linked
    assert without_stray_words({2: 0, 3: 5}, {}, reference, candidate) == {3: 5}


def test_a_word_that_got_its_own_form_back_keeps_it() -> None:
    """As in "A B B" and "B A A": no word may end with two partners."""
    kinds = {(0, 1): EXACT, (0, 2): EXACT, (1, 0): EXACT, (2, 0): EXACT}
    found = uncrossed({0: 0, 1: 1, 2: 2}, kinds)

    assert sorted(found.values()) == [0, 1, 2]
