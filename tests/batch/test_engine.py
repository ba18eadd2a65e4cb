"""Many jobs, in one process and in several."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evaluator.batch import engine
from evaluator.batch.engine import run, workers_for
from evaluator.batch.job import Job, Outcome
from evaluator.domain.evaluation import Options
from evaluator.encode import threads

TEXT = "Talks began in Geneva on Monday. Nobody expected an agreement this week."
LEXICAL = Options(embeddings=False, metrics=("chrf",))


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    """Four pairs, the third of which lacks its candidate."""
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"{TEXT} It was day {number}.")
    paths = [str(tmp_path / f"{number}.txt") for number in range(4)]
    return [
        Job(number, path, path if number != 2 else "none.txt", LEXICAL)
        for number, path in enumerate(paths)
    ]


def _summary(outcomes: list[Outcome]) -> list[tuple[int, str | None]]:
    return [
        (one.index, one.evaluation.signature if one.evaluation else None)
        for one in sorted(outcomes, key=lambda one: one.index)
    ]


def test_one_worker_is_this_process(jobs: list[Job]) -> None:
    """In the order of the jobs; what cannot be read is told, and the others go on."""
    outcomes = list(run(jobs))

    assert [one.index for one in outcomes] == [0, 1, 2, 3]
    assert [one.evaluation is None for one in outcomes] == [False, False, True, False]
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_several_give_what_one_gives(jobs: list[Job]) -> None:
    """And leave no process behind."""
    outcomes = list(run(jobs, 2))

    assert _summary(outcomes) == _summary(list(run(jobs)))
    assert "no such file" in next(one.error for one in outcomes if one.index == 2)
    assert multiprocessing.active_children() == []


def _die_at_zero(job: Job) -> Outcome:
    """As a process does that the system kills for its memory."""
    if job.index == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return Outcome(job.index, None, "alive", (f"job {job.index}",))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_job_that_kills_its_process_is_given_up_alone(
    jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its neighbours are evaluated again."""
    monkeypatch.setattr(engine, "_evaluate", _die_at_zero)
    heard: list[str] = []
    outcomes = sorted(run(jobs, 2, notify=heard.append), key=lambda one: one.index)

    assert [one.index for one in outcomes] == [0, 1, 2, 3]
    assert outcomes[0].error.startswith("the process that evaluated it died")
    assert {one.error for one in outcomes[1:]} == {"alive"}
    assert {"job 1", "job 2", "job 3"} == set(heard)


def _sleep(job: Job) -> Outcome:
    if job.index > 0:
        time.sleep(60)
    return Outcome(job.index, None, "done")


@pytest.mark.slow
def test_who_stops_listening_ends_what_still_runs(
    jobs: list[Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once: nobody waits for what nobody takes."""
    monkeypatch.setattr(engine, "_evaluate", _sleep)
    outcomes = run(jobs, 2)
    assert next(outcomes).index == 0
    began = time.monotonic()
    outcomes.close()  # type: ignore[attr-defined]

    assert time.monotonic() - began < 30
    # The pool's own thread waits for the same processes: whichever of the two comes second learns
    # nothing of their end, so one join is not enough.
    while multiprocessing.active_children() and time.monotonic() - began < 30:
        time.sleep(0.05)
    assert multiprocessing.active_children() == []


@pytest.mark.slow
@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.skipif(sys.platform == "win32", reason="has no process groups")
def test_ctrl_c_reaches_the_caller_and_nobody_else(tmp_path: Path) -> None:
    """The terminal sends it to all processes of the group; no worker says a word."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys, time\n"
        "from evaluator.batch import engine\n"
        "from evaluator.batch.job import Job, Outcome\n"
        "from evaluator.domain.evaluation import Options\n"
        "def work(job):\n"
        "    time.sleep(0 if job.index == 0 else 60)\n"
        "    return Outcome(job.index, None, 'done')\n"
        "engine._evaluate = work\n"
        "if __name__ == '__main__':\n"
        "    jobs = [Job(i, 'a', 'b', Options()) for i in range(4)]\n"
        "    try:\n"
        "        for one in engine.run(jobs, 2):\n"
        "            print(one.index, flush=True)\n"
        "    except KeyboardInterrupt:\n"
        "        print('interrupted', flush=True)\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "0\n"
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (out, err) == ("interrupted\n", "")


class TestNumber:
    """How many processes are used."""

    @pytest.mark.parametrize(
        ("jobs", "wanted", "processors", "workers"),
        [
            (1, None, 8, 1),
            (11, None, 8, 1),
            (12, None, 8, 2),
            (500, None, 8, 8),
            (500, None, 1, 1),
            (3, 8, 2, 3),
            (500, 3, 2, 3),
            (0, 4, 2, 1),
        ],
    )
    def test_is_what_is_wanted_or_worth_it(
        self,
        monkeypatch: pytest.MonkeyPatch,
        jobs: int,
        wanted: int | None,
        processors: int,
        workers: int,
    ) -> None:
        """A process that has hardly anything to do is not worth its start."""
        monkeypatch.setattr(threads, "default_threads", lambda: processors)

        assert workers_for(jobs, wanted) == workers
