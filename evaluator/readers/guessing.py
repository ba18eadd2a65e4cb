"""Which legacy encoding bytes are in, where nothing says so."""

from __future__ import annotations

from evaluator.data import load
from evaluator.text.language import detect

_SAMPLE = 200_000
"""Bytes that the guess is made on; the rest is only checked to decode."""

_LAST_LATIN = "\u024f"
_MOSTLY = 0.5


def guess(data: bytes) -> tuple[str, str] | None:
    """The text of ``data`` and the codec that gave it, or None where no codec fits.

    charset-normalizer tells the scripts apart. Inside the Latin script it often takes one code page
    for another (``è`` for ``č``), so there the letters of the language decide.
    """
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:  # it may be the cut of the sample that fits nothing
        return _whole(data) if len(data) > _SAMPLE else None
    sample = str(best)
    codec = (_latin_page(data[:_SAMPLE]) if _is_latin(sample) else "") or best.encoding
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:  # the sample ends, or the rest goes on, in another way
        return _whole(data)
    return None if "\x00" in text else (text.removeprefix("\ufeff"), codec)


def _whole(data: bytes) -> tuple[str, str] | None:
    """The guess on all of the data, where one on its beginning does not hold."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return (str(best).removeprefix("\ufeff"), best.encoding) if best else None


def _is_latin(text: str) -> bool:
    """Whether the letters outside ASCII are Latin ones."""
    letters = [character for character in text if character > "\x7f" and character.isalpha()]
    latin = sum(character <= _LAST_LATIN for character in letters)
    return latin >= _MOSTLY * len(letters)


def _latin_page(data: bytes) -> str:
    """The code page that makes most bytes letters of the language it makes; ``""`` for none."""
    table = load("code_pages")
    best, most = "", 0
    for page in table["pages"]:
        text = data.decode(page, "replace")
        letters = table["letters"].get(detect(text), "")
        if letters:
            expected = frozenset(letters + letters.upper() + table["marks"])
            fitting = sum(character in expected for character in text if character > "\x7f")
            if fitting > most:
                best, most = page, fitting
    return best
