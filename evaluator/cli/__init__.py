"""The command line: one file per command, each parse → pipeline → report → exit code."""

from __future__ import annotations

import sys

_OBJECTS = 200_000  # Python's own threshold is 700


def main() -> None:
    """The console script: runs what the command line asks for, and exits.

    Exit codes: 0 done, 2 could not evaluate (bad usage and crashes too), 130 interrupted. 1 is kept
    for a gate that failed.
    """
    import gc
    import signal

    # What the program makes stays in use or is freed at once; looking for cycles among it, at every
    # seven hundredth object, took an eighth of a short run.
    gc.set_threshold(_OBJECTS)

    from evaluator.cli.program import run

    # A reader that has seen enough (``| head``) is no error: die of SIGPIPE as other tools do.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(run(sys.argv[1:]))
