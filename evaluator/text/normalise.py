"""One writing for what typography writes in several ways.

Two articles often differ in nothing but their quotation marks, dashes and spaces; the raw scores
count each of these as an error (straight quotes alone cost the sample pair seven points of BLEU).
``normalise`` writes both sides the same way, so that a second score shows what else differs.

The Unicode form is NFC, not NFKC: NFKC would also turn x² into x2, ½ into 1⁄2 and ™ into TM, which
are other characters to a reader. What is only another shape of the same character (full-width
ASCII, the ligatures that PDF files leave) is named here instead.
"""

from __future__ import annotations

import re
import unicodedata

NORMALISATION = "nfc+quotes+dashes+ellipsis+spaces.v1"
"""Names what ``normalise`` does, for signatures. Any change of its output is a new version."""

# Primes stand for quotation marks as often as for feet and minutes, and are typed as straight
# quotes there too. 「」 are the outer marks of traditional Chinese and of Japanese, 『』 the inner;
# 《》 mark a title, not speech, and stay.
_SINGLE_QUOTES = "‘’‚‛‹›′‵`´ʹʻʼʽˈ『』﹃﹄＇"
_DOUBLE_QUOTES = "“”„‟«»″‶ʺ〝〞〟「」﹁﹂＂"
# Not the Japanese long vowel mark (ー) nor the Chinese one (一): they are letters.
_DASHES = "‐‑‒–—―−⁃⸺⸻﹘﹣－"
_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)

# U+FF01 … U+FF5E are the ASCII characters ! … ~ in the width of an ideograph.
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

_FOLD: dict[int, int] = {
    **_FULL_WIDTH,
    **{ord(mark): ord("'") for mark in _SINGLE_QUOTES},
    **{ord(mark): ord('"') for mark in _DOUBLE_QUOTES},
    **{ord(mark): ord("-") for mark in _DASHES},
    **{ord(space): ord(" ") for space in _SPACES},
}

# A dash between clauses; it gets spaces, so ``normalise`` must still tell it from a hyphen.
_CLAUSE_DASHES = "—―⸺⸻"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_PLAIN: dict[int, int | str] = {
    **{code: plain for code, plain in _FOLD.items() if chr(code) not in _CLAUSE_DASHES},
    **{ord(ligature): letters for ligature, letters in _LIGATURES.items()},
}

# Nothing to see, and no part of a word's spelling: soft hyphen, zero-width space, word joiner,
# byte order mark, marks and controls of direction.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A)]
)  # fmt: skip
# The joiner and the non-joiner are spelling in Persian and in the scripts of India, and hold emoji
# together; beside plain ASCII (or what becomes it) or at an edge they are what a copied page left.
_LETTER = f"[^\x00-\x7f{_CLAUSE_DASHES}…⋯]"
_STRAY_JOINER = re.compile(f"(?<!{_LETTER})[\u200c\u200d]+|[\u200c\u200d]+(?!{_LETTER})")
# Typed with spaces or without, as one character, two or three. The en dash joins as well
# (2019–2020), so it is a dash between clauses only where it has spaces, and those stay.
_CLAUSE_DASH = re.compile(rf"\s*(?:[{_CLAUSE_DASHES}]+|(?<!-)-{{2,3}}(?!-))\s*")
_DOTS = re.compile(r"[.…⋯](?:\s*[.…⋯])*")
_FEWEST_DOTS = 3
_WHITE_SPACE = re.compile(r"\s+")


def fold_characters(text: str) -> str:
    """``text`` with typographic quotes, dashes, spaces and full-width forms made plain ASCII.

    One character becomes one character, so offsets into the result hold in ``text``.
    """
    return text.translate(_FOLD)


def normalise(text: str) -> str:
    """``text`` in the one writing that ``NORMALISATION`` names; applying it twice changes nothing.

    NFC; straight quotes; ``-`` for hyphens, ranges and minus signs, ``" - "`` for a dash between
    clauses; ``...`` for an ellipsis; invisible characters dropped; each stretch of white space one
    space, none at the ends. The length may change.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    text = text.translate(_PLAIN)
    if not text.isascii():
        # Again: dropping and unfolding may have brought a letter and its accent together.
        text = unicodedata.normalize("NFC", _STRAY_JOINER.sub("", text))
    text = _CLAUSE_DASH.sub(" - ", _DOTS.sub(_ellipsis, text))
    # Two single marks are a double one, as LaTeX and typewriters write it.
    return _WHITE_SPACE.sub(" ", text.replace("''", '"')).strip()


def _ellipsis(dots: re.Match[str]) -> str:
    """Three dots for an ellipsis in any writing, be it beside a full stop; other stops stay."""
    marks = "".join(dots[0].split())
    plain = len(marks) < _FEWEST_DOTS and not marks.strip(".")
    return dots[0] if plain else "..."
