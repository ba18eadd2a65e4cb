"""Runs many jobs, in this process or in several, and gives their outcomes as they come.

Processes are spawned, not forked: a fork of a process that runs threads (as onnxruntime does) may
hang. A worker that dies, as when memory runs out, takes down its whole pool; what it and its
neighbours were at is then run again, one job to a process, so that only the one that kills its
process is given up.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from evaluator.batch.job import Job, Outcome, Worker

_JOBS_A_WORKER = 6
"""A process takes about as long to start as so many articles of a page take to evaluate."""

_DIED = "the process that evaluated it died, perhaps for want of memory; try --jobs 1"


def workers_for(jobs: int, wanted: int | None = None) -> int:
    """How many processes to use: as many as are wanted, or as are worth their start."""
    from evaluator.encode.threads import default_threads

    most = default_threads() if wanted is None else wanted
    useful = jobs if wanted is not None else jobs // _JOBS_A_WORKER
    return max(1, min(most, useful))


def run(
    jobs: Sequence[Job], workers: int = 1, *, notify: Callable[[str], None] | None = None
) -> Iterator[Outcome]:
    """The outcomes in the order in which they come; ``Outcome.index`` tells whose each is.

    One worker is this process itself. The program's main module must be importable without side
    effects where there are more. Closing the iterator, or an exception thrown in the caller's loop
    over it, ends what is still running.
    """
    if workers == 1:
        worker = Worker(notify=notify)
        yield from map(worker, jobs)
        return
    for outcome in _pooled(jobs, workers):
        if notify:
            for line in outcome.said:
                notify(line)
        yield outcome


def _pooled(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    shared, alone = deque(jobs), deque[Job]()
    while shared or alone:
        todo, width = (shared, workers) if shared else (alone, 1)
        running: dict[Future[Outcome], Job] = {}
        try:
            yield from _in_pool(todo, running, width)
        except BrokenProcessPool:
            lost = list(running.values())
            if width > 1:
                alone.extend(lost)
            for job in lost if width == 1 else ():
                yield Outcome(job.index, None, _DIED)


def _in_pool(
    todo: deque[Job], running: dict[Future[Outcome], Job], width: int
) -> Iterator[Outcome]:
    """Takes jobs from ``todo`` until it is empty; those under way stand in ``running``."""
    ahead = width + 1 if width > 1 else 1  # one waits, so that no worker does
    with _pool(min(width, len(todo))) as pool:
        while todo or running:
            while todo and len(running) < ahead:
                with _interrupts_held():
                    running[pool.submit(_evaluate, todo[0])] = todo[0]
                todo.popleft()
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                outcome = future.result()
                del running[future]
                yield outcome


@contextlib.contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """A pool that does not outlive an exception: what runs then has no taker."""
    from evaluator.encode.threads import default_threads, requested_threads

    threads = requested_threads(None) or max(1, default_threads() // workers)
    before = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(threads,),
    )
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
        raise
    pool.shutdown()


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Holds Ctrl-C back while a process is started, which then never sees it.

    The terminal sends it to all processes; this one alone decides what it means.
    """
    if not hasattr(signal, "pthread_sigmask"):  # pragma: no cover (Windows)
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_worker: list[Worker] = []
"""The worker of a process of a pool, made at its start; empty in any other."""


def _start(threads: int) -> None:
    """What a new process does first."""
    import sys
    import warnings

    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker.append(Worker(threads=threads))


def _evaluate(job: Job) -> Outcome:
    return _worker[0](job)
