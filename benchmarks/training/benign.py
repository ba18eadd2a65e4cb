"""Pairs in which nothing changed, for the network to be silent about.

Two texts that are equal, or that are set with other quotation marks, apostrophes or dashes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from benchmarks.quality.measure import TextPair

_FEWEST_WORDS, _MOST_WORDS = 3, 60
_MOST_WORDS_OF_A_FRAGMENT = 6
# At most so many pairs of each kind.
_EQUAL, _FRAGMENTS, _QUOTED, _DASHED = 900, 400, 700, 150

_FRAGMENT_ENDS = re.compile(r"(?<=[.!?]) |, ")
_QUOTES = re.compile(r"[\"“”'‘’]")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_DASHES = (" - ", " – ", " — ", "—")


def benign(texts: Sequence[str], rng: random.Random) -> list[TextPair]:
    """References and candidates that say the same; ``texts`` are taken in an order drawn by rng."""
    sized = [text for text in texts if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS]
    rng.shuffle(sized)
    fragments = [part for text in sized for part in _FRAGMENT_ENDS.split(text) if _is_short(part)]
    pairs = [(text, text) for text in (*sized[:_EQUAL], *fragments[:_FRAGMENTS])]
    for text in [text for text in sized if _QUOTES.search(text)][:_QUOTED]:
        both = straight(text), curled(text)
        pairs.append(both if rng.random() < 1 / 2 else both[::-1])
    dashed = [text for text in sized if any(dash in text for dash in _DASHES)]
    pairs += [(text, other_dash(text, rng)) for text in dashed[:_DASHED]]
    return pairs


def _is_short(text: str) -> bool:
    return 1 <= len(text.split()) <= _MOST_WORDS_OF_A_FRAGMENT


def straight(text: str) -> str:
    """With a typewriter's quotation marks and apostrophes."""
    return text.translate(_STRAIGHT)


def curled(text: str) -> str:
    """With a printer's: marks that come in pairs, and apostrophes inside words."""
    text = re.sub(r'"([^"]*)"', r"“\1”", straight(text))
    return re.sub(r"(\w)'(\w)", r"\1’\2", text)


def other_dash(text: str, rng: random.Random) -> str:
    """With another dash in place of the first kind that stands in it; it must have one."""
    dash = next(dash for dash in _DASHES if dash in text)
    return text.replace(dash, rng.choice([other for other in _DASHES if other != dash]))
