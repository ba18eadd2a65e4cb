"""Bytes to documents that remember offsets; one file per format."""

from __future__ import annotations

import os
from pathlib import Path

from evaluator.domain.document import Document
from evaluator.domain.errors import InputError
from evaluator.readers import registry
from evaluator.readers.decoding import decode
from evaluator.readers.segmenting import document

__all__ = ["parse", "read", "read_bytes"]


def read(path: str | os.PathLike[str], *, format: str | None = None) -> Document:  # noqa: A002
    """Read the article in the file ``path``.

    ``format`` is ``text``, ``markdown`` or ``html``; None goes by the file's suffix, and takes what
    opens like a web page for one. Raises InputError where the file cannot be read, is binary or
    holds no text, UsageError for an unknown format. A document may come out without any scored
    segment: whether that is enough is for the caller to say.
    """
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError("no such file", where=name, hint="check the path") from error
    except IsADirectoryError as error:
        raise InputError("is a folder, not a file", where=name, hint="name a file in it") from error
    except PermissionError as error:
        raise InputError(
            "may not be read", where=name, hint="check the file's permissions"
        ) from error
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read ({error})", where=name, hint="check the path") from error
    return read_bytes(data, name=name, format=format)


def read_bytes(data: bytes, *, name: str, format: str | None = None) -> Document:  # noqa: A002
    """Read an article from ``data``; ``name`` is shown in reports, and its suffix tells the format.

    Raises what :func:`read` raises for the contents of a file.
    """
    form = registry.named(format) if format else registry.by_name_of_file(name)
    if not data.strip():
        raise InputError("is empty", where=name, hint="give an article")
    finders = [form.encoding] if form.encoding else []
    if format is None and form.name == "text":
        finders = [other.encoding for other in registry.formats().values() if other.encoding]
    declared = next((found for find in finders if (found := find(data))), "")
    decoded = decode(data, name=name, declared=declared)
    if format is None:
        form = registry.by_opening(decoded.text, form)
    return document(decoded.text, form, name=name, encoding=decoded.encoding)


def parse(text: str, *, name: str = "<text>", format: str = "text") -> Document:  # noqa: A002
    """Read an article from text that is already decoded, as :func:`read` would from a file.

    Raises InputError where the text holds NUL characters, as a file that does is refused.
    """
    if "\0" in text:
        hint = "give text, or let read_bytes decode the file"
        raise InputError("holds NUL characters, so it is no text", where=name, hint=hint)
    return document(text, registry.named(format), name=name, encoding="")
