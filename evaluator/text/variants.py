"""Spellings that differ and mean the same: defence and defense, co-operate and cooperate."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from evaluator.data import load

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "­": ""})
_FOLDED = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ß": "ss", "đ": "d"})


@lru_cache(maxsize=65536)
def spelling_key(word: str) -> str:
    """The key that all spellings of one English word share; no word in itself.

    Case, accents and hyphens are dropped, then the classes of ``data/spelling.toml`` are applied.
    """
    folded = word.casefold().translate(_MARKS).translate(_FOLDED)
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(part for part in parts if not unicodedata.combining(part))
    if "-" in folded and folded not in _rules().hyphens_matter:
        folded = folded.replace("-", "")
    rules = _rules()
    if (whole := rules.words.get(folded)) is not None:
        return whole
    folded = rules.stem.sub(lambda found: rules.stems[found.group()], folded)
    for letters, pattern, replacement in rules.endings:
        if letters in folded:
            turned, count = pattern.subn(replacement, folded)
            if count:
                return turned
    return folded


def is_variant(a: str, b: str) -> bool:
    """Whether two words differ in spelling alone: case, accents, hyphens, British or American.

    True for equal words too. Knows English; words of other languages are held to be the same only
    where case, accents or hyphens are all that differs.
    """
    return a == b or spelling_key(a) == spelling_key(b)


def read_as(sign: str) -> str:
    """The English word that a sign is read as, in the singular: "percent" of "%"; "" of others."""
    return _rules().signs.get(sign, "")


class _Rules:
    """``data/spelling.toml``, compiled."""

    __slots__ = ("endings", "hyphens_matter", "signs", "stem", "stems", "words")

    def __init__(self) -> None:
        table = load("spelling")
        self.words: dict[str, str] = table["words"]
        self.stems: dict[str, str] = table["stems"]
        self.signs: dict[str, str] = table["signs"]
        longest_first = sorted(self.stems, key=len, reverse=True)
        self.stem = re.compile("|".join(map(re.escape, longest_first)))
        self.endings = tuple(
            (row["has"], re.compile(rf"\A{row['pattern']}\Z"), row["replacement"])
            for row in table["endings"]
        )
        self.hyphens_matter = frozenset(table["hyphens"]["matter"])


@cache
def _rules() -> _Rules:
    return _Rules()
