"""Which language a text is in."""

from __future__ import annotations

import re

from evaluator.text.unspaced import is_unspaced

MINIMUM_WORDS = 4
"""Fewer words than this are not judged: names and loan words would decide."""

SAMPLE = 100_000
"""Code points that are looked at: more changes no answer and costs time."""

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
    """Whether ``text`` holds at least ``number`` words, whatever its script.

    In writings without spaces two characters count as a word.
    """
    found = unspaced = 0
    for match in _WORD.finditer(text[:SAMPLE]):
        word = match[0][: 2 * number]  # a paragraph, where no spaces are set
        alone = 0 if word.isascii() else sum(map(is_unspaced, word))
        unspaced += alone
        found += alone < len(word)
        if found + unspaced // 2 >= number:
            return True
    return found + unspaced // 2 >= number
