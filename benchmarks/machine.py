"""What a result must be read with: the machine, its load, the commit, the versions."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import TypedDict

REPOSITORY = Path(__file__).resolve().parents[1]
RESULTS = REPOSITORY / "benchmarks" / "results"


class Circumstances(TypedDict):
    """Where a result comes from; ``load`` are the averages over 1, 5 and 15 minutes."""

    machine: str
    processors: int
    memory_gib: float
    load: list[float]
    python: str
    commit: str
    versions: dict[str, str]


def circumstances(packages: Iterable[str]) -> Circumstances:
    """The circumstances of a run that uses these packages, as they are now."""
    return Circumstances(
        machine=f"{_processor()}, {platform.system()} {platform.machine()}",
        processors=len(os.sched_getaffinity(0)),
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        load=[round(average, 2) for average in os.getloadavg()],
        python=platform.python_version(),
        commit=_commit(),
        versions={name: _version(name) for name in packages},
    )


def sentence(found: Circumstances) -> str:
    """The circumstances as one line for people."""
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    load = " ".join(f"{average:.2f}" for average in found["load"])
    return (
        f"{found['machine']}, {found['processors']} processors, {found['memory_gib']} GiB; "
        f"load {load}; commit {found['commit']}; Python {found['python']}, {versions}."
    )


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else "unknown processor"


def _commit() -> str:
    """The commit's short name, and whether the package differs from it."""
    name = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--", "evaluator", "benchmarks/*.py", "pyproject.toml")
    return f"{name} with uncommitted changes" if changed else name


def _git(*arguments: str) -> str:
    run = subprocess.run(
        ["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"
