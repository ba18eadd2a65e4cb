"""Which formats there are, and which of them a file is in."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from functools import cache
from pathlib import PurePath
from typing import NamedTuple

from evaluator.domain.errors import UsageError
from evaluator.readers.blocks import Block

ReadBlocks = Callable[[str], list[Block]]


class Format(NamedTuple):
    """A format that articles come in: its name, its file suffixes, and how it is read.

    ``read`` turns the decoded file into blocks in the file's order. ``encoding``, where the format
    can name its own encoding inside the file, finds that name in the bytes.
    """

    name: str
    suffixes: tuple[str, ...]
    read: ReadBlocks
    encoding: Callable[[bytes], str] | None = None


_FORMATS: dict[str, Format] = {}
_HTML_OPENING = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL
)


def reader(
    name: str, *suffixes: str, encoding: Callable[[bytes], str] | None = None
) -> Callable[[ReadBlocks], ReadBlocks]:
    """Register a function as the reader of the format ``name`` and of files with ``suffixes``."""

    def register(read: ReadBlocks) -> ReadBlocks:
        _FORMATS[name] = Format(name, suffixes, read, encoding)
        return read

    return register


@cache
def formats() -> dict[str, Format]:
    """All formats by name; the modules of this room are walked once."""
    package = importlib.import_module(__package__)
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return dict(sorted(_FORMATS.items()))


def named(name: str) -> Format:
    """The format called ``name``.

    Raises UsageError where there is none.
    """
    if name not in formats():
        known = ", ".join(formats())
        raise UsageError(f"unknown format {name!r}", hint=f"known are {known}")
    return formats()[name]


def by_name_of_file(name: str) -> Format:
    """The format that the suffix of ``name`` stands for; plain text for any other."""
    suffix = PurePath(name).suffix.lower()
    for form in formats().values():
        if suffix in form.suffixes:
            return form
    return formats()["text"]


def by_opening(text: str, form: Format) -> Format:
    """``form``, or HTML where a plain text opens as only a web page does."""
    if form.name == "text" and _HTML_OPENING.match(text[:4096]):
        return formats()["html"]
    return form
