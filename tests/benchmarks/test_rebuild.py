"""The generator of articles with known alignment."""

from __future__ import annotations

import pytest

from benchmarks.quality.rebuild import Edits, Rebuilt, rebuild

OURS = [f"Row {k} of ours, with a clause; and a second sentence {k}." for k in range(12)]
THEIRS = [f"Their row {k}, which has a clause; plus another part {k}." for k in range(12)]
ALL = Edits(drop=0.15, replace=0.1, merge=0.15, split=0.2, moves=2)


def rows_of(text: str) -> set[int]:
    """The rows that a segment was made of: their numbers stand in it."""
    return {int(word.strip(".,;")) for word in text.split() if word.strip(".,;").isdigit()}


def test_without_edits_every_row_is_a_segment() -> None:
    found = rebuild(OURS, THEIRS, Edits(), seed=1)

    assert found == Rebuilt(
        tuple(OURS), tuple(THEIRS), frozenset((k, k) for k in range(12)), frozenset()
    )


def test_a_seed_fixes_everything() -> None:
    assert rebuild(OURS, THEIRS, ALL, seed=3) == rebuild(OURS, THEIRS, ALL, seed=3)
    assert rebuild(OURS, THEIRS, ALL, seed=3) != rebuild(OURS, THEIRS, ALL, seed=4)


@pytest.mark.parametrize("seed", range(30))
def test_links_join_what_came_from_the_same_rows(seed: int) -> None:
    """Whatever was done: segments are linked just where they share a row."""
    found = rebuild(OURS, THEIRS, ALL, seed)
    expected = {
        (i, j)
        for i, ours in enumerate(found.reference)
        for j, theirs in enumerate(found.candidate)
        if rows_of(ours) & rows_of(theirs)
    }

    assert found.links == expected


@pytest.mark.parametrize("seed", range(30))
def test_text_is_kept(seed: int) -> None:
    """Merges, splits and moves neither lose nor change a word."""
    edits = Edits(merge=0.3, split=0.3, moves=2)
    found = rebuild(OURS, THEIRS, edits, seed)

    assert " ".join(found.reference) == " ".join(OURS)
    assert sorted(" ".join(found.candidate).split()) == sorted(" ".join(THEIRS).split())
    assert found.omitted == found.added == frozenset()


def test_dropped_rows_are_omitted_or_added() -> None:
    found = rebuild(OURS, THEIRS, Edits(drop=1), seed=5)

    assert found.links == frozenset()
    assert len(found.omitted) + len(found.added) == 12
    assert min(len(found.omitted), len(found.added)) > 0


def test_a_replaced_row_is_both() -> None:
    found = rebuild(OURS, THEIRS, Edits(replace=1), seed=5)

    assert found.reference == tuple(OURS[::2])
    assert found.candidate == tuple(THEIRS[1::2])
    assert found.links == frozenset()


@pytest.mark.parametrize("seed", range(20))
def test_what_has_moved_is_out_of_order_and_short(seed: int) -> None:
    """Taken away, the rest is in order; and it jumped over more text than it holds."""
    found = rebuild(OURS, THEIRS, Edits(moves=1), seed)
    staying = [j for _, j in sorted(found.links) if j not in found.moved]

    assert 1 <= len(found.moved) <= 3
    assert staying == sorted(staying)
    assert [j for _, j in sorted(found.links)] != sorted(range(12))


def test_nothing_to_jump_over() -> None:
    """Two rows are too few for a move: the article stays as it is."""
    assert rebuild(OURS[:2], THEIRS[:2], Edits(moves=1), seed=1).moved == frozenset()


def test_a_row_without_a_boundary_is_not_split() -> None:
    found = rebuild(["No boundary here at all"], ["None here"], Edits(split=1), seed=1)

    assert found.links == {(0, 0)}


def test_rows_must_correspond() -> None:
    with pytest.raises(ValueError, match="12 rows against 11"):
        rebuild(OURS, THEIRS[:11], Edits(), seed=1)
