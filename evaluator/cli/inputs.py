"""The two articles that a command was given: files, or one of them on standard input."""

from __future__ import annotations

import sys

from evaluator.domain.document import Document
from evaluator.domain.errors import UsageError

STDIN = "-"


def check_sides(reference: str, candidate: str, stdin_filename: str | None) -> None:
    """Refuses what cannot be meant.

    Raises:
        UsageError: both sides are standard input, or none is and it is given a name.
    """
    sides = (reference, candidate)
    if sides == (STDIN, STDIN):
        raise UsageError("only one side can come from standard input", hint="give one as a file")
    if stdin_filename is not None and STDIN not in sides:
        raise UsageError(
            "names standard input, but no side comes from there",
            where="--stdin-filename",
            hint="give - in place of one article",
        )


def read_side(path: str, *, stdin_filename: str | None, format_name: str | None) -> Document:
    """Reads one article.

    Raises:
        InputError: it cannot be read, or holds no text.
        UsageError: there is no such format.
    """
    from evaluator.readers import read, read_bytes

    if path != STDIN:
        return read(path, format=format_name)
    if sys.stdin is None:
        raise UsageError("standard input is closed", hint="give both articles as files")
    return read_bytes(sys.stdin.buffer.read(), name=stdin_filename or "<stdin>", format=format_name)
