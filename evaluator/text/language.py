"""Which language a text is in."""

from __future__ import annotations

import re

MINIMUM_WORDS = 4
"""Fewer words than this are not judged: names and loan words would decide."""

SAMPLE = 100_000
"""Code points that are looked at: more changes no answer and costs time."""

# Scripts written without spaces: there, two characters count as a word.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W\d_]+")
# pycld2 refuses controls, surrogates and the two noncharacters at the end of each plane.
_NONCHARACTERS = "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
_REFUSED = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]"
)
# CLD2 keeps the codes of before 1989.
_RENAMED = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "no": "nb", "sh": "sr", "mo": "ro"}
_CODE_LENGTH = 2


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that most of ``text`` is in, or ``""``.

    Empty where there are fewer than four words, or where CLD2 does not hold its own answer to be
    reliable. Of a longer text the first 100,000 code points decide.
    """
    sample = _REFUSED.sub(" ", text[:SAMPLE])
    if not has_words(sample, MINIMUM_WORDS):
        return ""
    import pycld2

    reliable, _, details = pycld2.detect(sample.encode("utf-8"), isPlainText=True)
    code = str(details[0][1]).partition("-")[0]
    if not reliable or code == "un":
        return ""
    code = _RENAMED.get(code, code)
    return code if len(code) == _CODE_LENGTH else ""


def has_words(text: str, number: int) -> bool:
    """Whether ``text`` holds at least ``number`` words, whatever its script."""
    spaced, unspaced = _UNSPACED.subn(" ", text[:SAMPLE])
    found = unspaced // 2
    for _ in _WORD.finditer(spaced):
        if found >= number:
            return True
        found += 1
    return found >= number
