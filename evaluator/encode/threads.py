"""How many threads a model may use."""

from __future__ import annotations

import os

from evaluator.domain.errors import UsageError

THREADS_VARIABLE = "EVALUATOR_THREADS"

# The matrices of a sentence encoder are small: beyond this, threads wait for each other.
_ENOUGH = 8


def requested_threads(threads: int | None) -> int | None:
    """``threads``, else ``$EVALUATOR_THREADS``, else None.

    Raises:
        UsageError: The number is not a positive whole one.
    """
    where, value = "threads", str(threads)
    if threads is None:
        where, value = THREADS_VARIABLE, os.environ.get(THREADS_VARIABLE, "")
        if not value:
            return None
    if not value.isdecimal() or int(value) == 0:
        raise UsageError(
            f"{value!r} is no number of threads",
            where=where,
            hint="give a whole number from 1 upwards",
        )
    return int(value)


def default_threads() -> int:
    """The processors that this process may use, eight at most."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), _ENOUGH)
    return min(os.cpu_count() or 1, _ENOUGH)
