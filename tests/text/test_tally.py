"""Adding up number words."""

from __future__ import annotations

from evaluator.text.tally import Tally


def test_scale_words_close_what_stands_open() -> None:
    tally = Tally(article=False)

    assert tally.add(2, apart=False)
    assert tally.scale(100)
    assert tally.add(5, apart=True)
    assert tally.scale(1000)
    assert tally.add(6, apart=True)
    assert (tally.total, tally.current) == (205_000, 6)


def test_an_article_counts_as_one() -> None:
    tally = Tally(article=True)

    assert tally.scale(1e6)
    assert tally.total == 1e6


def test_scales_must_fall() -> None:
    tally = Tally(article=True)
    tally.scale(1000)
    tally.add(5, apart=False)

    assert not tally.scale(1e6)


def test_there_must_be_something_to_scale() -> None:
    assert not Tally(article=False).scale(100)


def test_twenty_and_five_are_two_numbers_and_twenty_five_is_one() -> None:
    apart, together = Tally(article=False), Tally(article=False)
    apart.add(20, apart=False)
    together.add(20, apart=False)

    assert not apart.add(5, apart=True)
    assert together.add(5, apart=False)


def test_two_tens_behind_a_teen_are_a_year() -> None:
    tally = Tally(article=False)
    tally.add(19, apart=False)

    assert tally.add(90, apart=False)
    assert tally.current == 1990
