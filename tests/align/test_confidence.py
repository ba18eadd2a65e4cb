"""What makes the aligner sure."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from evaluator.align import align
from evaluator.domain.alignment import Alignment
from evaluator.domain.document import Role, Segment
from evaluator.domain.spans import MappedText

Article = tuple[str, ...]


def by_words(reference: Sequence[str], candidate: Sequence[str]) -> Alignment:
    ours, theirs = (
        [Segment(k, MappedText.verbatim(text), Role.PROSE, k) for k, text in enumerate(side)]
        for side in (reference, candidate)
    )
    return align(ours, theirs, vectors=None)


def test_a_clear_pair_is_surer_than_a_faint_one(ferry: Article, back: Article) -> None:
    faint = "Its motor, sixty years of age, failed eleven times in the cold months."
    found = by_words(ferry, (back[0], faint, *back[2:]))

    assert found.beads[1].candidate_ids == (1,)
    assert found.beads[1].confidence < min(bead.confidence for bead in found.beads[2:])


def test_neighbours_vouch_for_a_pair(ferry: Article, back: Article, cheese: Article) -> None:
    """The same two sentences, alone among strangers and in their own article."""
    faint = "Its motor, sixty years of age, failed eleven times in the cold months."
    among_friends = by_words(ferry, (back[0], faint, *back[2:]))
    among_strangers = by_words(ferry, (cheese[0], faint, *cheese[1:]))
    pair = next(bead for bead in among_strangers.pairs if bead.reference_ids == (1,))

    assert pair.candidate_ids == (1,)
    assert pair.confidence < among_friends.beads[1].confidence - 0.2


def test_an_omission_with_a_share_beside_it_is_doubtful(
    ferry: Article, back: Article, cheese: Article
) -> None:
    """What nothing resembles is surely left out; what may hide in its neighbour is not."""
    clear, doubtful = (
        by_words((*ferry[:5], text, *ferry[5:]), back).beads[5]
        for text in (cheese[2], "Some 22 cars more or less.")
    )

    assert clear.candidate_ids == doubtful.candidate_ids == ()
    assert clear.confidence > 0.9
    assert doubtful.confidence < clear.confidence


def test_document_confidence_is_the_share_of_paired_text(ferry: Article) -> None:
    """Half of the reference without a partner: two thirds of both texts are paired."""
    found = by_words(ferry, ferry[:4])
    paired = 2 * sum(map(len, ferry[:4]))

    assert found.confidence == pytest.approx(paired / (paired + sum(map(len, ferry[4:]))), abs=1e-3)
