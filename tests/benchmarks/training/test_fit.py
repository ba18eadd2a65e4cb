"""What the losses want, and that the network learns it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest
import torch
from torch import nn

from benchmarks.training.fit import (
    Course,
    contrast_loss,
    fit,
    order_loss,
    silence_loss,
    without_opposites,
)
from benchmarks.training.labels import Labels
from benchmarks.training.lessons import Contrasted, Lessons, Segment
from benchmarks.training.narrow import Narrow
from benchmarks.training.network import Answers, Network
from benchmarks.training.records import DIMENSIONS, Brief, Record
from benchmarks.training.trial import trial
from benchmarks.training.wide import Wide
from evaluator.align.closeness import COLUMNS
from evaluator.align.traits import OPPOSED


def side(*wrong: int) -> Brief:
    """Words of which some have the trait of being wrong: the first column."""
    known = np.zeros((len(wrong), COLUMNS), dtype=np.float16)
    known[:, 0] = wrong
    nothing = np.zeros((len(wrong), DIMENSIONS), dtype=np.float16)
    return Brief(known, nothing, nothing)


def record(*wrong: int) -> Record:
    """A candidate with words that are wrong, and a reference of as many that are not."""
    return Record(side(*(0 for _ in wrong)), side(*wrong), {})


def contrasted(good: Record, bad: Record) -> Contrasted:
    """Labels say of each word what its trait does."""
    wrong = bad.candidate.known[:, 0].astype(np.float32)
    lost = bad.reference.known[:, 0].astype(np.float32)
    return Contrasted("made up", good, bad, Labels(lost, wrong))


class Fixed(Network):
    """Says ``logit`` for words that are wrong and minus that for others; they cost ``cost``."""

    def __init__(self, logit: float, cost: float) -> None:
        super().__init__()
        self.logit, self.price = logit, cost

    def forward(self, pairs: Sequence[Record]) -> tuple[Answers, Answers]:
        return (
            self._said([pair.reference for pair in pairs]),
            self._said([pair.candidate for pair in pairs]),
        )

    def _said(self, sides: Sequence[Brief]) -> Answers:
        wrong = [torch.from_numpy(one.known[:, 0].astype(np.float32)) for one in sides]
        costs = [one * self.price for one in wrong]
        logits = (torch.cat(wrong) * 2 - 1) * self.logit
        return Answers(logits, torch.cat(costs), torch.stack([one.sum() for one in costs]))


GOOD, BAD, WORSE = record(0, 0), record(0, 1), record(1, 1)


def test_a_contrast_is_learnt_when_the_bad_costs_more_and_the_words_are_known() -> None:
    lesson = [contrasted(GOOD, BAD)]

    assert contrast_loss(Fixed(20, 20), lesson).item() == pytest.approx(0, abs=1e-6)
    # Nothing known: ln 2 for the order, and 4 ln 2 for the words of each side.
    assert contrast_loss(Fixed(0, 0), lesson).item() == pytest.approx(9 * math.log(2))
    # All known, and the order wrong by 5.
    assert contrast_loss(Fixed(20, -5), lesson).item() == pytest.approx(math.log1p(math.exp(5)))


def test_silence_is_learnt_when_nothing_is_doubted_and_nothing_costs() -> None:
    assert silence_loss(Fixed(20, 3), [GOOD]).item() == pytest.approx(0, abs=1e-6)
    # Half of a cost of 3, and one word of two in the candidate doubted outright.
    assert silence_loss(Fixed(20, 3), [BAD]).item() == pytest.approx(1.5 + 4 * 20 / 2)


def test_an_order_is_learnt_when_the_worse_costs_more() -> None:
    segment = Segment("file", (GOOD, BAD, WORSE), (0.0, -1.0, -6.0))

    assert order_loss(Fixed(0, 30), [segment]).item() == pytest.approx(0, abs=1e-6)
    assert order_loss(Fixed(0, 0), [segment]).item() == pytest.approx(math.log(2))


def test_a_surer_difference_weighs_more_up_to_five() -> None:
    """Costs fall by 1 a wrong word, so each pair is in the wrong order, by 1, 2 and 1."""
    segment = Segment("file", (GOOD, BAD, WORSE), (0.0, -1.0, -6.0))
    by_one, by_two = math.log1p(math.e), math.log1p(math.e**2)
    one, five = 1.0, math.sqrt(5)
    expected = (one * by_one + five * by_two + five * by_one) / (one + five + five)

    assert order_loss(Fixed(0, -1), [segment]).item() == pytest.approx(expected)


def test_candidates_held_equal_have_no_order() -> None:
    told = Segment("file", (GOOD, BAD), (0.0, -1.0))
    equal = Segment("file", (GOOD, BAD, BAD), (0.0, -1.0, -1.0))

    network = Fixed(0, 2)
    assert order_loss(network, [equal]).item() == pytest.approx(order_loss(network, [told]).item())


def test_wordnets_opposites_can_be_hidden_and_nothing_else_changes() -> None:
    full = np.ones((2, COLUMNS), dtype=np.float16)
    nothing = np.zeros((2, DIMENSIONS), dtype=np.float16)
    one = Record(Brief(full, nothing, nothing), Brief(full, nothing, nothing), {0: 0})
    hidden = without_opposites(one)

    for brief in (hidden.reference, hidden.candidate):
        assert np.flatnonzero(brief.known[1] == 0).tolist() == list(OPPOSED)
    assert hidden.partners == one.partners
    assert one.reference.known.all()


LESSONS = Lessons(
    demetr=[contrasted(GOOD, BAD)],
    broken=[contrasted(record(0), record(1))],
    benign=[record(0, 0, 0)],
    judged=[Segment("file", (GOOD, WORSE), (0.0, -5.0))],
)


COURSES = [Course(Narrow, 60, 60, 1.0), Course(Wide, 60, 80, 0.5)]


def learnt(
    course: Course, seed: int, tell: Callable[[int, float, Network], None] = lambda *_: None
) -> Network:
    return fit(LESSONS, course, seed, tell)


@pytest.mark.parametrize("course", COURSES)
def test_what_is_wrong_is_learnt_in_sixty_steps(course: Course) -> None:
    losses: list[float] = []
    network = learnt(course, 1, lambda _step, loss, _network: losses.append(loss))
    found = trial(network, LESSONS)

    assert losses[-1] < losses[0] / 2
    assert (found.order, found.wrong, found.judged) == (1.0, 1.0, {"file": 1.0})


def test_each_step_is_told_with_a_network_that_is_set_to_evaluate() -> None:
    told: list[tuple[int, bool]] = []
    learnt(COURSES[0], 1, lambda step, _loss, network: told.append((step, network.training)))

    assert told == [(step, False) for step in range(1, 61)]


@pytest.mark.parametrize("course", COURSES)
def test_a_seed_fixes_the_weights(course: Course) -> None:
    one, again, other = (
        nn.utils.parameters_to_vector(learnt(course, seed).parameters()) for seed in (1, 1, 2)
    )

    assert torch.equal(one, again)
    assert not torch.equal(one, other)
