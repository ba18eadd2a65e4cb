"""Several networks, each from its own course and seed, trained beside one another.

A network needs one core, and the lessons gigabytes: the processes are forked, so that all read the
same ones. Where a system cannot fork, or one process is wanted, the networks are trained in turn.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch

from benchmarks.training.fit import Course, fit
from benchmarks.training.labels import Floats
from benchmarks.training.lessons import Lessons
from benchmarks.training.network import Network

_FORK = "fork"


class Task(NamedTuple):
    """A network to train, one of the kinds that ``COURSES`` names."""

    kind: str
    course: Course
    seed: int


Tell = Callable[[Task, int, float, Network], None]
"""Is given the task, the step, the loss and the network so far."""


def train(lessons: Lessons, tasks: Sequence[Task], tell: Tell, *, processes: int) -> list[Network]:
    """The trained networks, in the order of the tasks; the same however many ``processes`` work."""
    if processes == 1 or _FORK not in multiprocessing.get_all_start_methods():
        return [_train(lessons, task, tell) for task in tasks]
    work = min(processes, len(tasks))
    context = multiprocessing.get_context(_FORK)
    with context.Pool(work, initializer=_hold, initargs=(lessons, tell)) as pool:
        # One at a time: the next begins when one is through, whichever that is.
        weights = pool.map(_weights, tasks, chunksize=1)
    return [_filled(task.course.make(), found) for task, found in zip(tasks, weights, strict=True)]


def _train(lessons: Lessons, task: Task, tell: Tell) -> Network:
    return fit(lessons, task.course, task.seed, lambda *so_far: tell(task, *so_far))


_held: list[tuple[Lessons, Tell]] = []  # what a forked process was given


def _hold(lessons: Lessons, tell: Tell) -> None:
    torch.set_num_threads(1)
    _held.append((lessons, tell))


def _weights(task: Task) -> dict[str, Floats]:
    """A network as arrays: its own memory ends with its process."""
    lessons, tell = _held[-1]
    network = _train(lessons, task, tell)
    return {name: tensor.numpy() for name, tensor in network.state_dict().items()}


def _filled(network: Network, weights: dict[str, Floats]) -> Network:
    network.load_state_dict({name: torch.from_numpy(rows) for name, rows in weights.items()})
    return network.eval()
