"""Medians, ratios and targets."""

from __future__ import annotations

import sys

import pytest

from benchmarks.machine import Circumstances
from benchmarks.speed.__main__ import TARGETS, Target, report
from benchmarks.speed.contenders import BERT_SCORE, SACREBLEU, WARM, Contender
from benchmarks.speed.stopwatch import Lap, lap, race

HERE = Circumstances(
    machine="m", processors=2, memory_gib=1.0, load=[0.0], python="3", commit="c", versions={}
)


def laps(*seconds: float) -> list[Lap]:
    """Laps of these wall times."""
    return [Lap(one, one) for one in seconds]


class TestTarget:
    """What was asked for."""

    def test_the_ratio_is_of_medians(self) -> None:
        """One slow round does not decide."""
        times = {"slow": laps(10, 11, 99), "fast": laps(1, 0.5, 1.1)}

        assert Target("slow", "fast", 10, most=False).ratio(times) == pytest.approx(11)

    @pytest.mark.parametrize(("most", "reached"), [(False, True), (True, False)])
    def test_direction(self, most: bool, reached: bool) -> None:  # noqa: FBT001
        """At least so many times, or at most."""
        times = {"slow": laps(11), "fast": laps(1)}

        assert Target("slow", "fast", 10, most=most).reached(times) is reached


def test_the_report_names_what_was_missed() -> None:
    """Each program once, each target with its ratio."""
    names = {name for target in TARGETS for name in (target.slower, target.faster)}
    times = {name: laps(1.0, 1.0, 1.0) for name in names} | {BERT_SCORE: laps(20.0, 20.0, 20.0)}
    all_ = [Contender(name, "what", ()) for name in sorted(names)]

    text = report(HERE, all_, times)

    assert f"| {BERT_SCORE} / {WARM} ≥ 10 | 20.0 | yes | 20.0 |" in text
    assert f"| {SACREBLEU} | what | 1.00 | 1.00 | 1.00 |" in text
    assert "**no**" not in text


class TestStopwatch:
    """One run of one program."""

    def test_measures(self) -> None:
        """Wall time and processor time of the child."""
        one = lap(Contender("sleep", "", (sys.executable, "-c", "import time; time.sleep(.2)")))

        assert one.wall >= 0.2
        assert one.processor < one.wall

    def test_a_failure_is_told(self) -> None:
        """A program that breaks off early must not look fast."""
        broken = Contender(
            "broken", "", (sys.executable, "-c", "raise SystemExit('no such thing')")
        )

        with pytest.raises(RuntimeError, match="broken ended with 1: no such thing"):
            lap(broken)

    def test_everyone_runs_once_a_round_after_its_preparation(self) -> None:
        """In turn, beginning with another each round."""
        order: list[str] = []

        def contender(name: str) -> Contender:
            command = (sys.executable, "-S", "-c", "pass")
            return Contender(name, "", command, prepare=lambda: order.append(name))

        times = race([contender("a"), contender("b")], rounds=3)

        assert order == ["a", "b", "b", "a", "a", "b"]
        assert {name: len(each) for name, each in times.items()} == {"a": 3, "b": 3}
