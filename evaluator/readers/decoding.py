"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from evaluator.domain.errors import InputError

_SAVE_HINT = "save it as UTF-8 and try again"

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
# The escapes by which ISO-2022-JP, seven bits like ASCII, switches to Japanese.
_JAPANESE_MAIL = re.compile(rb"\x1b\$[@B]")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_ALLOWED = 0.1
"""More control characters than one in ten: no text looks like that."""

_SPOILT_ALLOWED = 0.02
"""A file is broken UTF-8, and no other encoding, where so few of its non-ASCII bytes are wrong."""

_GOOD_FOR_ONE_BROKEN = 3
"""Characters that must be right before one may be wrong."""

_ALTERNATING = 0.3
"""With so many NULs on one side of each byte pair, the file is UTF-16 that lost its mark."""


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and how the bytes became it.

    ``encoding`` is the codec's name; where it was guessed, or bytes had to be replaced, it says so
    in brackets behind it: ``cp1251 (guessed)``.
    """

    text: str
    encoding: str


def decode(data: bytes, *, name: str, declared: str = "") -> Decoded:
    """Decode ``data``: by its mark, as UTF-8, as ``declared``, or as a guess, in this order.

    ``declared`` is the encoding that the file itself names, if any. Raises InputError where the
    bytes are no text, or nothing tells which text.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], codec, name)
    _refuse_binary(data, name)
    ascii_only = data.isascii()
    if ascii_only and not declared and _JAPANESE_MAIL.search(data):
        declared = "iso2022_jp"
    if not (ascii_only and declared):
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    if declared and (decoded := _declared(data, declared)):
        return decoded
    if ascii_only:
        return Decoded(data.decode("ascii"), "utf-8")
    return _broken_utf8(data) or _guessed(data, name)


def _marked(data: bytes, codec: str, name: str) -> Decoded:
    """What stands behind a byte order mark; the mark is taken at its word."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec == "utf-8" and (decoded := _broken_utf8(data)):
            return decoded
        raise InputError(
            f"begins with the mark of {codec} but is not, at byte {error.start}",
            where=name,
            hint=_SAVE_HINT,
        ) from error
    if "\x00" in text:
        raise InputError("holds NUL characters, so it is no text", where=name, hint=_SAVE_HINT)
    return Decoded(text, codec)


def _refuse_binary(data: bytes, name: str) -> None:
    """Raise InputError for what is no text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(
                f"is {kind}, not text", where=name, hint="save the article as plain text or HTML"
            )
    if b"\x00" in data:
        pairs = max(1, len(data) // 2)
        if max(data[0::2].count(0), data[1::2].count(0)) > _ALTERNATING * pairs:
            raise InputError(
                "holds NUL bytes: it looks like UTF-16 without a byte order mark",
                where=name,
                hint=_SAVE_HINT,
            )
        raise InputError("holds NUL bytes, so it is binary", where=name, hint="give a text file")
    if len(_CONTROLS.findall(data)) > _CONTROLS_ALLOWED * len(data):
        raise InputError(
            "is mostly control characters, so it is binary", where=name, hint="give a text file"
        )


def _declared(data: bytes, declared: str) -> Decoded | None:
    """The text in the encoding that the file names, None where that cannot be."""
    # The names that the web gives to windows-1252 are older than it (WHATWG Encoding Standard).
    if declared.lower() in ("iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"):
        declared = "cp1252"
    try:
        info = codecs.lookup(declared)
        # UTF-7 can hide markup; UTF-16 and the rest would have had NULs or a mark.
        if info.name.startswith(("utf-7", "utf-16", "utf-32")):
            return None
        return Decoded(data.decode(info.name), info.name)
    except (LookupError, UnicodeError):
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are wrong, None where too many are."""
    text = data.decode("utf-8", "replace")
    good = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    if broken > max(1, _SPOILT_ALLOWED * good) or good < _GOOD_FOR_ONE_BROKEN:
        return None
    return Decoded(text, f"utf-8 ({broken} broken {'byte' if broken == 1 else 'bytes'} replaced)")


def _guessed(data: bytes, name: str) -> Decoded:
    """What the bytes most likely are, which is a guess and is said to be one."""
    from evaluator.readers.guessing import guess

    found = guess(data)
    if found is None:
        raise InputError("is in no encoding that can be told", where=name, hint=_SAVE_HINT)
    text, encoding = found
    return Decoded(text, f"{encoding} (guessed)")
