"""How a network learns from the lessons."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar, cast

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, softplus
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from benchmarks.training.labels import Floats
from benchmarks.training.lessons import Contrasted, Lessons, Segment
from benchmarks.training.network import Answers, Network
from benchmarks.training.records import Record
from evaluator.align.traits import OPPOSED

T = TypeVar("T")

_DEMETR, _BROKEN, _BENIGN, _JUDGED = 48, 40, 16, 6  # lessons of each kind in a step
_WORDS = 4.0  # what the labels of words weigh against the order of texts
_COST_OF_NOTHING = 0.5
_ORDER_OF_JUDGED = 0.7  # annotators disagree: less than the order of what was broken on purpose
# A larger difference between two candidates is surer, up to one major error.
_SUREST = 5.0
_FASTEST, _DECAY = 3e-3, 2e-2
# How often what WordNet has of opposites is hidden. It has few of those that people write: from the
# vectors of those that it has the networks are to learn what the others are like.
_HIDDEN = 0.5
_KEPT = 0.998  # of the mean of the weights, at each step: some five hundred steps long


class Course(NamedTuple):
    """How a network is taught.

    ``make`` gives a new one; ``steps``, of the ``cycle`` that sets how fast it learns in each, and
    the ``portion`` in (0, 1] of the lessons that each takes.
    """

    make: Callable[[], Network]
    steps: int
    cycle: int
    portion: float


def fit(
    lessons: Lessons, course: Course, seed: int, tell: Callable[[int, float, Network], None]
) -> Network:
    """The trained network, from at least one lesson of each kind.

    It is the moving mean of the weights on their way (Polyak and Juditsky 1992), which ranks
    candidates better than where they end. ``tell`` is given the step, the loss and that network,
    set to evaluate, after each step. Loshchilov and Hutter's AdamW (2019) with Smith and Topin's
    one cycle (2018).
    """
    torch.manual_seed(seed)
    rng = random.Random(seed)  # noqa: S311
    network = course.make()
    demetr, broken, benign, judged = (
        int(count * course.portion) for count in (_DEMETR, _BROKEN, _BENIGN, _JUDGED)
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=_FASTEST, weight_decay=_DECAY)
    average = get_ema_multi_avg_fn(_KEPT)  # type: ignore[no-untyped-call]
    mean = AveragedModel(network, multi_avg_fn=average).eval()
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _FASTEST, total_steps=course.cycle)
    for step in range(1, course.steps + 1):
        loss = (
            contrast_loss(network, _hiding(_some(lessons.demetr, demetr, rng), rng))
            + contrast_loss(network, _hiding(_some(lessons.broken, broken, rng), rng))
            + silence_loss(network, _some(lessons.benign, benign, rng))
            + _ORDER_OF_JUDGED * order_loss(network, _some(lessons.judged, judged, rng))
        )
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
        schedule.step()
        mean.update_parameters(network)
        tell(step, loss.item(), cast("Network", mean.module))
    return cast("Network", mean.module)


def _some(items: Sequence[T], count: int, rng: random.Random) -> list[T]:
    return rng.sample(items, min(count, len(items)))


def _hiding(lessons: Sequence[Contrasted], rng: random.Random) -> list[Contrasted]:
    """The lessons, some of them without WordNet's opposites."""
    return [
        one._replace(good=without_opposites(one.good), bad=without_opposites(one.bad))
        if rng.random() < _HIDDEN
        else one
        for one in lessons
    ]


def without_opposites(record: Record) -> Record:
    """The record as if WordNet had no opposites of its words."""
    briefs = []
    for brief in (record.reference, record.candidate):
        known = brief.known.copy()
        known[:, OPPOSED] = 0
        briefs.append(brief._replace(known=known))
    return record._replace(reference=briefs[0], candidate=briefs[1])


def contrast_loss(network: Network, lessons: Sequence[Contrasted]) -> Tensor:
    """Each broken copy is to cost more than the good one, and its labelled words be doubted."""
    size = len(lessons)
    lost, wrong = network([one.good for one in lessons] + [one.bad for one in lessons])
    good, bad = (lost.distance + wrong.distance).split(size)
    labels = [one.labels for one in lessons]
    return (
        softplus(good - bad).mean()
        + _WORDS * _labelled(lost, [one.reference for one in labels])
        + _WORDS * _labelled(wrong, [one.candidate for one in labels])
    )


def _labelled(answers: Answers, labels: Sequence[Floats]) -> Tensor:
    """The labels are of the broken copies, whose tokens come last; of the good ones none is."""
    wanted = torch.from_numpy(np.concatenate(labels))
    nothing = torch.zeros(len(answers.logit) - len(wanted))
    return binary_cross_entropy_with_logits(answers.logit, torch.cat((nothing, wanted)))


def silence_loss(network: Network, pairs: Sequence[Record]) -> Tensor:
    """Nothing is to be doubted, and nothing to cost."""
    lost, wrong = network(pairs)
    nothing: list[Floats] = [np.zeros(0, dtype=np.float32)]
    doubted = _labelled(lost, nothing) + _labelled(wrong, nothing)
    distance = (lost.distance + wrong.distance).mean()
    loss: Tensor = _COST_OF_NOTHING * distance + _WORDS * doubted
    return loss


def order_loss(network: Network, segments: Sequence[Segment]) -> Tensor:
    """Of two candidates of a segment that with the lower score is to cost more.

    The mean over the segments of the mean over their pairs, weighed by the root of the difference.
    """
    lost, wrong = network([record for segment in segments for record in segment.records])
    sizes = [len(segment.records) for segment in segments]
    losses = []
    for segment, costs in zip(segments, (lost.distance + wrong.distance).split(sizes), strict=True):
        scores = torch.tensor(segment.scores)
        one, other = torch.triu_indices(len(scores), len(scores), 1)
        better = scores[one] - scores[other]
        weight = better.abs().clamp(max=_SUREST).sqrt()
        dearer = (costs[one] - costs[other]) * better.sign()
        losses.append((weight * softplus(dearer)).sum() / weight.sum())
    return torch.stack(losses).mean()
