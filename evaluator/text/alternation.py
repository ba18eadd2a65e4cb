"""Words as a regular expression that matches any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """The words parted by bars, the longest first; what never matches where there are none.

    Without brackets around it: the caller knows of what kind they are to be.
    """
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, listed)) or "(?!)"
