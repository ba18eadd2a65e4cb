"""From a share of the data to lessons."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.training.lessons import Material, lessons, to_learn, to_measure
from benchmarks.training.records import Brief, Record
from benchmarks.training.sources import Contrast, Judged, Original, Share
from evaluator.encode.protocol import Vectors

CONTRAST = Contrast("addition", "A gate.", "The gate.", "The red gate.")
JUDGED = Judged("news", "A door.", (("The door.", 0.0), ("Door.", -1.0), ("", -5.0)))
SHARE = Share(
    (CONTRAST,),
    (JUDGED,),
    (Original("A wall fell.", "The old wall fell down today.", ""),),
    ("A text of five words.",),
)


def encode(words: Sequence[str]) -> Vectors:
    return np.eye(len(words), dtype=np.float32)


def rng(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311


def record(reference: int, candidate: int, partners: dict[int, int] | None = None) -> Record:
    """A pair of so many tokens."""

    def brief(count: int) -> Brief:
        rows = np.zeros((count, 1), dtype=np.float16)
        return Brief(rows, rows, rows)

    return Record(brief(reference), brief(candidate), partners or {})


def test_lessons_to_learn_from_are_of_all_kinds() -> None:
    found = to_learn(SHARE, encode, rng())

    assert found.demetr == (CONTRAST,)
    assert found.judged == (JUDGED,)
    assert ("A text of five words.", "A text of five words.") in found.benign
    assert {one.good for one in found.broken} == {"The old wall fell down today."}
    assert {one.reference for one in found.broken} == {"A wall fell."}


def test_an_original_is_broken_twice() -> None:
    sizes = {len(to_learn(SHARE, encode, rng(seed)).broken) for seed in range(20)}

    assert max(sizes) == 2


def test_nothing_is_broken_to_measure_by() -> None:
    assert to_measure(SHARE, rng()).broken == ()


def test_every_pair_is_named() -> None:
    material = Material([CONTRAST], [], [("a", "a")], [JUDGED])

    assert set(material.pairs()) == {
        ("A gate.", "The gate."),
        ("A gate.", "The red gate."),
        ("a", "a"),
        ("A door.", "The door."),
        ("A door.", "Door."),
        ("A door.", ""),
    }


def test_a_contrast_is_labelled_by_the_good_pair() -> None:
    """The word "red" was put in: it is wrong, and nothing of the reference is lost."""
    known = {
        ("A gate.", "The gate."): record(3, 3, {0: 0, 1: 1, 2: 2}),
        ("A gate.", "The red gate."): record(3, 4),
    }
    (found,) = lessons(Material([CONTRAST], [], [], []), known).demetr

    assert found.kind == "addition"
    assert found.labels.candidate.tolist() == [0, 1, 0, 0]
    assert found.labels.reference.tolist() == [0, 0, 0]


def test_a_record_of_another_length_than_its_labels_is_an_error() -> None:
    known = {
        ("A gate.", "The gate."): record(3, 3),
        ("A gate.", "The red gate."): record(3, 5),
    }

    with pytest.raises(ValueError, match=r"two tokenisers: 'The red gate\.'"):
        lessons(Material([CONTRAST], [], [], []), known)


def test_what_has_no_record_is_left_out() -> None:
    material = Material([CONTRAST], [CONTRAST], [("a", "a")], [JUDGED])
    known = {("A gate.", "The gate."): record(3, 3), ("A door.", "The door."): record(3, 3)}

    assert lessons(material, known) == ([], [], [], [])


def test_a_segment_keeps_the_candidates_that_have_records() -> None:
    known = {("A door.", text): record(3, 2) for text in ("The door.", "Door.")}
    (found,) = lessons(Material([], [], [], [JUDGED]), known).judged

    assert (found.file, found.scores) == ("news", (0.0, -1.0))
