"""How well a network does on what was held back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
import torch

from benchmarks.training.labels import Labels
from benchmarks.training.lessons import Contrasted, Lessons, Segment
from benchmarks.training.network import Answers, Network
from benchmarks.training.records import Brief, Record
from benchmarks.training.trial import average_precision, trial


class Reader(Network):
    """Says of each word what stands in the record: as its logit, and as its cost."""

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        sides = [pair.reference for pair in pairs], [pair.candidate for pair in pairs]
        said = []
        for side in sides:
            costs = [torch.from_numpy(one.known[:, 0].astype(np.float32)) for one in side]
            said.append(
                Answers(torch.cat(costs), torch.cat(costs), torch.stack([c.sum() for c in costs]))
            )
        return said[0], said[1]


def record(*costs: float) -> Record:
    """A pair whose candidate's words cost so much; the reference has one word, which is free."""

    def brief(*values: float) -> Brief:
        column = np.array(values, dtype=np.float16)[:, None]
        return Brief(column, column, column)

    return Record(brief(0), brief(*costs), {})


def contrasted(kind: str, good: Record, bad: Record, *wrong: float) -> Contrasted:
    lost = np.zeros(1, dtype=np.float32)
    return Contrasted(kind, good, bad, Labels(lost, np.array(wrong, dtype=np.float32)))


NOTHING = Lessons([], [], [], [])


def test_nothing_held_back_has_no_figures() -> None:
    found = trial(Reader(), NOTHING)

    assert tuple(found) == (None, {}, None, None, {}, None)
    assert found.line().endswith("equal pairs cost -")
    assert found.kinds() == ""


def test_contrasts_are_counted_by_kind() -> None:
    demetr = [
        contrasted("lost", record(1), record(2), 1),
        contrasted("lost", record(3), record(2), 1),
        contrasted("swapped", record(0), record(0, 4), 0, 1),
        contrasted("swapped", record(1), record(1), 1),
    ]
    found = trial(Reader(), NOTHING._replace(demetr=demetr * 100))

    assert found.by_kind == {"lost": 0.5, "swapped": 0.5}
    assert found.order == 0.5
    assert found.kinds() == "  0.500 lost\n  0.500 swapped"


def test_words_are_ranked_over_good_and_bad_texts() -> None:
    """Doubts of 3, 2, 1 and 0: the second and the fourth are of wrong words; 1/2 and 2/4."""
    demetr = [contrasted("lost", record(3, 1), record(2, 0), 1, 1)]
    found = trial(Reader(), NOTHING._replace(demetr=demetr))

    assert found.wrong == pytest.approx((1 / 2 + 2 / 4) / 2)
    assert found.lost is None


def test_a_word_that_is_half_to_be_doubted_is_not_wrong() -> None:
    demetr = [contrasted("lost", record(0), record(3, 2), 0.5, 1)]

    assert trial(Reader(), NOTHING._replace(demetr=demetr)).wrong == pytest.approx(1 / 2)


def test_the_order_of_annotators_is_counted_by_file_without_ties() -> None:
    """Of three candidates two were held equal: two pairs remain, one of them in order."""
    judged = [
        Segment("news", (record(2), record(1), record(3)), (0.0, -5.0, -5.0)),
        Segment("talks", (record(1), record(2)), (-1.0, 0.0)),
    ]

    assert trial(Reader(), NOTHING._replace(judged=judged)).judged == {"news": 0.5, "talks": 0.0}


def test_equal_pairs_cost_their_mean() -> None:
    benign = [record(1, 1), record(0)]

    assert trial(Reader(), NOTHING._replace(benign=benign)).benign == pytest.approx(1.0)


def test_average_precision() -> None:
    """scikit-learn's example: scores .1 .4 .35 .8, of which the last two are hits: 0.83."""
    values = np.array([0.1, 0.4, 0.35, 0.8], dtype=np.float32)

    found = average_precision(values, np.array([False, False, True, True]))
    assert found == pytest.approx(0.8333, abs=1e-4)
    assert average_precision(values, np.zeros(4, dtype=bool)) is None
