"""Networks that are trained beside one another; how each is trained is ``test_fit.py``'s."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch import nn

from benchmarks.training import beside
from benchmarks.training.beside import Task, train
from benchmarks.training.fit import Course
from benchmarks.training.lessons import Lessons
from benchmarks.training.network import Network

NOTHING = Lessons((), (), (), ())


class One(Network):
    """One weight."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(1))


COURSE = Course(One, steps=1, cycle=1, portion=1.0)
TASKS = [Task("one", COURSE, seed) for seed in (3, 1, 2)]


def weight(network: Network) -> float:
    return float(next(network.parameters()).item())


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A network that is trained is one whose weight is the seed."""

    def fit(
        lessons: Lessons, course: Course, seed: int, tell: Callable[[int, float, Network], None]
    ) -> Network:
        assert lessons is NOTHING  # a forked process has the lessons themselves, no copy
        network = course.make()
        nn.init.constant_(next(network.parameters()), seed)
        tell(course.steps, 0.5, network)
        return network

    monkeypatch.setattr(beside, "fit", fit)


@pytest.mark.parametrize("processes", [1, 2, 8])
def test_the_networks_come_in_the_order_of_the_tasks(processes: int) -> None:
    networks = train(NOTHING, TASKS, lambda *_: None, processes=processes)

    assert [weight(network) for network in networks] == [3.0, 1.0, 2.0]


@pytest.mark.parametrize(("processes", "elsewhere"), [(1, False), (2, True)])
def test_each_step_is_told_where_it_is_made(
    tmp_path: Path, processes: int, *, elsewhere: bool
) -> None:
    def tell(task: Task, step: int, loss: float, network: Network) -> None:
        line = f"{os.getpid()} {task.kind} {step} {loss} {weight(network)}"
        (tmp_path / str(task.seed)).write_text(line, encoding="utf-8")

    train(NOTHING, TASKS, tell, processes=processes)

    lines = {task.seed: (tmp_path / str(task.seed)).read_text("utf-8").split() for task in TASKS}
    assert {seed: line[1:] for seed, line in lines.items()} == {
        seed: ["one", "1", "0.5", str(float(seed))] for seed in (1, 2, 3)
    }
    assert all((int(line[0]) != os.getpid()) is elsewhere for line in lines.values())


def test_without_forks_they_are_trained_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    here: list[int] = []

    train(NOTHING, TASKS, lambda task, *_: here.append(task.seed), processes=2)

    assert here == [3, 1, 2]
