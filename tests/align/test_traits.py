"""What is counted of each word."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.align.traits import LOCAL, OPPOSED, Floats, traits
from evaluator.align.words import align_words
from evaluator.text.tokens import tokenise

UNLINKED, SCORE, OTHERWISE, BEFORE_FITS, BEHIND_FITS, SHIFT = 5, 6, 7, 8, 9, 10
IN_OTHER, LEMMA_IN_OTHER, SPACED, FIRST, LAST, UPPER = 16, 17, 18, 20, 21, 22
REPEATED, FOREIGN, STRAY_SPACE, OPEN_BETWEEN, SIDE_BY_SIDE = 24, 27, 29, 30, 31
LIKE, AKIN, OPPOSITE, LIKE_ANY, OPPOSITE_ANY, KNOWN = 33, 34, 35, 36, 37, 38


def lost(reference: str, candidate: str) -> Floats:
    """The traits of the reference's tokens."""
    left, right = tokenise(reference), tokenise(candidate)
    words = align_words(left, right)
    return traits(
        reference,
        left,
        right,
        words.to_candidate,
        flipped=False,
        nearest=[0.0] * len(left),
        support=words.reference_support,
        pieces=[1] * len(left),
    )


def test_there_is_a_row_for_each_token_and_a_column_for_each_trait() -> None:
    assert lost("One two three.", "One three.").shape == (4, LOCAL)


def test_the_columns_of_opposites_are_named() -> None:
    """The training hides them."""
    assert OPPOSED == (OPPOSITE, OPPOSITE_ANY)


def test_a_word_without_a_partner() -> None:
    row = lost("red old house", "red house")[1]

    assert row[UNLINKED] == 1.0
    assert row[SCORE] == 0.0
    assert row[SIDE_BY_SIDE] == 1.0


def test_a_word_with_a_partner_in_its_place() -> None:
    row = lost("red old house", "red old house")[1]

    assert (row[UNLINKED], row[SCORE], row[OTHERWISE]) == (0.0, 1.0, 0.0)
    assert (row[BEFORE_FITS], row[BEHIND_FITS], row[SHIFT]) == (1.0, 1.0, 0.0)


def test_a_partner_in_other_letters() -> None:
    assert lost("a House here", "a house here")[1][OTHERWISE] == 1.0


def test_words_that_changed_places() -> None:
    rows = lost("black cat sleeps", "cat black sleeps")

    assert rows[0][BEHIND_FITS] == rows[1][BEFORE_FITS] == 0.0
    assert rows[0][SHIFT] == pytest.approx(0.1)


def test_form_and_lemma_are_looked_for_on_the_whole_other_side() -> None:
    rows = lost("prices rose", "prices rise")

    assert list(rows[:, IN_OTHER]) == [1.0, 0.0]
    assert list(rows[:, LEMMA_IN_OTHER]) == [1.0, 1.0]


def test_first_last_capital_and_repeated() -> None:
    rows = lost("Paris saw saw Bonn", "x")

    assert list(rows[:, FIRST]) == [1.0, 0.0, 0.0, 0.0]
    assert list(rows[:, LAST]) == [0.0, 0.0, 0.0, 1.0]
    assert list(rows[:, UPPER]) == [1.0, 0.0, 0.0, 1.0]
    assert list(rows[:, REPEATED]) == [0.0, 0.0, 1.0, 0.0]


def test_a_stray_space_and_another_script() -> None:
    rows = lost("so , мир", "x")

    assert list(rows[:, STRAY_SPACE]) == [0.0, 1.0, 0.0]
    assert list(rows[:, SPACED]) == [0.0, 1.0, 1.0]
    assert list(rows[:, FOREIGN]) == [0.0, 0.0, 1.0]


def test_words_of_content_that_stand_open_between_the_neighbours() -> None:
    """Between "red" and "house" the other side has two words of content that nothing claims."""
    row = lost("red house", "red painted wooden house")[0]

    assert row[OPEN_BETWEEN] == pytest.approx(2 / 3)
    assert row[SIDE_BY_SIDE] == 0.0


def test_what_wordnet_holds_of_a_word_and_its_partner() -> None:
    """Linked by their place between the same words."""
    same, contrary = lost("a speedy ship", "a fast ship"), lost("a speedy ship", "a slow ship")

    assert list(same[1, LIKE : OPPOSITE + 1]) == [1.0, 0.0, 0.0]
    assert list(contrary[1, LIKE : OPPOSITE + 1]) == [0.0, 0.0, 1.0]
    assert list(contrary[2, LIKE:]) == [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]  # a word's own self


def test_what_wordnet_holds_of_a_word_and_all_others() -> None:
    rows = lost("qzx, mend the road", "the road that workers repair is slow")

    assert list(rows[:, LIKE_ANY]) == [0.0, 0.0, 1.0, 0.0, 0.0]
    assert list(rows[:, KNOWN]) == [0.0, 0.0, 1.0, 0.0, 1.0]
    assert lost("quick help", "help is slow")[0, OPPOSITE_ANY] == 1.0


def test_no_trait_is_out_of_bounds() -> None:
    rows = lost("A very long " + "supercalifragilistic " * 20, "long " * 30)

    assert np.isfinite(rows).all()
    assert rows.min() >= 0.0
    assert rows.max() <= 2.0


def test_an_opposite_is_one_from_either_side() -> None:
    """The head of "sluggish" is "slow", whose opposite is "fast"."""
    there = lost("fast", "the engine was sluggish")[0]
    here = lost("sluggish", "the engine was fast")[0]

    assert there[OPPOSITE_ANY] == here[OPPOSITE_ANY] == 1.0
