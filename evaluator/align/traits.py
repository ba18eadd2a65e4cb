"""What can be counted of each word of a pair, for the network that doubts words (``doubt.py``).

The columns are in the order that the network was trained with: whoever changes one trains anew
(``benchmarks/training``), and counts ``VERSION`` up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from evaluator.align.related import related
from evaluator.domain.words import LinkKind, Token, TokenKind, WordLink

Floats = NDArray[np.float32]

VERSION = 3
"""Of the columns' meaning; the weights name the version that they were trained with."""

LOCAL = 39
"""How many columns tell of a word; ``closeness.py`` adds those that tell of the pair."""

OPPOSED = (35, 37)
"""Where WordNet's opposites stand among the columns; the training hides them now and then."""

_KINDS = (LinkKind.EXACT, LinkKind.LEMMA, LinkKind.VARIANT, LinkKind.VECTOR, LinkKind.SLOT)
_IS_KIND = {kind: tuple(float(kind is one) for one in (*_KINDS, None)) for kind in _KINDS}
# Where _link and _word stand. A word without a link is of the kind behind the last.
_OF_LINK, _NO_LINK = slice(11), tuple(float(place == len(_KINDS)) for place in range(11))
_OF_WORD = [13, 14, 15, 22, 23, 27, 28, 29]
_LAST_LATIN = "\u024f"
_CLOSING = frozenset(".,;:!?)]%")
# Beyond these a count says nothing more.
_MOST_PIECES, _LONGEST_WORD, _FARTHEST, _MOST_OPEN, _WIDEST = 6, 12, 10, 3, 15


def traits(
    text: str,
    tokens: Sequence[Token],
    others: Sequence[Token],
    links: Mapping[int, WordLink],
    *,
    flipped: bool,
    nearest: Sequence[float],
    support: Sequence[float],
    pieces: Sequence[int],
) -> Floats:
    """One row a token of one side, float32 (n, ``LOCAL``), most columns in [0, 1].

    ``links`` are by the own token's index; ``flipped`` says that the own side is the candidate.
    ``nearest`` is each token's best cosine with the other side, ``support`` as in WordAlignment,
    ``pieces`` the number of word pieces that the model cuts the token into.
    """
    to = {own: (link.reference if flipped else link.candidate) for own, link in links.items()}
    norms, lemmas = {token.norm for token in others}, {token.lemma for token in others}
    count, last = len(tokens), len(tokens) - 1
    long = np.array([max(len(token.text), 1) for token in tokens])
    cut = np.array(pieces)
    rows = np.zeros((count, LOCAL), dtype=np.float32)
    rows[:, _OF_LINK] = [
        _link(i, links[i], to, differs=token.text != others[to[i]].text) if i in to else _NO_LINK
        for i, token in enumerate(tokens)
    ]
    rows[:, 11], rows[:, 12] = support, nearest
    rows[:, _OF_WORD] = [_word(token.text, token.kind, content=token.content) for token in tokens]
    rows[:, 16] = [token.norm in norms for token in tokens]
    rows[:, 17] = [token.lemma in lemmas for token in tokens]
    rows[:, 18] = [text[token.start - 1 : token.start].isspace() for token in tokens]
    rows[:, 19] = [token.end == len(text) or text[token.end].isspace() for token in tokens]
    rows[0, 20] = rows[last, 21] = 1.0
    rows[1:, 24] = [own.norm == before.norm for before, own in pairwise(tokens)]
    rows[:, 25] = np.minimum(cut, _MOST_PIECES) / 3
    rows[:, 26] = np.minimum(cut / long, 1.0)
    rows[:, 29] *= rows[:, 18]
    rows[:, 30:33] = _between(count, others, to)
    rows[:, 33:] = related(tokens, others, to)
    return rows


def _link(
    i: int, link: WordLink, to: Mapping[int, int], *, differs: bool
) -> tuple[float | bool, ...]:
    """The kind of the token's link, and whether its neighbours' links stand beside it."""
    return (
        *_IS_KIND[link.kind],
        link.score,
        differs,
        i - 1 in to and to[i] - to[i - 1] == 1,
        i + 1 in to and to[i + 1] - to[i] == 1,
        min(abs(to[i] - i) / _FARTHEST, 1.0),
    )


@lru_cache(maxsize=65536)
def _word(word: str, kind: TokenKind, *, content: bool) -> tuple[float | bool, ...]:
    """What the word is by itself; the last one counts only behind white space."""
    mark = kind is TokenKind.PUNCTUATION
    return (
        content,
        mark,
        kind is TokenKind.NUMBER,
        word[:1].isupper(),
        len(word) > 1 and word.isupper(),
        any(letter > _LAST_LATIN and letter.isalpha() for letter in word),
        min(len(word), _LONGEST_WORD) / _LONGEST_WORD,
        mark and word in _CLOSING,
    )


def _between(
    count: int, others: Sequence[Token], to: Mapping[int, int]
) -> list[tuple[float, float, float]]:
    """For each token what lies between the partners of its linked neighbours on the other side.

    How many content words there have no partner, whether the two stand side by side, and whether
    they stand in the same order.
    """
    linked, taken = sorted(to), set(to.values())
    free = [token.content and j not in taken for j, token in enumerate(others)]
    found = []
    for i in range(count):
        before, behind = bisect_left(linked, i), bisect_right(linked, i)
        low = to[linked[before - 1]] if before else -1
        high = to[linked[behind]] if behind < len(linked) else len(others)
        first, last = min(low, high), max(low, high)
        unspoken = sum(free[first + 1 : last]) if last - first < _WIDEST else 0
        share = min(unspoken, _MOST_OPEN) / _MOST_OPEN
        found.append((share, float(high - low == 1), float(low <= high)))
    return found
