"""Bags of words: features, weights, products."""

from __future__ import annotations

import numpy as np
import pytest

from evaluator.align.lexical import Bags, bags, common_weight, features, joined_cosine

TEXTS = ("The ferry sails at noon.", "No ferry sails in a storm, said the mayor.", "Noon came.")


def dense(one: Bags, width: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    table = np.zeros((len(one), width))
    for row in range(len(one)):
        for k in range(one.starts[row], one.starts[row + 1]):
            table[row, one.ids[k]] = one.weights[k]
    return table


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Visitors", "visited"),
        ("café", "Cafe"),
        ("1,000", "1000"),
        ("10.5", "10,5"),
    ],
)
def test_forms_of_one_word_share_their_feature(left: str, right: str) -> None:
    """Prefixes, without accents and case; numbers without separators."""
    assert features(left) == features(right)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北京大学", ["北京", "京大", "大学"]),
        ("京", ["京"]),
        ("서울은", ["서울", "울은"]),
        ("", []),
        ("—…!", []),
    ],
)
def test_unspaced_scripts_are_cut_into_pairs(text: str, expected: list[str]) -> None:
    """Hangul is composed again after its accents were looked for."""
    assert features(text) == expected


def test_rare_words_weigh_more() -> None:
    """A word in half of the segments weighs log(1+2), one in a quarter log(1+4)."""
    one, _ = bags(["the ferry", "the mayor", "a b", "c d"], ["x"])

    assert one.weights[:2] == pytest.approx([np.log1p(2), np.log1p(4)])


def test_a_word_of_both_sides_weighs_as_one_of_a_single_side() -> None:
    one, other = bags(["ferry mayor", "storm noon"], ["ferry", "chapel"])
    ferry, mayor = one.weights[:2]

    assert ferry == mayor == pytest.approx(np.log1p(2))
    assert other.weights == pytest.approx([np.log1p(2)] * 2)


def test_products_are_those_of_the_whole_table() -> None:
    """Only shared features are laid out, and that changes nothing."""
    one, other = bags(TEXTS, TEXTS[::-1])
    whole = dense(one, 32) @ dense(other, 32).T

    assert one.products(0, 3, other, 0, 3) == pytest.approx(whole, rel=1e-5)
    assert one.products(1, 3, other, 2, 3) == pytest.approx(whole[1:3, 2:3], rel=1e-5)


@pytest.mark.parametrize("step", [0, 1, 2])
def test_products_with_the_rows_further_on(step: int) -> None:
    one, _ = bags(TEXTS, ("x",))
    square = dense(one, 32) @ dense(one, 32).T

    assert one.beside(step) == pytest.approx(np.diagonal(square, step), rel=1e-5)


def test_take_keeps_rows_in_the_given_order() -> None:
    one, _ = bags(TEXTS, ("x",))

    assert (dense(one.take(np.array([2, 0])), 32) == dense(one, 32)[[2, 0]]).all()


def test_hashed_rows_are_near_the_bags_cosines() -> None:
    """Within the error of feature hashing, 4·512^-½ at most; equal bags have equal rows."""
    one, other = bags(TEXTS, TEXTS)
    hashed = one.hashed(512)
    table = dense(one, 32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)

    assert np.abs(hashed @ hashed.T - table @ table.T).max() < 4 * 512**-0.5
    assert (other.hashed(512) == hashed).all()


def test_common_weight() -> None:
    """Nothing in common 0, everything 1, one word of two on both sides one half."""
    assert common_weight(*bags(["ferry"], ["mayor"])) == 0
    assert common_weight(*bags(["ferry mayor"], ["mayor ferry"])) == pytest.approx(1)
    assert common_weight(*bags(["ferry mayor"], ["ferry storm"])) == pytest.approx(0.5)
    assert common_weight(*bags(["—"], ["…"])) == 0


def test_joined_cosine() -> None:
    """Joined, the parts of a text are the text."""
    one, other = bags(["The ferry sails", "at noon."], ["The ferry sails at noon.", "—"])

    assert joined_cosine(one, (0, 2), other, (0, 1)) == pytest.approx(1)
    assert joined_cosine(one, (0, 2), other, (1, 2)) == 0
