"""Writes evaluator/data/valence.toml: which English words speak well of something, and which ill.

    python scripts/valence.py FILE

FILE is vader_lexicon.txt of the package vaderSentiment: a word, a tab, the mean of what ten people
gave it from -4 to 4, and more. Kept are words of letters alone with a mean of at least 1 to either
side, but no slang of chats.
"""  # noqa: INP001  a script beside the package it serves

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from evaluator.text.vocabulary import is_word

TARGET = Path(__file__).parent.parent / "evaluator" / "data" / "valence.toml"

_LEAST = 1.0
_WORD = re.compile(r"[a-z]{2,}")
_HEAD = """\
# Which English words speak well of something, and which ill (text/valence.py).
#
# Source: C. J. Hutto and E. Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis
# of Social Media Text" (2014), the lexicon of the package vaderSentiment {version} (MIT licence:
# valence.LICENSE), read by scripts/valence.py: words of letters alone that ten people gave 1 or
# more, or -1 or less, in the mean, on a scale from -4 to 4. The slang of chats, which simplemma's
# dictionary of English has not, is left out.
"""
_VERSION = "3.3.2"


def read(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """The words that speak well, and those that speak ill, each sorted."""
    means = {}
    for line in lines:
        word, mean, *_ = line.split("\t")
        if _WORD.fullmatch(word) and is_word(word):
            means[word] = float(mean)
    good = sorted(word for word, mean in means.items() if mean >= _LEAST)
    bad = sorted(word for word, mean in means.items() if mean <= -_LEAST)
    return good, bad


def written(good: list[str], bad: list[str]) -> str:
    """The file."""
    return _HEAD.format(version=_VERSION) + "".join(
        f"\n{name} = [\n{_rows(words)}\n]\n" for name, words in (("good", good), ("bad", bad))
    )


def _rows(words: list[str]) -> str:
    listed = " ".join(f'"{word}",' for word in words)
    return textwrap.fill(listed, 100, initial_indent="    ", subsequent_indent="    ")


def main() -> None:
    """Writes the file."""
    good, bad = read(Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    TARGET.write_text(written(good, bad), encoding="utf-8")
    print(f"{TARGET.name}: {len(good)} good words, {len(bad)} bad ones")  # noqa: T201  what a script says


if __name__ == "__main__":
    main()
