"""One run of one program, measured from outside."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from statistics import median

from benchmarks.machine import REPOSITORY
from benchmarks.speed.contenders import Contender, surroundings


@dataclass(frozen=True, slots=True)
class Lap:
    """Wall time and processor time, of all its threads, in seconds."""

    wall: float
    processor: float


def lap(contender: Contender) -> Lap:
    """Runs it once. Raises RuntimeError with its error output where it fails."""
    contender.prepare()
    start = time.perf_counter()
    # wait4 tells this child's use of resources from that of all others.
    process = subprocess.Popen(
        contender.command,
        cwd=REPOSITORY,
        env=surroundings(contender.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None  # noqa: S101  Popen was given a pipe
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.stderr.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = complaint.decode(errors="replace").strip()[-500:]
        raise RuntimeError(f"{contender.name} ended with {process.returncode}: {tail}")
    return Lap(wall, usage.ru_utime + usage.ru_stime)


def race(contenders: list[Contender], rounds: int) -> dict[str, list[Lap]]:
    """Everyone once a round, so that a noisy minute hits all; each round begins with another."""
    laps: dict[str, list[Lap]] = {one.name: [] for one in contenders}
    for number in range(rounds):
        turn = number % len(contenders)
        for one in contenders[turn:] + contenders[:turn]:
            laps[one.name].append(lap(one))
    return laps


def median_processor(laps: list[Lap]) -> float:
    """The median processor time in seconds."""
    return median(one.processor for one in laps)


def median_wall(laps: list[Lap]) -> float:
    """The median wall time in seconds."""
    return median(one.wall for one in laps)
