"""Trains the networks that doubt words anew, from the data to ``evaluator/data/doubt.npz``.

    python -m benchmarks.training [--rows N] [--output FILE] [--steps N] [--seed N] [--processes N]

What it reads, and that a fifth of the texts is held back, stands in ``sources.py``. How it does on
those is printed every 250 steps and at the end. The same seed on the same data and machine gives
the same weights. Exits 2 where nothing can be trained.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from benchmarks.encoder import encoder
from benchmarks.training.beside import Task, Tell, train
from benchmarks.training.fit import Course
from benchmarks.training.lessons import Lessons, lessons, to_learn, to_measure
from benchmarks.training.narrow import Narrow
from benchmarks.training.network import Mean, Network, layers, write
from benchmarks.training.records import LANGUAGE, Floats, projection, records
from benchmarks.training.sources import missing, shares
from benchmarks.training.trial import trial
from benchmarks.training.wide import Wide
from evaluator.align.doubt import knows
from evaluator.encode.embedded import SIGNATURE

OUTPUT = Path(__file__).resolve().parents[2] / "evaluator" / "data" / "doubt.npz"
COURSES = {
    "narrow": Course(Narrow, steps=2500, cycle=2500, portion=1.0),
    # Stopped early: in the last third of its cycle it learns by heart, and orders candidates worse.
    "wide": Course(Wide, steps=2000, cycle=3200, portion=0.5),
}
SEED = 0
VOICES = 2
"""How many networks of each kind are trained, from other seeds: their mean knows more than each."""

_EVERY = 250
_PROJECTED = 1500  # texts whose words the projection is made from: some 40,000 words


def main() -> int:
    """Exits 0 with the weights written, 2 where nothing can be trained."""
    options = _options()
    if not knows(SIGNATURE, LANGUAGE):
        return _refuse(f"data/doubt.toml names another model than {SIGNATURE}: set it first")
    if absent := missing():
        return _refuse(f"no such file: {', '.join(absent)}; EVALUATOR_DATA names their folder")
    # The matrices of a step are small: threads wait for one another longer than they work.
    torch.set_num_threads(1)
    rng = random.Random(options.seed)  # noqa: S311
    learnt, held = shares(options.rows)
    material = to_learn(learnt, encoder().encode, rng)
    tests = to_measure(held, rng)
    texts = list(dict.fromkeys(candidate for _, candidate in material.pairs()))
    axes = projection(rng.sample(texts, min(_PROJECTED, len(texts))), encoder())
    known = records((*material.pairs(), *tests.pairs()), axes, options.processes)
    learning, measuring = lessons(material, known), lessons(tests, known)
    for title, one in (("to learn from", learning), ("held back", measuring)):
        counts = ", ".join(f"{name} {len(found)}" for name, found in one._asdict().items())
        print(f"{title}: {counts}", flush=True)
    if empty := [name for name, found in learning._asdict().items() if not found]:
        return _refuse(f"nothing to learn from: no {', '.join(empty)}; take more --rows")
    tasks = [
        Task(kind, course, seed)
        for kind, course in _courses(options.steps)
        for seed in range(options.seed, options.seed + VOICES)
    ]
    networks = train(learning, tasks, _teller(measuring), processes=options.processes)
    found = trial(Mean(networks), measuring)
    print(f"in the mean: {found.line()}\n{found.kinds()}", flush=True)
    weights: dict[str, Floats] = {}
    for kind in COURSES:
        some = [one for task, one in zip(tasks, networks, strict=True) if task.kind == kind]
        weights |= layers(kind, some, axes)
    write(options.output, weights)
    print(f"written: {options.output}. Count `version` in evaluator/data/doubt.toml up.")
    return 0


def _courses(steps: int | None) -> Iterator[tuple[str, Course]]:
    for name, course in COURSES.items():
        yield name, course._replace(steps=steps, cycle=steps) if steps else course


def _teller(measuring: Lessons) -> Tell:
    """Prints now and then how a network in training does on what is held back."""
    begun = time.monotonic()

    def tell(task: Task, step: int, loss: float, network: Network) -> None:
        if step % _EVERY == 0:
            seconds = time.monotonic() - begun
            line = trial(network, measuring).line()
            so_far = f"{task.kind} from seed {task.seed}, {step}: loss {loss:.3f}, {seconds:.0f} s"
            print(f"{so_far}; {line}", flush=True)

    return tell


def _refuse(reason: str) -> int:
    print(f"benchmarks.training: {reason}", file=sys.stderr)
    return 2


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return value


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rows", type=_count, help="at most so many rows of each file, for a try")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="the file of weights")
    parser.add_argument("--steps", type=_count, help="of each network, instead of their own")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=_count, default=len(os.sched_getaffinity(0)))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
