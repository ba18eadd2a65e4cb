"""Where a report goes: standard output, or a file that is there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Self

from evaluator.domain.errors import UsageError

_FALLBACK_WIDTH = 100  # of lines that go to no terminal: wide enough for prose, fits most logs
_SIGNS = "→·—…"  # the report's own signs beyond ASCII


class StandardOutput:
    """The report on standard output.

    Raises:
        UsageError: standard output is closed. (Found before any work is done.)
    """

    def __init__(self) -> None:
        if sys.stdout is None:
            raise UsageError("standard output is closed", hint="write to a file with --output")
        self.encoding = sys.stdout.encoding or "utf-8"
        self.terminal = sys.stdout.isatty()

    def write(self, text: str, *, utf8: bool) -> None:
        """Writes the text, in UTF-8 or else in the terminal's encoding."""
        write_out(text, encoding="utf-8" if utf8 else self.encoding)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is left to do."""


class FileOutput:
    """The report in a file. What stood there before stays until the new report is whole.

    The file beside it that the report is first written to is made at once, so that a place that
    cannot be written to is found before the work. Devices and pipes are written to directly.

    Raises:
        UsageError: the place cannot be written to, or is one of ``inputs``.
    """

    encoding = "utf-8"
    terminal = False

    def __init__(self, path: str, inputs: Iterable[str] = ()) -> None:
        self._where = path
        # What a link points to is replaced, not the link.
        self._path = Path(os.path.realpath(path))
        if any(_same(self._path, Path(name)) for name in inputs):
            raise UsageError("would overwrite what is read", where=path, hint="choose another path")
        self._beside: Path | None = None
        try:
            self._file = self._open()
        except OSError as error:
            raise self._error(error) from error

    def _open(self) -> BinaryIO:
        import secrets

        if self._path.exists() and not self._path.is_file():
            return self._path.open("wb")
        self._beside = self._path.with_name(f".{self._path.name}.{secrets.token_hex(4)}.part")
        file = self._beside.open("xb")
        if self._path.exists():
            shutil.copymode(self._path, self._beside)
        return file

    def write(self, text: str, *, utf8: bool) -> None:  # noqa: ARG002 (files are always UTF-8)
        """Writes the text and puts the file in its place."""
        try:
            self._file.write(text.encode("utf-8", "backslashreplace"))
            self._file.close()
            if self._beside is not None:
                self._beside.replace(self._path)
        except OSError as error:
            raise self._error(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._file.close()
        if self._beside is not None:
            self._beside.unlink(missing_ok=True)

    def _error(self, error: OSError) -> UsageError:
        return UsageError(
            f"cannot be written: {(error.strerror or str(error)).lower()}",
            where=self._where,
            hint="choose another path",
        )


def open_output(path: str | None, inputs: Iterable[str] = ()) -> StandardOutput | FileOutput:
    """The place for a report: a file's path, or None or ``-`` for standard output."""
    return StandardOutput() if path in (None, "-") else FileOutput(path, inputs)


def shows_colour(output: StandardOutput | FileOutput, wish: str) -> bool:
    """Whether to write in colour: ``wish`` is ``always``, ``never`` or ``auto``.

    ``auto`` means on a terminal that can, unless NO_COLOR (no-color.org) is set.
    """
    if wish != "auto":
        return wish == "always"
    return output.terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shows_unicode(output: StandardOutput | FileOutput) -> bool:
    """Whether the place can show the report's own signs beyond ASCII."""
    try:
        _SIGNS.encode(output.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def width_of_lines() -> int:
    """The terminal's width in cells (COLUMNS overrides it), or what suits where there is none."""
    return shutil.get_terminal_size((_FALLBACK_WIDTH, 24)).columns


def write_out(text: str, *, encoding: str = "utf-8") -> None:
    """Writes to standard output, and makes sure that it arrived.

    A character that the encoding lacks is written as its escape, so that nothing is lost.

    Raises:
        UsageError: it cannot be written, such as on a full disk.
    """
    if sys.stdout is None:
        raise UsageError("standard output is closed", hint="write to a file with --output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        # What could not be written stays in the buffer, and would fail again when Python exits.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return  # the reader has seen enough
        raise UsageError(
            f"cannot be written: {(error.strerror or str(error)).lower()}",
            where="standard output",
            hint="write to a file with --output",
        ) from error


def _same(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return False
