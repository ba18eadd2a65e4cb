"""What is said beside the report: errors, and on a terminal what is being done."""

from __future__ import annotations

import os
import shutil
import sys
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


def _write(text: str) -> None:
    """Writes at once; where there is no standard error, nobody is there to be told."""
    if sys.stderr is not None:
        sys.stderr.write(text)
        sys.stderr.flush()
