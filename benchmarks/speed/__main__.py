"""Times the program against bert-score and sacrebleu, in turn, and prints medians and ratios.

    python -m benchmarks.speed [--rounds N]

Every figure is a fresh process on this machine in this run; seconds are for orientation, the ratios
are what is claimed. Results go to ``benchmarks/results/speed.json`` and ``speed.md``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.machine import RESULTS, Circumstances, circumstances, sentence
from benchmarks.speed.contenders import (
    BERT_SCORE,
    COLD,
    INTERPRETER,
    PLAIN,
    SACREBLEU,
    VERSION,
    WARM,
    Contender,
    contenders,
)
from benchmarks.speed.stopwatch import Lap, median_processor, median_wall, race

_PACKAGES = ("evaluator", "bert-score", "sacrebleu", "torch", "transformers", "onnxruntime")


@dataclass(frozen=True, slots=True)
class Target:
    """``slower`` takes at least (or, with ``most``, at most) ``times`` what ``faster`` takes."""

    slower: str
    faster: str
    times: float
    most: bool

    def reached(self, laps: dict[str, list[Lap]]) -> bool:
        """Whether the ratio of the medians is on the right side."""
        ratio = self.ratio(laps)
        return ratio < self.times if self.most else ratio >= self.times

    def ratio(self, laps: dict[str, list[Lap]]) -> float:
        """The ratio of the medians."""
        return median_wall(laps[self.slower]) / median_wall(laps[self.faster])

    def processor_ratio(self, laps: dict[str, list[Lap]]) -> float:
        """The same of processor time, which a busy machine disturbs less."""
        return median_processor(laps[self.slower]) / median_processor(laps[self.faster])

    def __str__(self) -> str:
        return f"{self.slower} / {self.faster} {'<' if self.most else '≥'} {self.times:g}"


# From the issue that asked for them.
TARGETS = (
    Target(BERT_SCORE, WARM, 10, most=False),
    Target(BERT_SCORE, COLD, 5, most=False),
    Target(VERSION, INTERPRETER, 8, most=True),
    Target(PLAIN, SACREBLEU, 3, most=True),
)


def report(found: Circumstances, all_: list[Contender], laps: dict[str, list[Lap]]) -> str:
    """The result as Markdown."""
    rounds = len(laps[WARM])
    lines = [
        "# Speed",
        "",
        f"Median of {rounds} interleaved rounds, each run a fresh process with its bytecode kept. "
        f"{sentence(found)}",
        "",
        "| program | what | median s | least | most | processor s |",
        "|---|---|--:|--:|--:|--:|",
    ]
    for one in all_:
        walls = sorted(each.wall for each in laps[one.name])
        lines.append(
            f"| {one.name} | {one.what} | {median_wall(laps[one.name]):.2f} | {walls[0]:.2f} "
            f"| {walls[-1]:.2f} | {median_processor(laps[one.name]):.2f} |"
        )
    lines += ["", "| target | ratio | reached | of processor time |", "|---|--:|---|--:|"]
    lines += [
        f"| {target} | {target.ratio(laps):.1f} | {'yes' if target.reached(laps) else '**no**'} "
        f"| {target.processor_ratio(laps):.1f} |"
        for target in TARGETS
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Exits 0 once everything was timed, whatever the ratios; 2 where a peer is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--rounds", type=int, default=5, help="runs of each program (default: 5)")
    parser.add_argument("--output", type=Path, default=RESULTS, help="folder for the results")
    options = parser.parse_args()
    if find_spec("bert_score") is None:
        print("bert-score is missing: pip install -e '.[bench]'", file=sys.stderr)
        return 2
    found = circumstances(_PACKAGES)
    with tempfile.TemporaryDirectory() as work:
        all_ = contenders(Path(work))
        laps = race(all_, options.rounds)
    text = report(found, all_, laps)
    print(text, end="")
    options.output.mkdir(parents=True, exist_ok=True)
    result = {
        "circumstances": found,
        "rounds": options.rounds,
        "laps": {name: [asdict(one) for one in each] for name, each in laps.items()},
        "targets": [
            {**asdict(one), "ratio": one.ratio(laps), "reached": one.reached(laps)}
            for one in TARGETS
        ],
    }
    (options.output / "speed.json").write_text(json.dumps(result, indent=1) + "\n")
    (options.output / "speed.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
