"""How well a network does on the texts that were held back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.quality.measure import accuracy
from benchmarks.training.labels import Floats
from benchmarks.training.lessons import Contrasted, Lessons
from benchmarks.training.network import Network
from benchmarks.training.records import Record

T = TypeVar("T")

_AT_ONCE = 128


class Trial(NamedTuple):
    """Accuracies in [0, 1], None of nothing.

    ``by_kind``: how often a broken copy of DEMETR costs more than the good candidate, by the kind
    of error; ``order`` the same of all. ``lost`` and ``wrong``: average precision of the doubts
    about the reference's words and the candidate's. ``judged``: how often the worse of two
    candidates costs more, by file. ``benign``: what a pair costs in which nothing changed, in
    MQM's weights.
    """

    order: float | None
    by_kind: Mapping[str, float]
    lost: float | None
    wrong: float | None
    judged: Mapping[str, float]
    benign: float | None

    def line(self) -> str:
        """All but the kinds of error, on one line."""
        judged = ", ".join(f"{file} {value:.3f}" for file, value in self.judged.items())
        return (
            f"broken below good {_said(self.order)}, words lost {_said(self.lost)}, wrong "
            f"{_said(self.wrong)}, order of annotators: {judged or '-'}, equal pairs cost "
            f"{_said(self.benign)}"
        )

    def kinds(self) -> str:
        """The accuracy of each kind of error, one a line, the worst first."""
        worst_first = sorted(self.by_kind.items(), key=lambda both: (both[1], both[0]))
        return "\n".join(f"  {value:.3f} {kind}" for kind, value in worst_first)


def _said(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def trial(network: Network, held: Lessons) -> Trial:
    """What the network, set to evaluate, makes of lessons that it did not learn from."""
    with torch.no_grad():
        return Trial(
            *_contrasts(network, held.demetr),
            judged=_judged(network, held),
            benign=float(np.mean(_costs(network, held.benign))) if held.benign else None,
        )


def _contrasts(
    network: Network, lessons: Sequence[Contrasted]
) -> tuple[float | None, Mapping[str, float], float | None, float | None]:
    by_kind: dict[str, list[tuple[float, float]]] = defaultdict(list)
    said: tuple[list[Floats], list[Floats]] = ([], [])
    wanted: tuple[list[Floats], list[Floats]] = ([], [])
    for some in _portions(lessons):
        answers = network([one.good for one in some] + [one.bad for one in some])
        cost = sum(answer.distance for answer in answers).numpy()
        for one, good, bad in zip(some, cost, cost[len(some) :], strict=False):
            by_kind[one.kind].append((bad, good))
        for side, answer in enumerate(answers):
            labels = np.concatenate([one.labels[side] for one in some])
            said[side].append(answer.logit.numpy())
            wanted[side].append(np.zeros(len(answer.logit) - len(labels), dtype=np.float32))
            wanted[side].append(labels)
    lost, wrong = (
        average_precision(np.concatenate(values), np.concatenate(labels) == 1.0) if values else None
        for values, labels in zip(said, wanted, strict=True)
    )
    kinds = {kind: accuracy(pairs) or 0.0 for kind, pairs in by_kind.items()}
    return accuracy(pair for pairs in by_kind.values() for pair in pairs), kinds, lost, wrong


def _judged(network: Network, held: Lessons) -> Mapping[str, float]:
    """Pairs of candidates that annotators held equal are left out."""
    pairs: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for segment in held.judged:
        priced = zip(segment.scores, _costs(network, segment.records), strict=True)
        for one, other in combinations(priced, 2):
            if one[0] != other[0]:
                better, worse = max(one, other), min(one, other)
                pairs[segment.file].append((worse[1], better[1]))
    return {file: accuracy(found) or 0.0 for file, found in pairs.items()}


def _costs(network: Network, records: Sequence[Record]) -> list[float]:
    costs: list[float] = []
    for some in _portions(records):
        lost, wrong = network(some)
        costs += (lost.distance + wrong.distance).tolist()
    return costs


def _portions(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]


def average_precision(values: Floats, positive: NDArray[np.bool_]) -> float | None:
    """The mean of the precision at each positive, from the highest value down; None of none."""
    hits = positive[np.argsort(-values, kind="stable")]
    ranks = np.flatnonzero(hits) + 1
    return float(np.mean(np.arange(1, len(ranks) + 1) / ranks)) if len(ranks) else None
