"""When two spellings are one name: case, accents, transliteration."""

from __future__ import annotations

from functools import lru_cache

_LONG = 6
_NEAR = 0.75
_SOUNDS_ALIKE = 0.55
_SHORTEST = 3
_SIMILAR = 0.5
_NEARLY_ALL = 0.83


@lru_cache(maxsize=65536)
def latin(word: str) -> str:
    """The word in plain lower-case Latin letters, nothing else."""
    if word.isascii():
        return word.lower() if word.isalpha() else "".join(filter(str.isalpha, word.lower()))
    from anyascii import anyascii

    return "".join(character for character in anyascii(word).casefold() if character.isalpha())


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two words are spellings of one name: Sergei and Sergey, Gaddafi and Qaddafi.

    Long names may differ in a quarter of their letters, shorter ones only where they sound alike.
    The thresholds were set by hand on pairs of names from two agencies' style guides.
    """
    left, right = latin(a), latin(b)
    if left == right:
        return bool(left)
    if min(len(left), len(right)) < _SHORTEST:
        return False
    likeness = _likeness(left, right)
    if min(len(left), len(right)) >= _LONG and likeness >= _NEAR:
        return True
    return likeness >= _SOUNDS_ALIKE and _sound(left) == _sound(right)


@lru_cache(maxsize=65536)
def respelt(a: str, b: str) -> bool:
    """Whether two words are, beyond reasonable doubt, one name spelt in two ways.

    Stricter than `same_name`: they sound alike, or nearly all letters agree. "Xiangtan" is not
    "Xianggang", though where one stands for the other either may be meant.
    """
    left, right = latin(a), latin(b)
    if _sound(left) == _sound(right):
        return same_name(left, right)
    return min(len(left), len(right)) >= _LONG and _likeness(left, right) >= _NEARLY_ALL


def similar_name(a: str, b: str) -> bool:
    """Whether two words look like attempts at one name: Moll and Mohr."""
    left, right = latin(a), latin(b)
    if not left or not right or left[0] != right[0]:
        return False
    return _likeness(left, right) >= _SIMILAR


def _likeness(left: str, right: str) -> float:
    """1 less the share of letters that must be changed to make one word of the other."""
    from jellyfish import levenshtein_distance

    return 1.0 - levenshtein_distance(left, right) / max(len(left), len(right))


@lru_cache(maxsize=65536)
def _sound(word: str) -> str:
    """How an English reader may say the word, as Metaphone writes it."""
    from jellyfish import metaphone

    return metaphone(word)
