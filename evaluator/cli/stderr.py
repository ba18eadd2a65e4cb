"""What is said beside the report: errors, and on a terminal what is being done."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable
from typing import Self

from evaluator.report.escape import visible


def error_line(message: str) -> None:
    """Says in one line what went wrong."""
    _write(f"evaluator: {visible(' '.join(message.split()))}\n")


def note(text: str) -> None:
    """Writes text of several lines that this program wrote itself."""
    _write("".join(f"{visible(line)}\n" for line in text.splitlines()))


class Progress:
    """Shows what is being done, on one line of the terminal that the next message replaces.

    Elsewhere than on a terminal nothing is shown, unless ``verbose`` asks for it: then each message
    is a line. ``quiet`` wins over both. As a context manager it wipes its line at the end.
    """

    def __init__(self, *, quiet: bool = False, verbose: bool = False) -> None:
        terminal = sys.stderr is not None and sys.stderr.isatty()
        self._lines = verbose and not quiet
        self._replace = terminal and not quiet and not verbose and os.environ.get("TERM") != "dumb"
        self._shown = False

    def __call__(self, message: str) -> None:
        """Shows a message of a few words."""
        if self._lines:
            _write(f"evaluator: {visible(message)}\n")
        elif self._replace:
            self._shown = True
            width = shutil.get_terminal_size().columns - 1
            _write(f"\r\x1b[2K{visible(message)[:width]}")

    def wipe(self) -> None:
        """Takes the line away, before something else is written to the same terminal."""
        if self._shown:
            self._shown = False
            _write("\r\x1b[2K")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()


class Pace:
    """Tells how far a run over many pairs has come, how fast it goes, and how long it may take.

    ``clock`` gives seconds. Of a run over a single pair nothing is told.
    """

    def __init__(
        self,
        tell: Callable[[str], None],
        total: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._tell = tell
        self._total = total
        self._clock = clock
        self._began = clock()
        self._done = self._missed = 0

    def __call__(self, passed: bool = True) -> None:  # noqa: FBT001, FBT002 (the one thing to say)
        """One more pair is done; ``passed`` where there is nothing to look at."""
        self._done += 1
        self._missed += not passed
        if self._total == 1:
            return
        rate = self._done / max(self._clock() - self._began, 1e-3)
        told = [f"{self._done:,} of {self._total:,} pairs"]
        told += [f"{self._missed:,} did not pass"] if self._missed else []
        told.append(f"{rate:.1f} a second" if rate >= 1 else f"{1 / rate:.1f} s each")
        if self._done < self._total:
            told.append(f"about {_duration((self._total - self._done) / rate)} left")
        self._tell(", ".join(told))


def _duration(seconds: float) -> str:
    """``40 s``, ``3 min``, ``2 h 5 min``: as exact as an estimate is."""
    if seconds < 90:  # noqa: PLR2004 (beyond, nobody counts seconds)
        return f"{seconds:.0f} s"
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def _write(text: str) -> None:
    """Writes at once; where there is no standard error, nobody is there to be told."""
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()
