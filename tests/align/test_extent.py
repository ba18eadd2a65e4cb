"""What sizes alone say, and that it is what the aligner says in the end."""

from __future__ import annotations

import pytest

from evaluator.align.extent import MOST_PAIRS, are_endless, are_hopeless, most_confidence
from evaluator.align.sentences import align
from evaluator.domain.document import Role, Segment
from evaluator.domain.spans import MappedText


def _segments(*texts: str) -> list[Segment]:
    return [
        Segment(number, MappedText.verbatim(text), Role.PROSE, number)
        for number, text in enumerate(texts)
    ]


class TestMostConfidence:
    """The share of both texts that beads of four segments a side could hold."""

    def test_of_equally_many_segments_all_could_be_held(self) -> None:
        assert most_confidence(_segments("one", "two"), _segments("three", "four")) == 1.0

    def test_of_four_to_one_all_could_be_held(self) -> None:
        assert most_confidence(_segments("x"), _segments(*"abcd")) == 1.0

    def test_of_the_rest_the_longest_could_be(self) -> None:
        """Four of the six at the most: 1 + 5 + 1 + 1 + 1 of 11 characters."""
        assert most_confidence(_segments("x"), _segments("a", "bbbbb", *"cdef")) == 9 / 11

    def test_is_the_same_from_either_side(self) -> None:
        few, many = _segments("x"), _segments("a", "bbbbb", *"cdef")

        assert most_confidence(few, many) == most_confidence(many, few)

    @pytest.mark.parametrize("sides", [([], []), (_segments("x"), [])])
    def test_of_nothing_is_nothing(self, sides: tuple[list[Segment], list[Segment]]) -> None:
        assert most_confidence(*sides) == 0.0

    @pytest.mark.parametrize("length", [1, 4, 12, 40])
    def test_no_alignment_exceeds_it(self, length: int) -> None:
        """Not even where the longer text begins with the shorter one, word for word."""
        words = ["apples", "bears", "cedars", "doves", "elms", "foxes", "geese", "herons"]
        text = [
            f"The {words[k % 8]} of {words[k // 8]} met {words[-k % 8]} in {1900 + k}."
            for k in range(length + 2)
        ]
        short, long_ = _segments(*text[:2]), _segments(*text)

        for sides in ((short, long_), (long_, short)):
            found = align(*sides, vectors=None)
            assert 0 < found.confidence <= most_confidence(*sides)


class TestAreHopeless:
    """Only where sizes settle it, and where it saves much."""

    def test_article_against_a_thousand_times_as_much(self) -> None:
        assert are_hopeless(_segments("One."), _segments(*["Two."] * 3000))
        assert are_hopeless(_segments(*["Two."] * 3000), _segments("One."))

    def test_not_where_much_of_it_could_be_aligned(self) -> None:
        """A summary of a fifth of the sentences may be one: each may stand for four."""
        assert not are_hopeless(_segments(*["One."] * 600), _segments(*["Two."] * 3000))

    def test_not_where_embedding_takes_no_time(self) -> None:
        assert not are_hopeless(_segments("One."), _segments(*["Two."] * 100))


class TestAreEndless:
    """The number of pairs of segments decides."""

    def test_two_books(self) -> None:
        book = _segments("x") * 45_000
        assert len(book) ** 2 > MOST_PAIRS

        assert are_endless(book, book)
        assert not are_endless(book, book[:44_000])
