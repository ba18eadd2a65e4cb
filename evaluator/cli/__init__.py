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
    import os
    import signal

    # What the program makes stays in use or is freed at once; looking for cycles among it, at every
    # seven hundredth object, took an eighth of a short run.
    gc.set_threshold(_OBJECTS)
    # The matrices of a sentence are small. Threads of OpenBLAS wait for one another longer than
    # they work on them: 7 ms a product on two busy cores, 0.05 ms alone.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

    from evaluator.cli.program import run

    # A reader that has seen enough (``| head``) is no error: die of SIGPIPE as other tools do.
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    code = run(sys.argv[1:])
    # As it ends, Python looks for cycles once more, among everything: a tenth of a run, for memory
    # that is given back anyhow.
    gc.freeze()
    sys.exit(code)
