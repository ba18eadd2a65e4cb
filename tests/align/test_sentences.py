"""Alignment of whole articles, by words alone and by vectors made for the purpose."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from evaluator.align import RELATED, align
from evaluator.domain.alignment import Alignment, Bead, BeadKind
from evaluator.domain.document import Role, Segment
from evaluator.domain.spans import MappedText
from evaluator.encode.protocol import Encoder, Vectors

SegmentMaker = Callable[..., list[Segment]]

Article = tuple[str, ...]
Shape = tuple[tuple[int, ...], tuple[int, ...]]


def segments(texts: Sequence[str]) -> list[Segment]:
    return [Segment(k, MappedText.verbatim(text), Role.PROSE, k) for k, text in enumerate(texts)]


def by_words(reference: Sequence[str], candidate: Sequence[str]) -> Alignment:
    return align(segments(reference), segments(candidate), vectors=None)


def shapes(alignment: Alignment) -> list[Shape]:
    return [(bead.reference_ids, bead.candidate_ids) for bead in alignment.beads]


def straight(count: int) -> list[Shape]:
    return [((k,), (k,)) for k in range(count)]


def moved(alignment: Alignment) -> list[Bead]:
    return [bead for bead in alignment.beads if bead.moved]


def every_segment_once(alignment: Alignment, reference: int, candidate: int) -> bool:
    left = [k for bead in alignment.beads for k in bead.reference_ids]
    right = [k for bead in alignment.beads for k in bead.candidate_ids]
    return sorted(left) == list(range(reference)) and sorted(right) == list(range(candidate))


class TestSameArticle:
    def test_identical_articles(self, ferry: Article) -> None:
        """Every sentence meets itself, without doubt."""
        found = by_words(ferry, ferry)

        assert shapes(found) == straight(8)
        assert all(bead.similarity == bead.confidence == 1 for bead in found.beads)
        assert (found.confidence, found.related) == (1, True)

    def test_reworded(self, ferry: Article, back: Article) -> None:
        """Sentences worded otherwise stay pairs, in order."""
        found = by_words(ferry, back)

        assert shapes(found) == straight(8)
        assert found.related
        assert found.confidence > 0.9

    def test_sides_exchanged(self, ferry: Article, back: Article) -> None:
        """What the reference is and what the candidate makes no difference here."""
        there = by_words(ferry[:5] + ferry[6:], back)
        again = by_words(back, ferry[:5] + ferry[6:])

        assert {(a, b) for b, a in shapes(again)} == set(shapes(there))

    def test_twice(self, ferry: Article, back: Article) -> None:
        """Equal input, equal output."""
        assert by_words(ferry, back) == by_words(ferry, back)

    def test_ids_are_the_segments_own(
        self, make_segments: SegmentMaker, ferry: Article, back: Article
    ) -> None:
        """Non-prose segments before the scored ones do not shift the beads."""
        found = align(make_segments(ferry, first=3), make_segments(back, first=10), vectors=None)

        assert shapes(found) == [((k + 3,), (k + 10,)) for k in range(8)]


class TestMergeAndSplit:
    def test_two_sentences_become_one(self, ferry: Article, back: Article) -> None:
        found = by_words(ferry, (*back[:3], f"{back[3]} {back[4]}", *back[5:]))

        assert ((3, 4), (3,)) in shapes(found)
        assert found.beads[3].kind is BeadKind.MERGE
        assert len(found.beads) == 7

    def test_three_sentences_become_one(self, ferry: Article, back: Article) -> None:
        joined = "; ".join(text.rstrip(".") for text in back[2:5])

        assert ((2, 3, 4), (2,)) in shapes(by_words(ferry, (*back[:2], joined, *back[5:])))

    def test_one_sentence_becomes_two(self, ferry: Article, back: Article) -> None:
        parts = ("The engine was built in 1964.", "It broke down eleven times last winter.")
        found = by_words(ferry, (back[0], *parts, *back[2:]))

        assert ((1,), (1, 2)) in shapes(found)
        assert len(found.beads) == 8

    def test_a_short_part_is_no_addition(self, ferry: Article, back: Article) -> None:
        """Where the rest of the sentence does not hold it, the short part belongs to the pair."""
        found = by_words(ferry, (*back[:4], "It will carry 140 people.", "And 22 cars.", *back[5:]))

        assert ((4,), (4, 5)) in shapes(found)

    def test_the_boundary_moved(self, ferry: Article, back: Article) -> None:
        """Half a sentence went over to the next one: two against two."""
        cut = (
            "The engine, which was built in 1964, broke down.",
            "That happened eleven times during the last winter, and in February passengers had "
            "been stranded on the island for two nights.",
        )
        reference = (
            ferry[0],
            "The engine, built in 1964, broke down, and that eleven times during the last winter.",
            "Passengers were stranded in February.",
            *ferry[3:],
        )

        found = by_words(reference, (back[0], *cut, *back[3:]))
        linked = {(i, j) for left, right in shapes(found) for i in left for j in right}

        assert (1, 1) in linked
        assert (2, 2) in linked
        assert len(found.pairs) <= 8


class TestOmissionAndAddition:
    @pytest.mark.parametrize("place", range(8))
    def test_a_dropped_sentence_is_an_omission(
        self, ferry: Article, back: Article, place: int
    ) -> None:
        """It does not hide in a merge with its neighbour, wherever it stood."""
        found = by_words(ferry, back[:place] + back[place + 1 :])

        assert ((place,), ()) in shapes(found)
        assert sum(bead.kind is BeadKind.MATCH for bead in found.beads) == 7

    @pytest.mark.parametrize("place", range(8))
    def test_a_new_sentence_stands_where_it_was_put(
        self, ferry: Article, back: Article, cheese: Article, place: int
    ) -> None:
        found = by_words(ferry, (*back[:place], cheese[2], *back[place:]))

        assert shapes(found)[place] == ((), (place,))
        assert found.beads[place].kind is BeadKind.ADDITION
        assert found.beads[place].confidence > 0.9

    def test_another_sentence_in_its_place(
        self, ferry: Article, back: Article, cheese: Article
    ) -> None:
        """A sentence left out and a stranger put there are two things, no pair."""
        found = by_words(ferry, (*back[:4], cheese[2], *back[5:]))

        assert {((4,), ()), ((), (4,))} < set(shapes(found))

    def test_additions_in_a_row(self, ferry: Article, back: Article, cheese: Article) -> None:
        """Before everything, and one behind the other."""
        found = by_words(ferry, (*cheese[:2], *back))

        assert shapes(found)[:3] == [((), (0,)), ((), (1,)), ((0,), (2,))]

    def test_an_empty_side(self, ferry: Article) -> None:
        nothing = by_words(ferry, ())
        everything = by_words((), ferry)

        assert [bead.kind for bead in nothing.beads] == [BeadKind.OMISSION] * 8
        assert [bead.kind for bead in everything.beads] == [BeadKind.ADDITION] * 8
        assert not nothing.related
        assert nothing.confidence == 0


class TestMoves:
    def test_a_moved_sentence(self, ferry: Article, back: Article) -> None:
        """It is found across the path, and the rest stays."""
        found = by_words(ferry, (back[0], *back[2:6], back[1], *back[6:]))

        assert [bead.reference_ids for bead in moved(found)] == [(1,)]
        assert ((1,), (5,)) in shapes(found)
        assert len(found.pairs) == 8

    def test_beads_stand_in_the_references_order(self, ferry: Article, back: Article) -> None:
        found = by_words(ferry, (back[0], *back[2:6], back[1], *back[6:]))

        assert [bead.reference_ids for bead in found.beads] == [(k,) for k in range(8)]

    def test_a_moved_block(self, ferry: Article, back: Article) -> None:
        found = by_words(ferry, (*back[5:7], *back[:5], back[7]))

        assert [bead.reference_ids for bead in moved(found)] == [(5,), (6,)]

    def test_the_longer_part_stays(self, ferry: Article, back: Article) -> None:
        """A third of the article went to the front: that third has moved, not the rest."""
        found = by_words(ferry, back[5:] + back[:5])

        assert [bead.reference_ids for bead in moved(found)] == [(5,), (6,), (7,)]
        assert len(found.pairs) == 8

    def test_neighbours_change_places(self, ferry: Article, back: Article) -> None:
        """No two-two bead covers it up: one of them has moved."""
        found = by_words(ferry, (*back[:2], back[3], back[2], *back[4:]))

        assert {((2,), (3,)), ((3,), (2,))} < set(shapes(found))
        assert len(moved(found)) == 1

    def test_paragraphs_change_places(self, ferry: Article, back: Article) -> None:
        found = by_words(ferry, back[3:6] + back[:3] + back[6:])

        assert len(moved(found)) == 3
        assert {bead.reference_ids for bead in moved(found)} in (
            {(0,), (1,), (2,)},
            {(3,), (4,), (5,)},
        )

    def test_moved_into_a_split_sentence(self, ferry: Article, back: Article) -> None:
        """A stranger between two neighbours is not swallowed by either."""
        found = by_words(ferry, (*back[:6], back[6], back[0], back[7])[1:])

        assert [(b.reference_ids, b.candidate_ids) for b in moved(found)] == [((0,), (6,))]

    def test_everything_upside_down(self, ferry: Article, back: Article) -> None:
        """All pairs are found; only one of them can be where it was."""
        found = by_words(ferry, back[::-1])

        assert set(shapes(found)) == {((k,), (7 - k,)) for k in range(8)}
        assert len(moved(found)) == 7

    def test_a_phrase_that_comes_again_has_not_moved(self, ferry: Article, back: Article) -> None:
        """Dropped where it stood first, put in elsewhere, it still stands at its third place."""
        phrase = "She declined to comment."
        reference = (ferry[0], phrase, *ferry[1:6], phrase, *ferry[6:])
        candidate = (*back[:4], phrase, *back[4:6], phrase, *back[6:])

        found = by_words(reference, candidate)

        assert moved(found) == []
        assert {((1,), ()), ((), (4,)), ((7,), (7,))} < set(shapes(found))

    def test_a_refrain_aligns_in_order(self, ferry: Article) -> None:
        refrain = "And the sea was calm."
        song = tuple(text for line in ferry for text in (line, refrain))

        assert shapes(by_words(song, song)) == straight(16)

    def test_a_refrain_once_less(self, ferry: Article) -> None:
        """The verses hold the other refrains in their places."""
        refrain = "And the sea was calm."
        song = tuple(text for line in ferry for text in (line, refrain))

        found = by_words(song, song[:5] + song[6:])

        assert ((5,), ()) in shapes(found)
        assert len(found.pairs) == 15
        assert moved(found) == []


class TestRoles:
    def test_a_heading_meets_no_prose(self, make_segments: SegmentMaker) -> None:
        """Alike as they are, the heading was left out and the sentence kept."""
        reference = ("New ferry runs on batteries", "The new ferry will run on batteries.")
        found = align(
            make_segments(reference, headings=[0]), make_segments(reference[1:]), vectors=None
        )

        assert shapes(found) == [((0,), ()), ((1,), (0,))]

    def test_the_same_words_meet_across_roles(
        self, make_segments: SegmentMaker, ferry: Article, back: Article
    ) -> None:
        """One reader knew the heading, the other took it for a paragraph."""
        heading = "Harbour news"
        found = align(
            make_segments((heading, *ferry), headings=[0]),
            make_segments((heading, *back)),
            vectors=None,
        )

        assert shapes(found) == straight(9)


class TestRelated:
    def test_another_article(self, ferry: Article, cheese: Article) -> None:
        found = by_words(ferry, cheese)

        assert not found.related
        assert found.confidence < RELATED / 2

    def test_one_sentence_against_many(self, ferry: Article) -> None:
        """Even where it is one of them: a sentence is no version of a book."""
        book = [f"Page {k} of the {w} log." for k, w in enumerate(["ship's", "pilot's"] * 500)]
        found = by_words([*book, *ferry], ferry[:1])

        assert not found.related
        assert found.beads[1000].candidate_ids == (0,)
        assert len(found.beads) == 1008

    def test_half_of_the_article(self, ferry: Article, back: Article) -> None:
        """A truncated candidate is a version still."""
        found = by_words(ferry, back[:4])

        assert found.related
        assert [bead.kind for bead in found.beads[4:]] == [BeadKind.OMISSION] * 4

    def test_other_script(self, ferry: Article) -> None:
        """Without a word in common there is nothing to go by."""
        found = by_words(ferry, ["Совет порта решил заменить паром.", "Двигатель сломался."])

        assert not found.related
        assert found.pairs == ()

    def test_no_words_at_all(self) -> None:
        """Marks alone have no features; nothing breaks."""
        found = by_words(["***", "..."], ["* * *", "…", "?!"])

        assert every_segment_once(found, 2, 3)


class TestVectors:
    @staticmethod
    def vectors(topics: Sequence[Sequence[int]]) -> Vectors:
        """Unit vectors: the mean of one axis for each topic, and a background all share."""
        made = np.full((len(topics), 24), 0.1, np.float32)
        for row, topic in enumerate(topics):
            made[row, list(topic)] += 1
        unit: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
        return unit

    def test_vectors_alone_align_other_languages(self, ferry: Article) -> None:
        """Not a word in common, and half as long: the vectors say it all."""
        other = [f"ш{k}" * 15 for k in range(8)]
        vectors = self.vectors([[k] for k in range(8)])
        found = align(segments(ferry), segments(other), vectors=(vectors, vectors))

        assert shapes(found) == straight(8)
        assert found.related
        assert "vectors" in found.signature

    def test_vectors_find_a_merge(self, ferry: Article) -> None:
        other = [f"ш{k}" * (60 if k == 2 else 30) for k in range(7)]
        ours = self.vectors([[k] for k in range(8)])
        theirs = self.vectors([[0], [1], [2, 3], [4], [5], [6], [7]])
        found = align(segments(ferry), segments(other), vectors=(ours, theirs))

        assert ((2, 3), (2,)) in shapes(found)
        assert len(found.beads) == 7

    def test_similarity_of_a_merge_is_that_of_the_joined_text(self, ferry: Article) -> None:
        """``encode`` is asked for the joined sentences, and for nothing else."""
        ours = self.vectors([[k] for k in range(8)])
        theirs = self.vectors([[0], [1], [2, 3], [4], [5], [6], [7]])
        other = [f"ш{k}" * (60 if k == 2 else 30) for k in range(7)]
        asked: list[str] = []

        def encode(texts: Sequence[str]) -> Vectors:
            asked.extend(texts)
            return theirs[2:3]

        found = align(segments(ferry), segments(other), vectors=(ours, theirs), encode=encode)

        assert asked == [f"{ferry[2]} {ferry[3]}"]
        assert found.beads[2].similarity == 1

    def test_without_encode_it_is_that_of_the_mean(self, ferry: Article) -> None:
        ours = self.vectors([[k] for k in range(8)])
        theirs = self.vectors([[0], [1], [2, 3], [4], [5], [6], [7]])
        other = [f"ш{k}" * (60 if k == 2 else 30) for k in range(7)]
        mean = len(ferry[2]) * ours[2] + len(ferry[3]) * ours[3]
        found = align(segments(ferry), segments(other), vectors=(ours, theirs))

        expected = float(mean @ theirs[2] / np.linalg.norm(mean))
        assert found.beads[2].similarity == pytest.approx(expected, abs=1e-4)

    def test_not_a_vector_for_each(self, ferry: Article) -> None:
        vectors = self.vectors([[0]])
        with pytest.raises(ValueError, match="not one vector for each segment"):
            align(segments(ferry), segments(ferry), vectors=(vectors, vectors))

    @pytest.mark.model
    def test_the_embedded_model(self, encoder: Encoder, ferry: Article, cheese: Article) -> None:
        """With hardly a word in common, meaning aligns; another article stays another."""
        retold = (
            "Officials of the port agreed to buy a substitute for the ageing boat.",
            "Its motor, six decades old, failed again and again in the cold months.",
            "Travellers could not leave the isle for a couple of days.",
            "The modern ship gets its electricity from wind power.",
            "There is room for 140 travellers and 22 automobiles.",
            "According to mayor Solheim, fares will not go up.",
            "The fishing crews worry that the broad ship could obstruct their port.",
            "A Norwegian yard promised delivery in the fall of the coming year.",
        )
        same = align(
            segments(ferry),
            segments(retold),
            vectors=(encoder.encode(ferry), encoder.encode(retold)),
            encode=encoder.encode,
        )
        other = align(
            segments(ferry),
            segments(cheese),
            vectors=(encoder.encode(ferry), encoder.encode(cheese)),
        )

        assert shapes(same) == straight(8)
        assert same.related
        assert not other.related


def test_signature_names_what_the_figures_rest_on(ferry: Article) -> None:
    assert by_words(ferry, ferry).signature == "align:v1|beads:4|by:words|moves:yes"


@pytest.mark.slow
def test_a_thousand_and_more_in_a_band() -> None:
    """Beyond the whole table: omissions, and a block that moved far, are found all the same."""
    names = [f"{a}{b}{c}" for a in "bdfgklmnpr" for b in "aeiou" for c in ("sten", "rik", "mov")]
    book = [
        f"Captain {names[k % 149]} met pilot {names[k * 7 % 143]} at quay {k % 89} on day {k}."
        for k in range(1200)
    ]
    kept = [*book[:300], *book[310:700], *book[705:]]
    moved_block = kept[100:104]
    candidate = kept[:100] + kept[104:900] + moved_block + kept[900:]
    found = by_words(book, candidate)
    gold = {(book.index(text), place) for place, text in enumerate(candidate)}

    assert {(a, b) for left, right in shapes(found) for a in left for b in right} == gold
    assert [bead.reference_ids[0] for bead in moved(found)] == [100, 101, 102, 103]
    omitted = [bead.reference_ids[0] for bead in found.beads if not bead.candidate_ids]
    assert omitted == [*range(300, 310), *range(700, 705)]
