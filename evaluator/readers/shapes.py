"""The shape of a block's text: how long it is, how it ends, what stands at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from evaluator.readers.blocks import Block, Shape
from evaluator.text.tokens import fold
from evaluator.text.unspaced import UNSPACED

_CLOSING = " \"'”’“‘»«›‹)]}」』）】"
_STOPS = ".!?…。！？؟।።"
_HEADING_STOPS = ".…。।።,;:，；："
_WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_TOKEN = re.compile(r"[^\s,;:：，；、（）|/·•()\[\]{}–—\"“”«»<>]+")
_ADDRESS = re.compile(
    r"<?(?:(?:https?|ftp)://\S+|www\.\S+\.\S+|(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.]+|"
    r"(?:[\w-]+\.)+(?:com|org|net|info|io|[a-z]{2})/\S*)>?",
    re.IGNORECASE,
)
# A stop behind a word of lower case, a number or a closing mark: not that of "U.S." or "J."
_LAST_STOP = re.compile(
    r"^.*(?:[^\W\d_A-Z]{2}|\d|[\"”’»)])[.!?…。][\"”’»)]*\s+(?P<rest>\S.*)$", re.DOTALL
)
_INNER_STOP = re.compile(r"[^\W\d_]{2}[.!?…؟][\"”’»)]*\s|[。！？]\S")
_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]\.?$")
_COUNTED = 2_000
_SURE_WORDS = 8
_LONG_WORDS = 25


@lru_cache(maxsize=1024)
def count_words(text: str) -> int:
    """How many words there are, two characters making one where a script sets no spaces.

    Counted in the first 2,000 code points: nothing here asks about more than a hundred words.
    """
    text = text[:_COUNTED]
    if fold(text).isascii():
        return len(_WORD.findall(text))
    spaced, unspaced = _unspaced().subn(" ", text)
    return unspaced // 2 + len(_WORD.findall(spaced))


@cache
def _unspaced() -> re.Pattern[str]:
    """A character of a script without spaces; compiled where a text may hold one."""
    return re.compile(f"[{UNSPACED}]")


def tokens(text: str) -> list[str]:
    """What stands between white space and punctuation, outer full stops and quotes cut off."""
    found = (token.strip(".'’‘") for token in _TOKEN.findall(text))
    return [token for token in found if token]


def is_ended(text: str, *, heading: bool = False) -> bool:
    """Whether the text ends as a sentence does.

    With ``heading``, whether it ends as no heading does: a heading may ask or exclaim, but not
    behind another sentence, and it ends in no full stop, comma or colon.
    """
    last = text.rstrip(_CLOSING)[-1:]
    if heading and last in _STOPS and _INNER_STOP.search(text):
        return True
    return last != "" and last in (_HEADING_STOPS if heading else _STOPS)


def is_stopped(text: str) -> bool:
    """Whether the text ends in any mark that parts it from what follows, a colon too."""
    last = text.rstrip(_CLOSING)[-1:]
    return last != "" and last in _STOPS + ":;：；"


def is_address(text: str) -> bool:
    """Whether the text is a web or mail address and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def behind_last_stop(text: str) -> str:
    """What follows the last sentence without an end of its own, ``""`` where nothing does."""
    if is_ended(text):
        return ""
    match = _LAST_STOP.match(text)
    return match["rest"] if match else ""


def last_bracket(text: str) -> str:
    """What the brackets hold that the text ends in, ``""`` where it ends in none."""
    match = _LAST_BRACKET.search(text)
    return match[1] if match else ""


def sure_prose(blocks: Sequence[Block]) -> tuple[int, int]:
    """The indices of the first and the last block that must be running text.

    Where there is none, ``(len(blocks), -1)``: all of it is then both head and tail.
    """
    sure = [index for index, block in enumerate(blocks) if _is_sure(block)]
    return (sure[0], sure[-1]) if sure else (len(blocks), -1)


def _is_sure(block: Block) -> bool:
    """Whether a block without a role is long and ends as a sentence does, or is longer."""
    if block.role is not None or block.shape is not Shape.PARAGRAPH:
        return False
    count = count_words(block.text)
    return count >= _LONG_WORDS or (count >= _SURE_WORDS and is_ended(block.text))
